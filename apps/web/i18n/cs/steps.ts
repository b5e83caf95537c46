import { endingSteps } from './steps-ending.ts';
import { handlingSteps } from './steps-handling.ts';
import { intakeSteps } from './steps-intake.ts';
import { firstField, openReviewStep, reviewStepWords, reviewSteps } from './steps-review.ts';
import { stepsTree } from './steps-tree.ts';
import { stepsWords } from './steps-words.ts';

const own = {
  law: 'Co chce zákon',
  follows: 'Co bude následovat',
  submit: 'Zapsat',
  keys: 'Ctrl+Enter zapíše, Esc se vrátí k věci.',
  title: 'Krok ve věci',
  backToCase: 'Zpět k věci',
  out: 'Věc teď vyřizují jiní a vám už není přístupná.',
  toTasks: 'Na moje úkoly',
  lookAtCase: 'Podívat se na věc v novém okně',
  notNow: 'Věc teď na tento krok podle všeho nečeká. Zapsat jej můžete zkusit; není-li na místě, služba řekne proč.',
  notYours: 'Tento krok vám nepřísluší',
  whoMay: 'Zapsat jej může:',
  documentNumberIs: 'č. j. {{number}}',
  registerNumberIs: 'ev. č. {{number}}',
  invalidTitle: 'Zatím to zapsat nejde',
  invalid: 'Opravte označené údaje. Nic z toho, co jste napsali, se neztratilo.',
  missing: 'Vyplňte prosím tento údaj.',
  system: 'systém',
  hour: 'Hodina',
  change: '{{what}} ke dni {{day}} – zapsal(a) {{who}}, {{entered}}',
  factOn: '{{what}}, den {{day}} (zapsáno {{entered}})',
  nothingToChoose: 'Není z čeho vybírat.',
  nothingToCorrect: 'Zatím není žádná událost, u které by den něco rozhodoval.',
  documents: 'podklady',
  requested: '{{what}}, vyžádáno {{day}}',
  until: '{{what}} (do {{day}})',
  nowFound: 'nyní {{finding}}',
  objectionAgainst: 'námitka proti: {{name}}',
  noticeText: 'Text vyrozumění',
  draftOf: 'návrh z {{day}}',
  evidence_one: 'Podklad ve věci ({{count}})',
  evidence_few: 'Podklady ve věci ({{count}})',
  evidence_many: 'Podklady ve věci ({{count}})',
  evidence_other: 'Podklady ve věci ({{count}})',
  resolutionOfForwarding: 'Podání se postupuje věcně a místně příslušnému správnímu orgánu podle § 12 správního řádu. Usnesení se poznamenává do spisu.',
  due: { is: 'Je to {{day}}', moves: 'Ten den je {{reason}}, poslední den lhůty proto bude {{day}}.' },
  dayZero: { unknown: 'Zatím není den, od kterého by se lhůta počítala.', same: 'Den 0 zůstane {{day}}.', other: 'Den 0 bude {{day}} (dosud {{was}}).' },
  exceedance: {
    before: 'Stěžovatel musí být zpraven před šedesátým dnem, tedy před: {{day}}.',
    nothingRuns: 'Ve věci teď neběží žádná zákonná lhůta, kterou by bylo možné překročit.',
  },
  extension: { onlyOurs: 'Posunout lze jen určené lhůty. U ostatních služba odpoví, proč to nejde.' },
  upload: { none: 'Zatím nebyl vybrán žádný soubor.', busy: 'Nahrávám…', ready: 'Nahráno: {{name}}. Zápisem se připojí k věci.' },
  join: { search: 'Hledat věc', searchHint: 'Podle spisové značky, č. j. nebo evidenčního čísla; stačí část.', received: 'došlo', nothing: 'Žádná otevřená věc, kterou vidíte, tomu neodpovídá.' },
  assign: {
    open_one: '{{count}} otevřená věc', open_few: '{{count}} otevřené věci', open_many: '{{count}} otevřené věci', open_other: '{{count}} otevřených věcí',
    hindrance: {
      'complained-of': 'nelze: stížnost směřuje proti této osobě', 'subordinate': 'nelze: podřízenost vyloučené osobě', 'worked-on-child': 'nelze: tato osoba pracovala s dítětem',
      'handled-first': 'nelze: tato osoba věc vyřizovala poprvé', 'bias-decided': 'nelze: o vyloučení pro podjatost bylo rozhodnuto', 'absent': 'dnes není v práci',
    },
    proposed: 'návrh podle počtu věcí', hasIt: 'věc už vyřizuje',
    superiorBody: 'Nikdo z odboru ani z nadřízených věc vyřizovat nemůže. O tom, kdo ji vyřídí, rozhodne nadřízený správní orgán (§ 131 odst. 4 SŘ).',
  },
  notice: {
    claimsOpen_one: 'Zbývá vyhodnotit {{count}} bod stížnosti. Návrh lze uložit, schválit jej ale půjde až po vyhodnocení.',
    claimsOpen_few: 'Zbývá vyhodnotit {{count}} body stížnosti. Návrh lze uložit, schválit jej ale půjde až po vyhodnocení.',
    claimsOpen_many: 'Zbývá vyhodnotit {{count}} bodu stížnosti. Návrh lze uložit, schválit jej ale půjde až po vyhodnocení.',
    claimsOpen_other: 'Zbývá vyhodnotit {{count}} bodů stížnosti. Návrh lze uložit, schválit jej ale půjde až po vyhodnocení.',
    otherSide: 'Ve věci je druhá strana. Zkontrolujte, že dopis neobsahuje její údaje.',
    rebuild: 'Sestavit text znovu',
    rebuildHint: 'Nahradí text osnovou ze současných bodů, podkladů a opatření.',
  },
  letter: {
    greeting: 'Vážená paní, vážený pane,',
    opening: 'dne {{day}} jsme obdrželi Vaši stížnost „{{subject}}“. Prošetřili jsme ji podle § 175 správního řádu a sdělujeme Vám výsledek.',
    openingCouncil: 'dne {{day}} jsme obdrželi Vaši stížnost „{{subject}}“. Prošetřili jsme ji podle pravidel rady kraje a sdělujeme Vám výsledek.',
    documents: 'Z čeho jsme vycházeli\n{{list}}.',
    statement: 'vyjádření dotčeného úřadu {{of}} ze dne {{day}}',
    claim: 'Bod {{number}}: {{claim}}\nZávěr: bod je {{finding}}.\nOdůvodnění: {{reasons}}',
    fillIn: '[doplňte]',
    conclusion: 'Celkový závěr\nStížnost je {{finding}}.',
    overall: { 'justified': 'důvodná', 'partly-justified': 'částečně důvodná', 'not-justified': 'nedůvodná', 'open': '[doplňte po vyhodnocení všech bodů]' },
    measures: 'Opatření k nápravě\n{{list}}',
    measuresToCome: 'Opatření k nápravě budou přijata bezodkladně (§ 175 odst. 6 správního řádu). Požádáte-li o to, budeme Vás o nich informovat.',
    instruction: 'Poučení\nMáte-li za to, že stížnost nebyla řádně vyřízena, můžete požádat Ministerstvo práce a sociálních věcí jako nadřízený správní orgán, aby přešetřilo způsob jejího vyřízení (§ 175 odst. 7 správního řádu). Odvolání proti tomuto vyrozumění není přípustné.',
  },
  classify: {
    toList: 'Vybrat přímo ze seznamu', toQuestions: 'Zpět k otázkám',
    anonymous: 'Podání je anonymní: není dotčené osoby ani koho vyrozumět.',
    proposals_one: 'Návrh zařazení', proposals_few: 'Návrhy zařazení: {{count}} možnosti', proposals_many: 'Návrhy zařazení: {{count}} možnosti', proposals_other: 'Návrhy zařazení: {{count}} možností',
    best: 'nejspíš',
    office: { 'review-175-7': 'Čí vyřízení se má přešetřit', 'supplement': 'U kterého úřadu původní stížnost běží', 'information-complaint': 'Kterého jiného úřadu se týká' },
  },
  tree: stepsTree,
  details: {
    claim: 'Bod stížnosti', role: 'V jaké roli', name: 'Jméno', relation: 'Vztah k dítěti', address: 'Adresa', dataBox: 'Datová schránka', email: 'E-mail', phone: 'Telefon', represents: 'Koho zastupuje',
    initials: 'Iniciály', initialsHint: 'Například A. N.; jméno dítěte sem nepatří.', birthYear: 'Rok narození', fileMark: 'Značka spisu Om', residence: 'OSPOD ORP bydliště',
    against: 'Kdo to je', office: 'Úřad', position: 'Funkce', entity: 'Název pověřené osoby', person: 'Pracovník',
    workedBefore: 'Kdo s věcí přišel do styku dříve', workedBeforeHint: 'Koho tu označíte, ten je vyloučen a věc už neuvidí (§ 14 SŘ).', workedOnChild: 'Pracoval s dítětem', handledFirst: 'Věc vyřizoval poprvé',
  },
  list: {
    claims: { title: 'Body stížnosti', add: 'Přidat bod', item: '{{number}}. bod', has_one: 'Ve věci je {{count}} bod.', has_few: 'Ve věci jsou {{count}} body.', has_many: 'Ve věci je {{count}} bodu.', has_other: 'Ve věci je {{count}} bodů.' },
    parties: { title: 'Osoby', add: 'Přidat osobu', item: '{{number}}. osoba', has_one: 'Ve věci je {{count}} osoba.', has_few: 'Ve věci jsou {{count}} osoby.', has_many: 'Ve věci je {{count}} osoby.', has_other: 'Ve věci je {{count}} osob.' },
    children: { title: 'Děti', add: 'Přidat dítě', item: '{{number}}. dítě', has_one: 'Ve věci je {{count}} dítě.', has_few: 'Ve věci jsou {{count}} děti.', has_many: 'Ve věci je {{count}} dítěte.', has_other: 'Ve věci je {{count}} dětí.' },
    complainedOf: { title: 'Proti komu stížnost směřuje', add: 'Přidat dalšího', item: '{{number}}. dotčený', has_one: 'Zapsán {{count}}.', has_few: 'Zapsáni {{count}}.', has_many: 'Zapsáno {{count}}.', has_other: 'Zapsáno {{count}}.' },
  },
  draft: { restored: 'Obnovili jsme, co jste tu měli rozepsáno.', startAnew: 'Začít znovu' },
  leave: {
    title: 'Krok ještě není zapsán', text: 'Co jste napsali, můžete si v tomto okně prohlížeče ponechat na později. Odhlášením se rozepsané smaže.',
    stay: 'Zůstat a dopsat', keep: 'Odejít a ponechat rozepsané', throwAway: 'Zahodit a odejít',
  },
  receipt: {
    title: 'Zapsáno: {{step}}',
    runs: '{{what}} – poslední den lhůty {{day}}.',
    met: '{{what}} – splněno ({{day}}).',
    metWith: '{{what}} – splněno ({{day}}), {{outcome}}.',
    cancelled: '{{what}} – zrušeno.',
    internal_one: 'Běží {{count}} interní termín.', internal_few: 'Běží {{count}} interní termíny.', internal_many: 'Běží {{count}} interního termínu.', internal_other: 'Běží {{count}} interních termínů.',
    next: 'Další krok: {{text}}.', nextUntil: 'Další krok: {{text}}, do {{day}}.', nothingNext: 'Nikdo teď nemusí nic udělat.',
    facts_one: 'Do historie přibyla {{count}} událost.', facts_few: 'Do historie přibyly {{count}} události.', facts_many: 'Do historie přibylo {{count}} události.', facts_other: 'Do historie přibylo {{count}} událostí.',
  },
};

/** What a field is called wherever a step has no words of its own for it. */
const field = {
  'day': { label: 'Den' },
  'documentNumber': { label: 'Č. j.' },
  'departmentId': { label: 'Odbor' },
  'text': { reason: { label: 'Odůvodnění' } },
  'first': firstField,
  'arrival': {
    databoxDelivered: { label: 'Dodáno do datové schránky' }, registryStamped: { label: 'Došlo na podatelnu (razítko)' }, firstReceived: { label: 'Poprvé přijato (e-mail, telefon, ústně)' },
    competentReceived: { label: 'Došlo nám jako příslušnému úřadu', hint: 'Jen když podání nejprve došlo jinam.' }, handedToDepartment: { label: 'Předáno odboru', hint: 'Lhůtu nikdy nezačíná.' },
  },
};

export const steps = {
  ...own, ...stepsWords, ...reviewStepWords, field,
  step: { ...intakeSteps, ...handlingSteps, ...endingSteps, openReview: openReviewStep },
  /** Said of one kind of case before what is said of any. */
  stepOf: { review: reviewSteps },
};
