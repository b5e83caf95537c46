/** Forwarding and handling. */
export const handlingSteps = {
  forward: {
    name: 'Postoupit příslušnému úřadu',
    law: 'Nepříslušný úřad podání bezodkladně postoupí usnesením, které se jen poznamená do spisu, a současně uvědomí stěžovatele. Městu se posílá k rukám tajemníka; směřuje-li stížnost proti němu, k rukám starosty. Nikdy do společné schránky OSPOD.',
    follows: 'Vznikne úkol uvědomit stěžovatele. U postoupené stížnosti se pak sleduje lhůta příslušného úřadu.',
    fields: {
      to: { label: 'Komu' },
      toOfficeId: { label: 'Příslušný úřad' },
      text: { to: { label: 'Název úřadu nebo osoby' }, resolution: { label: 'Odůvodnění usnesení o postoupení' } },
      attention: { label: 'K čím rukám' },
      documentNumber: { label: 'Č. j. postoupení' },
      day: { label: 'Kdy bylo postoupeno' },
    },
  },
  tellComplainantOfForwarding: {
    name: 'Uvědomit stěžovatele o postoupení',
    law: 'Stěžovatel se o postoupení uvědomuje současně s ním: komu a proč jeho podání putuje.',
    follows: 'U stížnosti postoupené OSPOD ORP začne sledování; jinak lze věc uzavřít.',
    fields: { day: { label: 'Kdy byl uvědomen' }, documentNumber: { label: 'Č. j. uvědomění' } },
  },
  recordForwardDelivered: {
    name: 'Zapsat dodání postoupené stížnosti',
    law: 'Dnem, kdy stížnost dojde příslušnému úřadu, začíná jeho šedesátidenní lhůta. Váže jej, ne nás. Do datové schránky úřadu se doručuje dodáním.',
    follows: 'Založí se lhůta, která váže OSPOD ORP; den po jejím konci vás upozorníme.',
    fields: { day: { label: 'Kdy bylo úřadu dodáno' }, proof: { label: 'Čím je to doloženo' } },
  },
  askForForwardResult: {
    name: 'Dotázat se na výsledek',
    law: 'Po uplynutí své lhůty se úřad jednou požádá o výsledek a jeho č. j. Výsledky postoupených stížností patří do statistiky.',
    fields: { day: { label: 'Kdy jste se dotázali' } },
  },
  recordForwardResult: {
    name: 'Zapsat výsledek postoupené stížnosti',
    law: 'Postoupením věc nekončí: sleduje se, jak ji příslušný úřad vyřídil. Jeho případné zpoždění není naše překročení lhůty.',
    follows: 'Lhůta OSPOD ORP skončí a věc půjde uzavřít.',
    fields: { day: { label: 'Kdy byl výsledek sdělen' }, finding: { label: 'Jak byla stížnost posouzena' }, text: { result: { label: 'Výsledek' } }, documentNumber: { label: 'Č. j. úřadu' } },
  },
  requestDocuments: {
    name: 'Vyžádat podklady',
    law: 'Určete přiměřený den. Žádost je důkazem: jen chybějící podklady, o které jste včas požádali, mohou odůvodnit překročení šedesáti dnů. Lhůta pro vyřízení mezitím běží dál.',
    follows: 'Založí se určená lhůta, která váže dožádaného; den po jejím konci vás upozorníme.',
    fields: {
      whom: { label: 'Od koho' },
      fromOfficeId: { label: 'Úřad' },
      text: { from: { label: 'Od koho (název nebo jméno)' }, what: { label: 'Které podklady', hint: 'Například spis Om a záznamy z jednání.' } },
      day: { label: 'Kdy jste požádali' },
      dueDay: { label: 'Do kdy je mají předložit', hint: 'Obvykle 15 dnů; lze určit i jiný přiměřený den.' },
    },
  },
  receiveDocuments: {
    name: 'Zapsat došlé podklady',
    law: 'Úplnost podkladů je důležitá: dokud některé chybějí, mohou být důvodem překročení lhůty; jakmile dojdou, důvod pomine.',
    follows: 'Jsou-li úplné, určená lhůta skončí; jinak čekáme na zbytek.',
    fields: { requestId: { label: 'Ke které žádosti' }, day: { label: 'Kdy došly' }, complete: { label: 'Jsou úplné?', yes: 'ano, nic nechybí', no: 'ne, ještě něco chybí' } },
  },
  requestStatement: {
    name: 'Vyžádat vyjádření',
    law: 'Ten, proti komu stížnost směřuje, má zpravidla dostat možnost se vyjádřit. Určete přiměřený den; nepřijde-li odpověď, vyřizuje se podle toho, co ve spisu je.',
    follows: 'Založí se určená lhůta k vyjádření; den po jejím konci vás upozorníme.',
    fields: { complainedOfId: { label: 'Kdo se má vyjádřit' }, day: { label: 'Kdy jste požádali' }, dueDay: { label: 'Do kdy se má vyjádřit', hint: 'Obvykle 15 dnů; lze určit i jiný přiměřený den.' } },
  },
  receiveStatement: {
    name: 'Zapsat došlé vyjádření',
    law: 'Vyjádření je jedním z podkladů: z čeho závěr vychází, musí být z vyrozumění patrné.',
    follows: 'Určená lhůta k vyjádření skončí.',
    fields: { requestId: { label: 'Ke které žádosti' }, day: { label: 'Kdy došlo' }, text: { statement: { label: 'Co je ve vyjádření' } } },
  },
  recordHearing: {
    name: 'Zapsat výslech',
    law: 'Považuje-li to úřad za vhodné, vyslechne stěžovatele, osoby, proti nimž stížnost směřuje, i další, kteří mohou přispět k objasnění věci.',
    fields: { whom: { label: 'Kdo byl vyslechnut' }, partyId: { label: 'Která osoba' }, complainedOfId: { label: 'Která osoba' }, day: { label: 'Kdy' }, text: { record: { label: 'Co uvedl' } } },
  },
  evaluateClaim: {
    name: 'Vyhodnotit bod stížnosti',
    law: 'Každý bod má vlastní závěr a odůvodnění: z jakých podkladů vycházíte a proč. Je-li některý bod důvodný nebo částečně důvodný, je nutné bezodkladně přijmout opatření k nápravě.',
    follows: 'Úkol k tomuto bodu skončí. U důvodného bodu vznikne po vyhodnocení všech bodů úkol uložit opatření.',
    fields: { claimId: { label: 'Který bod' }, finding: { label: 'Závěr' }, text: { reasons: { label: 'Odůvodnění', hint: 'Stane se součástí návrhu vyrozumění.' } } },
  },
  proposeExceedance: {
    name: 'Navrhnout překročení lhůty',
    law: 'Šedesát dnů nelze prodloužit ani přerušit. Překročit je lze jen tehdy, nelze-li v nich zajistit podklady: podklady jmenujte, musí být doloženo, že jste o ně požádali, a stěžovatel musí být zpraven před šedesátým dnem. I tak zůstává překročením.',
    follows: 'O překročení rozhodne vedoucí. Lhůta se neposune; bude-li schváleno, eviduje se jako překročení ze zákonného důvodu.',
    submit: 'Navrhnout překročení',
    fields: {
      missing: { label: 'Které podklady chybějí', hint: 'Jen ty, o které jste požádali a které nedošly úplné.' },
      noticeToComplainant: { label: 'Kdy byl stěžovatel zpraven' },
      text: { reason: { label: 'Proč je nelze ve lhůtě zajistit' } },
    },
  },
  approveExceedance: {
    name: 'Rozhodnout o překročení lhůty',
    law: 'Překročit šedesát dnů lze jen pro chybějící podklady, o které bylo včas požádáno. Nejde o prodloužení: poslední den lhůty se nemění a překročení zůstává překročením. Kdo je navrhl, o něm nerozhoduje.',
    follows: 'Schválené překročení se eviduje jako překročení ze zákonného důvodu; neschválené jako překročení lhůty.',
    fields: { approved: { label: 'Schvalujete překročení?', yes: 'ano, schvaluji', no: 'ne, neschvaluji' }, text: { reason: { label: 'Odůvodnění rozhodnutí' } } },
  },
  extendDeadline: {
    name: 'Posunout určený den',
    law: 'Posunout lze jen den, který jsme sami určili: k předložení podkladů, k vyjádření, ke splnění opatření. Lhůtu podle § 175 odst. 5 prodloužit nelze; požádáte-li o to, odpovědí bude důvod.',
    follows: 'Lhůta se přepočítá k novému dni a dřívější upozornění se nahradí.',
    fields: { deadline: { label: 'Která lhůta' }, newDay: { label: 'Nový den' }, text: { reason: { label: 'Proč se den posouvá' } } },
  },
  pauseDeadline: {
    name: 'Přerušit lhůtu',
    law: '§ 175 správního řádu nezná stavění ani přerušení lhůty a § 64 o přerušení řízení se na vyřizování stížností nepoužije. Služba krok odmítne a uvede důvod. Nemůžete-li zajistit podklady, navrhněte překročení lhůty.',
    fields: { deadline: { label: 'Která lhůta' }, text: { reason: { label: 'Proč by se měla přerušit' } } },
  },
};
