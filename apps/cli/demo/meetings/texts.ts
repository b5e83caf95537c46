import type { MeetingTaskKind } from '../../../../libs/domain/index.ts';
import type { DemoLogin } from '../../start/demo-accounts.ts';

/** What was agreed; days from the meeting. Without a town or one of ours it binds nobody. */
export type Agreed = {
  readonly kind: MeetingTaskKind;
  readonly town?: string;
  readonly ours?: DemoLogin;
  readonly due?: number;
  readonly task: string;
  readonly closed?: { readonly after: number; readonly done: boolean; readonly result: string };
};

/** What a meeting is about and what was said. Invented, without children's data. */
export type MeetingText = {
  readonly points: readonly { readonly title: string; readonly minutes: number; readonly said: string }[];
  /** By an office, by its link. */
  readonly proposed?: { readonly town: string; readonly title: string; readonly note: string; readonly released: boolean; readonly said: string };
  readonly opening: string;
  readonly closing: string;
  readonly agreed: readonly Agreed[];
};

const OPENING = 'Přítomné přivítala metodička, program byl schválen beze změn.';
const CLOSING = 'Další porada se koná podle plánu; pozvánky odejdou měsíc předem.';

/** Of the methodological meetings, in their order. */
export const METHODICAL: readonly MeetingText[] = [
  {
    opening: OPENING, closing: CLOSING,
    points: [
      { title: 'Přechodná pěstounská péče: délka a návaznost', minutes: 60, said: 'Probrány příklady dobré praxe při předávání dítěte. Návaznost péče se plánuje nejpozději od druhého měsíce.' },
      { title: 'Dohody o výkonu pěstounské péče', minutes: 45, said: 'Nejčastější nedostatky dohod: chybí rozsah respitní péče a vzdělávací plán.' },
      { title: 'Různé', minutes: 20, said: 'Připomenut termín ročních výkazů.' },
    ],
    proposed: { town: 'Třebíč', title: 'Hrazení cest při kontaktu dítěte s rodiči', note: 'Setkáváme se s rozdílným výkladem.', released: true, said: 'Cesty hradí doprovázející organizace podle dohody; sporné případy řeší kraj.' },
    agreed: [
      { kind: 'conclusion', task: 'Plán návaznosti péče se vede ve spise od druhého měsíce přechodné pěstounské péče.' },
      { kind: 'recommendation', town: 'Chotěboř', due: 60, task: 'Doplnit do dohod rozsah respitní péče a vzdělávací plán.', closed: { after: 55, done: true, result: 'Dohody byly doplněny, kontrola namátkou provedena.' } },
      { kind: 'task', ours: 'metodik', due: 45, task: 'Rozeslat vzor plánu návaznosti péče.', closed: { after: 30, done: true, result: 'Rozesláno všem úřadům.' } },
    ],
  },
  {
    opening: OPENING, closing: CLOSING,
    points: [
      { title: 'Vyhodnocování situace dítěte a individuální plán', minutes: 60, said: 'Vyhodnocení se aktualizuje nejméně jednou za půl roku a při každé podstatné změně.' },
      { title: 'Spolupráce se školami při záškoláctví', minutes: 45, said: 'Dohodnut jednotný postup hlášení a společná schůzka před podáním návrhu soudu.' },
    ],
    agreed: [
      { kind: 'conclusion', task: 'Vyhodnocení situace dítěte se aktualizuje nejméně jednou za půl roku.' },
      { kind: 'task', town: 'Telč', due: 50, task: 'Předložit zkušenosti s jednotným postupem při záškoláctví.', closed: { after: 62, done: false, result: 'Úřad zkušenosti zatím nemá; vrátíme se k nim po pololetí.' } },
    ],
  },
  {
    opening: OPENING, closing: CLOSING,
    points: [
      { title: 'Příprava žadatelů: nová osnova', minutes: 50, said: 'Osnova má nově blok o traumatu a o kontaktu s rodinou dítěte.' },
      { title: 'Posuzování žádostí příbuzných', minutes: 45, said: 'U příbuzných se posuzuje totéž; rozdíl je jen v rozsahu přípravy.' },
      { title: 'Statistika a výkazy', minutes: 25, said: 'Výkazy se letos odevzdávají o týden dříve.' },
    ],
    proposed: { town: 'Jihlava', title: 'Předávání spisů při stěhování rodiny', note: 'Spisy přicházejí pozdě a neúplné.', released: true, said: 'Spis se předává do deseti dnů od zjištění změny, přehled úkonů je jeho součástí.' },
    agreed: [
      { kind: 'conclusion', task: 'Spis se předává do deseti dnů od zjištění změny bydliště dítěte.' },
      { kind: 'task', ours: 'metodik', due: 30, task: 'Zveřejnit novou osnovu přípravy na webu kraje.', closed: { after: 26, done: true, result: 'Zveřejněno.' } },
      { kind: 'recommendation', town: 'Světlá nad Sázavou', due: 190, task: 'Proškolit nové pracovnice v posuzování žádostí příbuzných.' },
    ],
  },
  {
    opening: OPENING, closing: CLOSING,
    points: [
      { title: 'Děti v péči obou rodičů a kolizní opatrovník', minutes: 60, said: 'Opatrovník mluví s dítětem vždy bez rodičů a o rozhovoru vede záznam.' },
      { title: 'Pohotovost a spolupráce s Policií ČR', minutes: 40, said: 'Seznam kontaktů pohotovosti se aktualizuje čtvrtletně.' },
    ],
    proposed: { town: 'Havlíčkův Brod', title: 'Zápisy z případových konferencí', note: 'Komu se zápis posílá a v jakém rozsahu?', released: true, said: 'Zápis dostávají účastníci konference v rozsahu, který se jich týká.' },
    agreed: [
      { kind: 'conclusion', task: 'O rozhovoru s dítětem se vede záznam, který se zakládá odděleně.' },
      { kind: 'task', ours: 'metodicka', due: 40, task: 'Aktualizovat seznam kontaktů pohotovosti.' },
      { kind: 'recommendation', town: 'Pelhřimov', due: 95, task: 'Zavést odděleně založený záznam o rozhovoru s dítětem.' },
      { kind: 'task', town: 'Velké Meziříčí', due: 80, task: 'Zaslat vzor zápisu z případové konference.', closed: { after: 21, done: true, result: 'Vzor zaslán a rozeslán ostatním.' } },
    ],
  },
  {
    opening: OPENING, closing: CLOSING,
    points: [
      { title: 'Příspěvky pěstounské péče po novele', minutes: 60, said: 'Probrány změny příspěvků a přechodná ustanovení; dotazy zodpoví Úřad práce.' },
      { title: 'Doprovázení a respitní péče', minutes: 45, said: '' },
    ],
    agreed: [{ kind: 'task', ours: 'metodik', due: 45, task: 'Připravit přehled změn příspěvků pro pěstouny.' }],
  },
  {
    opening: OPENING, closing: CLOSING,
    points: [
      { title: 'Úkoly z minulých porad', minutes: 20, said: '' },
      { title: 'Domácí násilí: postup při vykázání', minutes: 60, said: '' },
      { title: 'Plán porad na příští rok', minutes: 30, said: '' },
    ],
    proposed: { town: 'Bystřice nad Pernštejnem', title: 'Zastupování opatrovníka o dovolené', note: 'Prosíme o sjednocení postupu.', released: false, said: '' },
    agreed: [],
  },
];

