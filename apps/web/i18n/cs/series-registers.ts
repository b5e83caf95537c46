/** Groups and their members, busy times. */
export const seriesRegisters = {
  registers: {
    done: 'Uloženo.', change: 'Změnit', actions: 'Úpravy', sure: 'Opravdu odebrat: {{of}}?', sureYes: 'Ano, odebrat', sureNo: 'Ponechat',
    staleTitle: 'Záznam mezitím změnil někdo jiný', stale: 'Co jste napsali, zůstává vyplněné. Načetli jsme, co platí teď; pokud vaše změna stále platí, uložte ji znovu.',
  },
  group: {
    title: 'Skupiny a platformy', about: 'Pracovní a řídící skupiny, platformy, komise a týmy. Kdo v nich má mandát, toho řada porad zve sama.', open: 'Skupiny',
    add: 'Nová skupina', change: 'Změnit skupinu', filter: 'Filtr skupin', name: 'Název', kindLabel: 'Druh', everyKind: 'všechny druhy', state: 'Trvání', active: 'trvající', ended: 'ukončené', endedOne: 'ukončena',
    kind: { 'working-group': 'pracovní skupina', 'steering-group': 'řídící skupina', 'platform': 'platforma', 'commission': 'komise', 'team': 'tým' },
    members: 'Členů dnes', vacantRoles: 'Seznam rolí', whose: 'Čí je', everybodys: 'celého úřadu', ours: 'našeho odboru', ofDepartment: 'skupina odboru', noRoster: 'bez seznamu rolí',
    allHeld_one: '{{count}} role, obsazena', allHeld_few: '{{count}} role, všechny obsazeny', allHeld_many: '{{count}} role, všechny obsazeny', allHeld_other: '{{count}} rolí, všechny obsazeny',
    vacantOf_one: '{{count}} role z {{of}} není obsazena', vacantOf_few: '{{count}} role z {{of}} nejsou obsazeny', vacantOf_many: '{{count}} role z {{of}} není obsazeno', vacantOf_other: '{{count}} rolí z {{of}} není obsazeno',
    activeLabel: 'Skupina trvá', activeHint: 'Ukončená skupina se už nezve; její jednání a členové zůstávají v evidenci.',
    none: 'Zatím tu není žádná skupina', noneMore: 'Skupiny zakládá metodik nebo vedoucí odboru.', noneFound: 'Takovou skupinu tu nevidíte', noneFoundMore: 'Zkuste filtr zrušit.',
  },
  roster: {
    title_one: 'Seznam rolí ({{count}})', title_few: 'Seznam rolí ({{count}})', title_many: 'Seznam rolí ({{count}})', title_other: 'Seznam rolí ({{count}})',
    about: 'Které role má ve skupině vždy někdo zastávat, kdo je zastával a kdy nikdo.', add: 'Přidat roli', rename: 'Přejmenovat roli', name: 'Název role', vacant: 'neobsazená',
    held: 'od {{from}} do {{to}}', stillHeld: 'odvolání', gap: 'Nikdo od {{from}} do {{to}}.',
  },
  member: {
    title_one: 'Členové s mandátem ({{count}})', title_few: 'Členové s mandátem ({{count}})', title_many: 'Členové s mandátem ({{count}})', title_other: 'Členové s mandátem ({{count}})',
    rest_one: 'Mandát skončil nebo ještě nezačal ({{count}})', rest_few: 'Mandát skončil nebo ještě nezačal ({{count}})', rest_many: 'Mandát skončil nebo ještě nezačal ({{count}})', rest_other: 'Mandát skončil nebo ještě nezačal ({{count}})',
    none: 'Dnes ve skupině nikdo mandát nemá.', add: 'Přidat člena', change: 'Změnit člena nebo mandát', name: 'Jméno', role: 'Role ve skupině', noRole: 'bez role', organisation: 'Odkud je',
    nominatedBy: 'Kdo člena vyslal', nominatedByHint: 'Orgán nebo organizace, která jej jmenovala.', mandate: 'Mandát', from: 'První den mandátu', to: 'Poslední den mandátu', toHint: 'Prázdné = do odvolání. Kdo odchází, tomu zde mandát ukončete.',
    email: 'E-mail', emailHint: 'Sem chodí pozvánky. Prázdné = adresa našeho člověka nebo úřadu z evidence.', noEmail: 'chybí – pozvánka nedojde', emailOfRegister: 'z evidence',
    person: 'Náš člověk', personHint: 'Je-li člen z našich lidí; pozvánky pak vidí i tady.', office: 'Za úřad',
  },
};
