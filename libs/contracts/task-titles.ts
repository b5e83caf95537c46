/** What a task is called on screen, by its kind. */
const TITLES: Readonly<Record<string, string>> = {
  'hand-over-child-risk': 'Předat ohrožené dítě OSPOD ORP',
  'child-risk-feedback': 'Vyžádat zpětnou vazbu k ohroženému dítěti',
  'decide-bias': 'Rozhodnout o námitce podjatosti',
  'assign-numbers': 'Doplnit spisovou značku',
  'hand-over-to-department': 'Předat odboru',
  'await-confirmation': 'Vyčkat potvrzení podání (§ 37 odst. 4 SŘ)',
  'assign': 'Přidělit věc',
  'classify': 'Zařadit podání',
  'forward': 'Postoupit příslušnému úřadu',
  'tell-of-forwarding': 'Uvědomit stěžovatele o postoupení',
  'record-forward-delivered': 'Zapsat dodání postoupené stížnosti',
  'ask-forward-result': 'Dotázat se na výsledek postoupené stížnosti',
  'record-forward-result': 'Zapsat výsledek postoupené stížnosti',
  'decide-ex-officio': 'Rozhodnout, zda pokračovat z úřední povinnosti',
  'settle-by-hand': 'Vyřídit a zapsat vyřízení',
  'close': 'Uzavřít věc',
  'approve-exceedance': 'Rozhodnout o překročení lhůty',
  'receive-documents': 'Zapsat došlé podklady',
  'receive-statement': 'Zapsat došlé vyjádření',
  'add-claims': 'Doplnit body stížnosti',
  'evaluate-claim': 'Vyhodnotit bod stížnosti',
  'draft-notice': 'Připravit vyrozumění',
  'approve-notice': 'Schválit vyrozumění',
  'sign-notice': 'Podepsat vyrozumění',
  'dispatch-notice': 'Vypravit vyrozumění',
  'record-notice-delivered': 'Zapsat doručení vyrozumění',
  'set-measure': 'Uložit opatření k nápravě',
  'check-measure': 'Zkontrolovat opatření k nápravě',
  'tell-measures': 'Informovat stěžovatele o opatřeních',
};

export function taskTitle(kind: string): string {
  return TITLES[kind] ?? kind;
}
