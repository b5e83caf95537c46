import type { Topic } from './topic.ts';

/** Complaints about the authority's own officials and procedure, handled under § 175 SŘ. */
export const OUR_OWN: readonly Topic[] = [
  {
    subject: 'Stížnost na délku vyřizování žádosti o zařazení do evidence žadatelů',
    body: 'Žádost o zařazení do evidence žadatelů o pěstounskou péči jsme podali před devíti měsíci. Na opakované dotazy dostáváme jen odpověď, že se na věci pracuje.',
    claims: [
      { claim: 'Řízení o zařazení do evidence trvá neúměrně dlouho.', finding: 'justified', reasons: 'Ve spise je mezi dvěma úkony přestávka tří měsíců, která není ničím odůvodněna.' },
      { claim: 'Na dotazy k průběhu řízení nebylo odpovězeno věcně.', finding: 'partly-justified', reasons: 'Na první dotaz bylo odpovězeno úplně, na druhý jen obecně.' },
    ],
    documents: 'spisová dokumentace žadatelů a přehled úkonů',
    statement: 'Prodleva vznikla souběhem dvou dlouhodobých nepřítomností; úkony byly doplněny, jakmile to bylo možné.',
    notice: 'Stížnost byla shledána zčásti důvodnou. Krajský úřad přijal opatření, aby se prodleva neopakovala, a v řízení pokračuje bez dalšího odkladu.',
    measure: { internal: 'Zavést měsíční kontrolu nečinných spisů žadatelů a přidělit je zástupu při nepřítomnosti delší než čtrnáct dnů.', forComplainant: 'Spisy žadatelů se nově kontrolují každý měsíc a při delší nepřítomnosti je přebírá zástup.' },
  },
  {
    subject: 'Stížnost na jednání úřední osoby při telefonickém hovoru',
    body: 'Při dotazu na termín příprav budoucích pěstounů mi bylo odpovězeno podrážděně a hovor byl ukončen dříve, než jsem mohla dotaz dokončit.',
    claims: [{ claim: 'Úřední osoba jednala nezdvořile a hovor předčasně ukončila.', finding: 'not-justified', reasons: 'Podle úředního záznamu byl hovor ukončen po zodpovězení dotazu; opak se nepodařilo prokázat.' }],
    documents: 'úřední záznam o telefonickém hovoru',
    statement: 'Hovor trval asi deset minut, termíny jsem sdělila a nabídla zaslání e-mailem. Pokud to vyznělo příkře, mrzí mě to.',
    notice: 'Stížnost nebyla shledána důvodnou. Termíny příprav Vám zasíláme v příloze.',
  },
  {
    subject: 'Stížnost na neumožnění nahlédnout do spisu žadatele',
    body: 'Dvakrát jsem se dostavil v úřední den, abych nahlédl do spisu vedeného o mé žádosti. Pokaždé mi bylo řečeno, že spis není k dispozici.',
    claims: [
      { claim: 'Nahlížení do spisu nebylo umožněno v úřední den.', finding: 'justified', reasons: 'Spis byl v té době u zastupujícího pracovníka a náhradní termín nebyl nabídnut.' },
      { claim: 'Nebylo sděleno, kdo spis vyřizuje.', finding: 'not-justified', reasons: 'Jméno oprávněné úřední osoby je uvedeno ve vyrozumění o zahájení řízení.' },
    ],
    documents: 'záznamy o nahlížení do spisu',
    statement: 'Spis měl zástup na jednání mimo budovu. Náhradní termín jsem nenabídl, to byla chyba.',
    notice: 'Stížnost byla shledána zčásti důvodnou. Do spisu můžete nahlédnout v kterýkoli úřední den; spis je pro Vás připraven.',
    measure: { internal: 'Spis vynášet z budovy jen v kopii; při nahlížení nabídnout vždy náhradní termín do pěti pracovních dnů.', forComplainant: 'Spisy se nově neodnášejí mimo budovu a není-li spis k dispozici, nabídneme termín do pěti pracovních dnů.' },
  },
  {
    subject: 'Stížnost na průběh příprav žadatelů o náhradní rodinnou péči',
    body: 'Během příprav byly před ostatními účastníky rozebírány důvěrné údaje z našeho psychologického vyšetření.',
    claims: [{ claim: 'Údaje z psychologického vyšetření byly sděleny ostatním účastníkům.', finding: 'partly-justified', reasons: 'Závěr vyšetření sdělen nebyl, zazněla však okolnost, která měla zůstat důvěrná.' }],
    documents: 'záznam ze skupinového setkání a vyjádření lektorky',
    statement: 'Obecný příklad si účastníci zřejmě vztáhli na sebe. Příště jej z přípravy vynechám.',
    notice: 'Stížnost byla shledána zčásti důvodnou. Za vzniklou situaci se omlouváme; lektorský tým byl poučen.',
    measure: { internal: 'Poučit lektorský tým o mlčenlivosti a vyřadit z osnovy příklady odvoditelné od účastníků.', forComplainant: 'Lektorský tým byl poučen o mlčenlivosti a osnova příprav byla upravena.' },
  },
  {
    subject: 'Stížnost na nezodpovězení žádosti o metodickou pomoc',
    body: 'Jako pěstounka jsem před dvěma měsíci žádala o metodickou pomoc ve věci styku dítěte s příbuznými. Odpověď jsem neobdržela.',
    claims: [{ claim: 'Na žádost o metodickou pomoc nebylo odpovězeno.', finding: 'justified', reasons: 'Žádost byla omylem založena k jinému spisu a zůstala bez odpovědi.' }],
    documents: 'evidence došlé pošty a odpovědi oddělení',
    statement: 'Žádost byla přiřazena k jinému spisu, o její existenci jsem se dozvěděla až ze stížnosti.',
    notice: 'Stížnost byla shledána důvodnou. Odpověď na Vaši žádost Vám zasíláme současně s tímto vyrozuměním.',
    measure: { internal: 'Při zařazování pošty ověřovat značku i jméno podatele; jednou týdně projít nezařazené.', forComplainant: 'Zavedli jsme týdenní kontrolu nezařazené pošty.' },
  },
  {
    subject: 'Stížnost na postup při výběru pěstounů pro konkrétní dítě',
    body: 'Poradní sbor se naší věcí zabýval, aniž jsme byli vyrozuměni. Domníváme se, že byl porušen zákon i náš nárok být slyšeni.',
    claims: [
      { claim: 'Žadatelé nebyli o jednání poradního sboru vyrozuměni.', finding: 'not-justified', reasons: 'Zákon účast žadatelů na jednání poradního sboru nepředpokládá.' },
      { claim: 'Odůvodnění výběru nebylo žadatelům sděleno.', finding: 'not-justified', reasons: 'Odůvodnění se týká jiné rodiny a jiného dítěte; sdělit je nelze.' },
    ],
    documents: 'zápis z jednání poradního sboru',
    statement: 'Postupovali jsme podle § 38a a § 19a zákona o sociálně-právní ochraně dětí; rodina byla o výsledku informována telefonicky.',
    notice: 'Stížnost nebyla shledána důvodnou. Postup odpovídal zákonu; jeho důvody uvádíme podrobněji níže.',
  },
  {
    subject: 'Stížnost na sdělení údajů třetí osobě',
    body: 'Krajský úřad sdělil bývalému partnerovi naši novou adresu, ačkoli jsem výslovně žádala o její utajení.',
    claims: [{ claim: 'Adresa byla sdělena třetí osobě.', finding: 'not-justified', reasons: 'Z odeslané písemnosti je zřejmé, že adresa v ní uvedena nebyla.' }],
    documents: 'stejnopis odeslané písemnosti a doručenka',
    statement: 'V písemnosti jsou jen datum a místo jednání. Adresu jsem neuvedl a ani ji neznám.',
    notice: 'Stížnost nebyla shledána důvodnou. Kopii odeslané písemnosti přikládáme.',
  },
];