/** Of a methodological meeting on each theme that was long ago. */
export const EARLIER: Readonly<Record<'t1' | 't2', MeetingText>> = {
  t1: {
    opening: OPENING, closing: CLOSING,
    points: [
      { title: 'Kontakt dítěte v pěstounské péči s rodiči', minutes: 60, said: 'Četnost a místo kontaktu se sjednávají předem a zapisují do individuálního plánu.' },
      { title: 'Vzdělávání pěstounů', minutes: 40, said: 'Plán vzdělávání vychází z potřeb dítěte; přehled kurzů vede kraj.' },
    ],
    agreed: [{ kind: 'conclusion', task: 'Kontakt dítěte s rodiči se sjednává předem a zapisuje do individuálního plánu.' }],
  },
  t2: {
    opening: OPENING, closing: CLOSING,
    points: [
      { title: 'Případové konference: příprava a vedení', minutes: 60, said: 'Svolává ten, kdo vede spis dítěte; rodina zná předem účel i účastníky.' },
      { title: 'Spolupráce s dětskými lékaři', minutes: 40, said: 'Žádosti o zprávu se posílají s vymezením, co je třeba vědět.' },
    ],
    agreed: [{ kind: 'conclusion', task: 'Žádost o zprávu dětského lékaře vymezuje, co je třeba vědět.' }],
  },
};

