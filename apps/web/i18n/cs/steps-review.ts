import { review } from './review.ts';

const named = (labels: Readonly<Record<string, string>>): Readonly<Record<string, { readonly label: string }>> =>
  Object.fromEntries(Object.entries(labels).map(([field, label]) => [field, { label }]));

/** By their names in the body; the fields themselves say the same. */
export const firstField = named(review.first);

/** Of a complaint: it goes on as a review. */
export const openReviewStep = {
  name: 'Založit přešetření',
  law: 'Má-li stěžovatel za to, že jeho stížnost nebyla řádně vyřízena, může požádat nadřízený správní orgán, aby přešetřil způsob jejího vyřízení. Přešetření je samostatná věc; orgánu, proti kterému žádost směřuje, se nepostupuje. Původní stížnost může být vedena jen mimo tuto evidenci.',
  follows: 'Založí se přešetření s účastníky z tohoto podání a se dnem doručení. Obě věci budou navzájem propojeny a toto podání půjde uzavřít.',
  submit: 'Založit přešetření',
};

/** What only a review does, or does otherwise than a complaint. */
export const reviewSteps = {
  addDetails: {
    name: 'Doplnit účastníky a děti',
    law: 'Děti se vedou pod iniciálami. Kdo pracoval s dítětem nebo původní stížnost vyřizoval, je vyloučen a věc neuvidí.',
    follows: 'Nic dříve zapsaného se nepřepisuje.',
  },
  describeFirstHandling: {
    name: 'Doplnit, jak byla původní stížnost vyřízena',
    law: 'Čí vyřízení se přešetřuje, zda úřad ještě má čas a jak stížnost skončila, rozhoduje o dalším postupu. Co zde uvedete, platí místo toho, co bylo zapsáno dřív.',
    follows: 'Podle toho se určí, zda jde o přešetření, o doplnění, nebo o věc pro ministerstvo.',
  },
  classify: {
    name: 'Určit, čí vyřízení se přešetřuje',
    law: 'Vyřízení obecním úřadem obce s rozšířenou působností přešetřuje krajský úřad jako nadřízený správní orgán. Vyřízení krajským úřadem přešetřuje ministerstvo. Dokud úřadu běží jeho šedesát dnů, není co přešetřovat a podání je doplněním. Důvod zůstává ve věci.',
    follows: 'U přešetření poběží orientační lhůta 60 dnů ode dne doručení nám; zákon délku nestanoví. Jinak vznikne úkol věc postoupit.',
    fields: { as: { label: 'Co s žádostí' }, text: { reason: { label: 'Odůvodnění', hint: 'Upravte podle věci.' } }, day: { label: 'Kdy bylo určeno' } },
  },
  forward: {
    name: 'Postoupit ministerstvu nebo úřadu',
    law: 'Žádost o přešetření se nikdy nepostupuje orgánu, proti kterému směřuje. Vlastní vyřízení krajského úřadu se postoupí ministerstvu se spisem, doplnění běžící stížnosti úřadu, u kterého běží. Postupuje se bezodkladně usnesením, které se poznamená do spisu, a stěžovatel se současně uvědomí.',
    follows: 'Vznikne úkol uvědomit stěžovatele. Výsledek u ministerstva se pak sleduje.',
  },
  tellComplainantOfForwarding: { follows: 'U věci postoupené ministerstvu začne sledování jejího výsledku; jinak ji lze uzavřít.' },
  recordForwardDelivered: {
    name: 'Zapsat dodání ministerstvu',
    law: 'Ode dne dodání se orientačně sleduje 60 dnů. Zákon ministerstvu délku přešetření nestanoví a jeho den váže je, ne nás.',
    follows: 'Založí se orientační lhůta ministerstva; po jejím konci vás upozorníme, abyste se na výsledek dotázali.',
    fields: { day: { label: 'Kdy bylo dodáno' } },
  },
  askForForwardResult: { law: 'Nepřijde-li výsledek, ministerstvo se o něj jednou požádá, s uvedením č. j.' },
  recordForwardResult: {
    name: 'Zapsat výsledek u ministerstva',
    law: 'Postoupením věc nekončí: sleduje se, k čemu ministerstvo dospělo. Uloží-li nám opatření, je na nás je splnit.',
    follows: 'Orientační lhůta ministerstva skončí a věc půjde uzavřít.',
    fields: { day: { label: 'Kdy byl výsledek sdělen' }, text: { result: { label: 'Výsledek' } }, documentNumber: { label: 'Č. j. ministerstva' } },
  },
  requestFromOffice: {
    name: 'Vyžádat spis nebo vyjádření úřadu',
    law: 'Krajský úřad jako nadřízený orgán posuzuje, jak úřad se stížností naložil. K tomu si vyžádá spis a vyjádření a určí přiměřený den, do kterého je má úřad předložit. Orientační lhůta mezitím běží dál.',
    follows: 'Založí se určená lhůta, která váže úřad; den po jejím konci vás upozorníme.',
    fields: {
      what: { label: 'Co má úřad předložit' }, day: { label: 'Kdy bylo vyžádáno' }, dueDay: { label: 'Do kdy to má předložit', hint: 'Obvykle 15 dnů; lze určit i jiný přiměřený den.' },
      documentNumber: { label: 'Č. j. naší žádosti' },
    },
  },
  receiveFromOffice: {
    name: 'Zapsat, co úřad předložil',
    law: 'Z čeho hodnocení vychází, musí být z vyrozumění patrné. Je-li předložený spis neúplný, úřad zbytek dluží dál.',
    follows: 'Je-li vše předloženo, určená lhůta úřadu skončí; jinak čekáme na zbytek.',
    fields: {
      requestId: { label: 'Ke které žádosti' }, day: { label: 'Kdy to došlo' }, complete: { label: 'Je to úplné?', yes: 'ano, nic nechybí', no: 'ne, ještě něco chybí' },
      documentNumber: { label: 'Č. j. úřadu' }, text: { statement: { label: 'Co úřad uvedl' } },
    },
  },
  urgeOffice: {
    name: 'Urgovat úřad s novým dnem',
    law: 'Mlčí-li úřad po určeném dni, urguje se s novým dnem; mlčí-li dál, obraťte se na jeho tajemníka. Urgovat lze až po uplynutí určeného dne.',
    follows: 'Určená lhůta úřadu se přepočítá k novému dni.',
    fields: { requestId: { label: 'Kterou žádost' }, to: { label: 'Koho urgujete' }, day: { label: 'Kdy jste urgovali' }, newDueDay: { label: 'Nový den' }, documentNumber: { label: 'Č. j. urgence' } },
  },
  assessHandling: {
    name: 'Zhodnotit vyřízení stížnosti',
    law: 'Posuzuje se, zda úřad stížnost vyřídil řádně: zda prošetřil každý bod, vyslechl, koho bylo třeba, vyrozuměl včas a s odůvodněním a přijal opatření. Přešetření původní vyřízení nenahrazuje a o právech nerozhoduje.',
    follows: 'Nebyla-li stížnost vyřízena řádně, vznikne úkol uložit úřadu bezodkladně opatření k nápravě. Pak lze připravit vyrozumění.',
    fields: { result: { label: 'Výsledek přešetření' }, text: { reasons: { label: 'Odůvodnění', hint: 'Stane se součástí návrhu vyrozumění.' } } },
  },
  extendDeadline: {
    law: 'Posunout lze jen den, který jsme sami určili: k předložení spisu, k vyjádření, ke splnění opatření. Orientační lhůta se neprodlužuje; požádáte-li o to, odpovědí bude důvod.',
  },
  pauseDeadline: { law: 'Přešetření přerušit nelze: orientační lhůta vychází obdobně z § 175 odst. 5 správního řádu, který přerušení nezná. Služba krok odmítne a uvede důvod.' },
  draftNotice: {
    name: 'Připravit vyrozumění o přešetření',
    law: 'Stěžovatel se vyrozumí, jak krajský úřad vyřízení jeho stížnosti posoudil (řádně, zčásti, nikoli řádně), z čeho vycházel a jaké opatření úřadu uložil.',
    fields: { text: { notice: { label: 'Text vyrozumění', hint: 'Předvyplněno z výsledku a podkladů. Rozepsaný text zůstává v tomto okně, i když odejdete.' } } },
  },
  approveNotice: { law: 'Schválit lze, je-li vyřízení stížnosti zhodnoceno. Po schválení se text nemění; má-li se změnit, vraťte jej k přepracování.' },
  returnNotice: { law: 'Vrácením se ruší schválení i podpis tohoto textu. Orientační lhůta běží dál.' },
  dispatchNotice: {
    law: 'Zákon délku přešetření nestanoví; orientačně jde o 60 dnů ode dne doručení nám. Doručuje se každému stěžovateli, a je-li zastoupen, jen jeho zástupci; druhé straně nikdy. Má-li adresát datovou schránku, doručuje se do ní.',
    follows: 'Orientační lhůta se splní dnem vypravení, počítá-li se u vás vypravení. Vznikne úkol zapsat doručení.',
  },
  setMeasure: {
    name: 'Uložit úřadu opatření k nápravě',
    law: 'Nebyla-li stížnost vyřízena řádně, nadřízený orgán úřadu uloží, co má napravit a do kdy. Stěžovatel se o opatření dozví z vyrozumění.',
    fields: { text: { internal: { label: 'Opatření pro úřad', hint: 'Co přesně má úřad udělat.' } } },
  },
  checkMeasure: { law: 'Ověřuje se, zda úřad opatření splnil, a výsledek se zaznamená do spisu. Není-li splněno, určí se nový den.' },
  withdraw: {
    law: 'Vezme-li stěžovatel žádost zpět, vyrozumívat ho není třeba. Posouzení, zda není ohroženo dítě, zůstává; ve zjišťování lze pokračovat z moci úřední.',
  },
  goOnExOfficio: {
    law: 'Jak úřad se stížností naložil, může nadřízený orgán posoudit i po zpětvzetí. Stěžovatel se už nevyrozumívá; zhodnocení se má dokončit bez zbytečných průtahů.',
    follows: 'Přešetření pokračuje až ke zhodnocení vyřízení.',
  },
  close: {
    law: 'Uzavřít lze, je-li stěžovatel vyrozuměn nebo uvědomen, opatření uložené úřadu ověřeno, ohrožení dítěte předáno a o podjatosti rozhodnuto. Chybí-li něco, služba řekne co.',
  },
};

