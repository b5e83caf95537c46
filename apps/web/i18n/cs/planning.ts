/** What the codes of series and meetings are called on screen, and what their forms share. */
export const planning = {
  seriesKind: {
    'methodological': 'metodická porada', 'working-group': 'pracovní skupina', 'steering-group': 'řídící skupina', 'platform': 'platforma prevence',
    'consultation-day': 'konzultační den pro pěstouny', 'lecture': 'přednáška nebo konference', 'other': 'jiná',
  },
  frequency: { 'quarterly': 'asi jednou za tři měsíce', 'half-yearly': 'dvakrát ročně', 'yearly': 'jednou ročně', 'monthly': 'každý měsíc', 'as-called': 'podle potřeby' },
  seriesPhase: { 'set-up': 'zakládá se', 'planning': 'plánuje se', 'running': 'běží', 'closed': 'ukončena' },
  meetingPhase: { planning: 'před pozváním', invited: 'pozváno', minutes: 'čeká na záznam', approval: 'záznam ke schválení', sending: 'záznam k rozeslání', closed: 'uzavřena' },
  standing: { planned: 'plánovaná', held: 'uskutečněná', cancelled: 'zrušená' },
  answer: { yes: 'přijde', no: 'nepřijde', deputy: 'přijde zástup', none: 'bez odpovědi' },
  presence: { present: 'přítomen', excused: 'omluven', absent: 'nepřítomen', guest: 'host', deputy: 'zástup' },
  inviteeKind: { office: 'úřad', member: 'člen skupiny', person: 'náš člověk', guest: 'host' },
  taskKind: { conclusion: 'závěr', task: 'úkol z porady', recommendation: 'doporučení', resolution: 'usnesení' },
  quota: { 'met': 'splněno', 'on-course': 'v plánu', 'at-risk': 'hrozí nesplnění', 'impossible': 'splnit už nelze' },
  meetingClosing: { 'minutes-sent': 'záznam rozeslán', 'no-minutes': 'bez záznamu', 'cancelled': 'zrušena', 'replaced': 'nahrazena jiným termínem', 'mistake': 'založena omylem' },
  seriesClosing: { ended: 'řada skončila', mistake: 'založena omylem' },
  weekday: { 1: 'pondělí', 2: 'úterý', 3: 'středa', 4: 'čtvrtek', 5: 'pátek', 6: 'sobota', 7: 'neděle' },
  untitled: 'porada bez názvu',
  untitledSeries: 'řada bez názvu',
};