export const GROUP_MEETING: MeetingText = {
  opening: 'Jednání zahájil zástupce kraje.', closing: 'Skupina se sejde znovu za čtvrt roku.',
  points: [
    { title: 'Kapacity terénních služeb pro rodiny', minutes: 60, said: 'Poptávka převyšuje kapacitu zejména v okolí menších měst; podklady se doplní do střednědobého plánu.' },
    { title: 'Čekací doby v rodinných poradnách', minutes: 40, said: 'Čekací doba přesahuje šest týdnů; poradny zavedou společný přehled volných termínů.' },
  ],
  agreed: [
    { kind: 'conclusion', task: 'Do střednědobého plánu se navrhne rozšíření terénních služeb.' },
    { kind: 'task', ours: 'metodik', due: 60, task: 'Sestavit přehled volných termínů rodinných poraden.' },
  ],
};

export const STEERING_MEETING: MeetingText = {
  opening: 'Skupina je usnášeníschopná.', closing: 'Záznam z jednání se zveřejní na webu kraje.',
  points: [{ title: 'Návrh priorit střednědobého plánu', minutes: 60, said: 'Priority byly projednány a přijaty.' }],
  agreed: [
    { kind: 'resolution', task: 'Řídící skupina schvaluje priority střednědobého plánu rozvoje sociálních služeb.' },
    { kind: 'resolution', ours: 'vedouci', due: 75, task: 'Předložit priority radě kraje.' },
  ],
};

export const PLATFORM_MEETING: MeetingText = {
  opening: 'Platformu zahájil krajský školský koordinátor prevence.', closing: 'Role bez zástupce se doplní do příštího jednání.',
  points: [
    { title: 'Sdílení aktuálních rizik ve školách', minutes: 50, said: 'Členové popsali nárůst užívání nikotinových sáčků; preventivní programy se upraví.' },
    { title: 'Návaznost programů všeobecné a selektivní prevence', minutes: 50, said: 'Vznikne mapa programů podle okresů.' },
  ],
  agreed: [{ kind: 'task', ours: 'metodik', due: 70, task: 'Sestavit mapu preventivních programů podle okresů.' }],
};

export const CONSULTATION_DAY: MeetingText = {
  opening: 'Konzultační den otevřel metodik náhradní rodinné péče.', closing: '',
  points: [
    { title: 'Individuální konzultace pro pěstouny', minutes: 180, said: '' },
    { title: 'Program pro děti', minutes: 180, said: '' },
  ],
  agreed: [],
};

export const SEMINAR: MeetingText = {
  opening: '', closing: '',
  points: [{ title: 'Vývojové trauma a jeho projevy ve škole', minutes: 180, said: 'Seminář vedla externí lektorka; materiály byly rozeslány.' }],
  agreed: [],
};