/** Codes and texts that only the steps of a review show. */
export const reviewStepWords = {
  reviewClass: {
    'review-175-7': 'přešetří krajský úřad (vyřizoval jiný úřad)', 'review-ours-to-ministry': 'postoupit ministerstvu (vyřizovali jsme my)', 'supplement': 'je to doplnění: úřadu ještě běží jeho lhůta',
  },
  reviewWhy: {
    'review-175-7': 'Stížnost vyřídil obecní úřad obce s rozšířenou působností; nadřízeným správním orgánem je krajský úřad (§ 175 odst. 7 a § 178 správního řádu).',
    'review-ours-to-ministry': 'Stížnost vyřídil krajský úřad; nadřízeným správním orgánem je ministerstvo (§ 175 odst. 7 a § 178 správního řádu).',
  },
  reviewKnown: 'Vyřizoval: {{by}}. Stížnost mu byla doručena {{day}};',
  reviewForward: {
    ministry: 'Ministerstvo práce a sociálních věcí',
    ours: 'Vyřízení stížnosti krajským úřadem přešetřuje ministerstvo jako nadřízený správní orgán (§ 175 odst. 7 a § 178 správního řádu). Žádost se postupuje se spisem podle § 12 správního řádu.',
    supplement: 'Podání je doplněním stížnosti, kterou úřad dosud vyřizuje a na jejíž vyřízení má ještě čas. Předává se mu k vyřízení podle § 12 správního řádu.',
    never: 'Orgánu, proti kterému žádost o přešetření směřuje, ji postoupit nelze.',
  },
  reviewClosing: {
    'notified': 'stěžovatel byl vyrozuměn o výsledku přešetření', 'withdrawn': 'žádost byla vzata zpět', 'forwarded-result-known': 'postoupeno a výsledek je znám',
    'forwarded-no-result': 'postoupeno, výsledek se nesleduje nebo nebyl sdělen', 'joined': 'připojeno k jiné věci', 'filed': 'založeno (odloženo)',
  },
  urgeTo: { office: 'úřad', secretary: 'jeho tajemníka' },
  reviewLetter: {
    open: 'Vyřízení stížnosti zatím není zhodnoceno. Návrh lze uložit, schválit jej ale půjde až po zhodnocení.',
    rebuildHint: 'Nahradí text osnovou ze současného výsledku, podkladů a opatření.',
    opening: 'dne {{day}} jsme obdrželi Vaši žádost, abychom přešetřili, jak Vaši stížnost vyřídil úřad ({{office}}). Jako nadřízený správní orgán jsme způsob jejího vyřízení přešetřili podle § 175 odst. 7 správního řádu a sdělujeme Vám výsledek.',
    sources: 'Z čeho jsme vycházeli\n{{list}}.',
    source: '{{what}} ({{office}}), předloženo {{day}}',
    result: 'Výsledek\n{{result}}\nOdůvodnění: {{reasons}}',
    is: {
      proper: 'Vaše stížnost byla vyřízena řádně.', partly: 'Vaše stížnost byla vyřízena řádně jen zčásti.', improper: 'Vaše stížnost nebyla vyřízena řádně.', open: '[doplňte po zhodnocení vyřízení]',
    },
    measures: 'Opatření uložené úřadu\n{{list}}',
    measuresToCome: 'Úřadu bezodkladně uložíme opatření k nápravě.',
    closing: 'Přešetření původní vyřízení stížnosti nenahrazuje a o právech ani povinnostech se jím nerozhoduje; odvolání proti tomuto vyrozumění není přípustné.',
  },
};
