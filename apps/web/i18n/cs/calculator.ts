export const calculator = {
  title: 'Kalkulačka lhůt',
  about: 'Spočítá poslední den lhůty podle § 40 správního řádu a ukáže každý krok. Nic se neukládá.',
  from: 'Den 0',
  fromHint: 'Den, kdy nastala skutečnost, od které lhůta běží (například doručení). Do lhůty se nepočítá.',
  amount: 'Kolik',
  dayOfMonth: 'Kolikátého v následujícím měsíci',
  unit: 'Čeho',
  units: { D: 'dní', WD: 'pracovních dní', W: 'týdnů', M: 'měsíců', Y: 'let', dom: 'den následujícího měsíce' },
  fillIn: 'Vyplňte den 0 a délku lhůty.',
  nominalEnd: 'Konec lhůty',
  legalEnd: 'Poslední den lhůty',
};
