const reason = { text: { reason: { label: 'Odůvodnění' } } };

/** Steps from the intake to the classification. `law`: what the law or the office wants; `follows`: what comes of it. */
export const intakeSteps = {
  reportChildAtRisk: {
    name: 'Označit ohrožené dítě',
    law: 'U každého podání se posuzuje, zda není ohroženo dítě. Je-li, předá se to ještě týž den OSPOD ORP podle bydliště dítěte, nikdy pracovníkovi, na kterého si podatel stěžuje.',
    follows: 'Hned vznikne úkol s termínem dnes a upozornění odejde v kteroukoli hodinu.',
    fields: {
      text: { grounds: { label: 'V čem ohrožení spočívá', hint: 'Konkrétní skutečnosti a odkud je víte. Dítě označte iniciálami.' } },
      crimeSuspected: { label: 'Je podezření na trestný čin?', hint: 'Pak se uvědomí také Policie ČR.' },
      day: { label: 'Kdy se to zjistilo' },
    },
  },
  takeOverChildRisk: {
    name: 'Zapsat, kdo převzal ohrožení dítěte',
    law: 'Předává se OSPOD ORP podle bydliště dítěte, nikdy tomu, na koho si podatel stěžuje. Zaznamenejte hodinu a jméno toho, kdo předání převzal. Při podezření na trestný čin uvědomte Policii ČR.',
    follows: 'Úkol na dnešek skončí. Požádáte-li o zpětnou vazbu, vznikne úkol ji zaznamenat.',
    fields: {
      officeId: { label: 'Kterému úřadu bylo předáno' },
      text: { takenOverBy: { label: 'Kdo převzal', hint: 'Jméno a funkce.' } },
      at: { label: 'Den převzetí' },
      policeInformed: { label: 'Byla uvědomena Policie ČR?' },
      feedbackAsked: { label: 'Požádali jste o zpětnou vazbu?' },
    },
  },
  recordChildRiskFeedback: {
    name: 'Zapsat zpětnou vazbu k ohroženému dítěti',
    law: 'Co OSPOD ORP zjistil a jak dítě ochránil, patří do věci i tehdy, když se stížnost vyřizuje dál nebo už je uzavřena.',
    follows: 'Úkol vyžádat zpětnou vazbu skončí.',
    fields: { text: { feedback: { label: 'Co OSPOD ORP sdělil' } }, day: { label: 'Kdy to sdělil' } },
  },
  recordNotifierRequest: {
    name: 'Zapsat žádost oznamovatele o informaci',
    law: 'Kdo oznámil, že je ohroženo dítě, může požádat, aby byl informován, zda se z oznámených skutečností něco zjistilo. Do 30 dnů od přijetí oznámení ho informuje obecní úřad obce s rozšířenou působností.',
    follows: 'Jakmile je předání OSPOD ORP zapsáno, sleduje se jeho třicetidenní lhůta.',
    fields: { day: { label: 'Kdy o to požádal' } },
  },
  recordNotifierInformed: {
    name: 'Zapsat, že oznamovatel byl informován',
    law: 'Informuje OSPOD ORP, který oznámení převzal; zde se zaznamená, že se tak stalo.',
    follows: 'Lhůta OSPOD ORP skončí a úkol také.',
    fields: { day: { label: 'Kdy byl informován' } },
  },
  assignNumbers: {
    name: 'Doplnit spisovou značku a č. j.',
    law: 'Spisovou značku věci a číslo jednací podání přiděluje spisová služba; sem se přepisují, aby se věc dala najít. Evidenční číslo Lhůtníku je nenahrazuje.',
    follows: 'Se spisovou značkou skončí úkol ji doplnit.',
    fields: { fileNumber: { label: 'Spisová značka', hint: 'Například SZ 04211/2026 OSV.' }, documentNumber: { label: 'Č. j. podání', hint: 'Například KUJI 104512/2026.' } },
  },
  handOverToDepartment: {
    name: 'Předat odboru',
    law: 'Předání uvnitř úřadu běh lhůty nezačíná znovu: dnem 0 zůstává den, kdy podání došlo úřadu.',
    follows: 'Věc přejde na odbor a čeká, až ji jeho vedoucí přidělí.',
    fields: { day: { label: 'Kdy bylo předáno' } },
  },
  confirmSubmission: {
    name: 'Zapsat potvrzení podání',
    law: 'Podání bez uznávaného elektronického podpisu se do 5 dnů potvrzuje písemně, ústně do protokolu, datovou schránkou nebo e-mailem s uznávaným podpisem. Šedesát dnů se i tak počítá od prvního dojití.',
    follows: 'Lhůta stěžovatele k potvrzení skončí.',
    fields: { by: { label: 'Jak bylo potvrzeno' }, day: { label: 'Kdy bylo potvrzeno' } },
  },
  addDetails: {
    name: 'Doplnit body, osoby a děti',
    law: 'Vyrozumění musí vypořádat každý bod stížnosti. Děti se vedou pod iniciálami. Kdo pracoval s dítětem nebo věc vyřizoval poprvé, je vyloučen a věc neuvidí.',
    follows: 'Ke každému novému bodu vznikne úkol jej vyhodnotit. Nic dříve zapsaného se nepřepisuje.',
    fields: {},
  },
  addNote: {
    name: 'Přidat poznámku',
    law: 'Poznámka slouží vyřizování; úřední úkony zapisujte jejich vlastním krokem. Co do spisu nepatří, nepište ani sem.',
    fields: { text: { note: { label: 'Poznámka' } } },
  },
  attach: {
    name: 'Připojit přílohu',
    law: 'Lhůtník je pracovní evidence: originál dokumentu zůstává ve spisové službě, zde je jen pracovní kopie.',
    fields: { attachmentId: { label: 'Soubor', hint: 'PDF, obrázek, dokument nebo doručenka (.zfo).' } },
  },
  assign: {
    name: 'Přidělit věc',
    law: 'Věc nesmí vyřizovat ten, proti komu směřuje, ani jeho podřízený, ani kdo s dítětem pracoval nebo věc vyřizoval poprvé. Nezbude-li nikdo, věc jde výš; nakonec rozhodne nadřízený správní orgán (§ 131 odst. 4 SŘ).',
    follows: 'Oprávněná úřední osoba dostane úkoly i upozornění ve věci.',
    fields: { ownerId: { label: 'Kdo bude vyřizovat' } },
  },
  declareBias: {
    name: 'Zapsat námitku podjatosti',
    law: 'Vyloučen je ten, o jehož nepodjatosti lze důvodně pochybovat. Kdo se o důvodu dozví, bezodkladně to oznámí nadřízenému; do rozhodnutí činí jen úkony, které nesnesou odkladu.',
    follows: 'Nadřízený dostane naléhavý úkol o námitce rozhodnout.',
    fields: {
      by: { label: 'Kdo podjatost namítá' },
      personId: { label: 'Proti komu námitka směřuje', hint: 'U vlastní podjatosti se doplní přihlášená osoba ({{name}}).' },
      text: { reason: { label: 'V čem je podjatost spatřována' } },
    },
  },
  decideBias: {
    name: 'Rozhodnout o námitce podjatosti',
    law: 'Rozhoduje bezodkladně služebně nadřízený, a to usnesením, které se jen poznamená do spisu. Podřízený o nadřízeném nerozhoduje.',
    follows: 'Vyloučený ztratí k věci přístup; vyřizoval-li ji, bude třeba ji přidělit jinému.',
    fields: {
      objectionId: { label: 'Námitka' },
      excluded: { label: 'Je tato osoba vyloučena?', yes: 'ano, je vyloučena', no: 'ne, není vyloučena' },
      text: { resolution: { label: 'Odůvodnění usnesení' } },
    },
  },
  classify: {
    name: 'Zařadit podání',
    law: 'Rozhoduje obsah podání, ne jeho název. Stížností podle § 175 je to, čím se dotčená osoba brání proti nevhodnému chování úřední osoby nebo proti postupu úřadu, nedává-li jí správní řád jiný prostředek ochrany. Důvod zařazení zůstává ve věci.',
    follows: 'Podle zařazení se založí lhůty s vysvětlením a další úkoly; co přestalo platit, se zruší.',
    fields: { as: { label: 'Zařazení' }, text: { reason: { label: 'Důvod zařazení', hint: 'Návrh se doplní podle odpovědí; upravte jej podle věci.' } }, day: { label: 'Kdy bylo zařazeno' } },
  },
  join: {
    name: 'Spojit s jinou věcí',
    law: 'Spojit lze podání v téže věci. Na odpovědi i lhůtě věci, ve které se pokračuje, se tím nic nemění.',
    follows: 'Lhůty této věci se zruší a věc půjde uzavřít jako připojenou; pokračuje se v té druhé.',
    fields: { withCaseId: { label: 'Se kterou věcí' }, ...reason },
  },
};
