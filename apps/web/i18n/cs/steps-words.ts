/** Codes of the API that only the steps show. */
export const stepsWords = {
  partyRole: { 'complainant': 'stěžovatel', 'representative': 'zmocněnec', 'common-representative': 'společný zmocněnec', 'other-side': 'druhá strana', 'interpreter': 'tlumočník' },
  relation: { 'mother': 'matka', 'father': 'otec', 'child': 'dítě samo', 'grandparent': 'prarodič', 'foster-parent': 'pěstoun', 'guardian': 'poručník nebo opatrovník', 'other': 'jiný' },
  position: { 'worker': 'pracovník OSPOD', 'head-of-ospod': 'vedoucí OSPOD', 'head-of-department': 'vedoucí odboru', 'secretary': 'tajemník', 'mayor': 'starosta', 'office': 'úřad jako celek' },
  complainedOfKind: { 'official': 'pracovník jiného úřadu nebo ten úřad', 'ours': 'pracovník našeho úřadu', 'accredited-entity': 'pověřená osoba' },
  confirmedBy: { 'writing': 'písemně', 'orally': 'ústně do protokolu', 'databox': 'datovou schránkou', 'signed-email': 'e-mailem s uznávaným podpisem' },
  forwardTo: { office: 'úřadu z číselníku', other: 'někomu jinému' },
  attention: { secretary: 'k rukám tajemníka', mayor: 'k rukám starosty (stížnost míří na tajemníka)', office: 'úřadu bez určení osoby' },
  forwardProof: { 'databox-receipt': 'doručenka datové schránky', 'postal-receipt': 'poštovní dodejka', 'statement': 'sdělení úřadu' },
  findingOfComplaint: { 'justified': 'důvodná', 'partly-justified': 'částečně důvodná', 'not-justified': 'nedůvodná' },
  askWhom: { office: 'od úřadu z číselníku', other: 'od někoho jiného' },
  heard: { party: 'účastník', complainedOf: 'ten, proti komu stížnost směřuje', other: 'někdo další' },
  withdrawnByAll: 'všichni stěžovatelé',
  biasBy: { self: 'oznamuji vlastní podjatost', party: 'namítá ji účastník' },
  dispatchedBy: { 'databox': 'datovou schránkou', 'post': 'poštou', 'email': 'e-mailem', 'in-person': 'osobním předáním' },
  deliveryProof: {
    'databox-receipt': 'doručenka datové schránky (přihlášení)', 'databox-fiction': 'fikce doručení do datové schránky (10 dnů)', 'postal-receipt': 'poštovní dodejka',
    'deposit-fiction': 'fikce po uložení zásilky (10 dnů)', 'refused': 'odepření převzetí', 'handed-over': 'předáno nebo potvrzeno adresátem',
  },
  requestKind: { documents: 'Podklady', statement: 'Vyjádření' },
  closing: {
    'notified': 'stěžovatel byl vyrozuměn', 'withdrawn': 'stížnost byla vzata zpět', 'forwarded-result-known': 'postoupeno a výsledek je znám', 'forwarded-no-result': 'postoupeno, výsledek se nesleduje nebo nebyl sdělen',
    'joined': 'připojeno k jiné věci', 'settled-by-hand': 'vyřízeno jiným postupem', 'filed': 'založeno (odloženo)', 'settled-at-once': 'vyřízeno na místě',
  },
  taker: {
    owner: 'ten, kdo věc vyřizuje (nebo jeho zástup)', ownerIs: '{{name}}, kdo věc vyřizuje (nebo zástup)', manager: 'vedoucí odboru', signatory: 'podepisující, čeká-li vyrozumění na podpis',
    registry: 'podatelna, dokud věc nepředá', candidate: 'referent odboru, dokud věc není přidělena', judge: 'nadřízený toho, proti komu námitka směřuje', reader: 'kdo může věc číst',
  },
};
