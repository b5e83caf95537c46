import { meetingSteps } from './meeting-steps.ts';

/** The page of one meeting. */
export const meeting = {
  ...meetingSteps,
  toTablet: 'Prezence na tabletu', when: 'Kdy', theme: 'Téma', leads: 'Vede a schvaluje záznam', prepares: 'Připravuje', until: 'Termíny', remote: 'připojit se na dálku',
  untilWhat: 'Pozvánky {{invite}}, odpovědi do {{answer}}, návrhy programu do {{agenda}}.',
  changed: 'Důvod poslední změny: {{reason}}', replacedBy: 'Náhradní porada', replaces: 'Původní porada', nthDay: '{{no}}. den',
  tabs: { label: 'Části porady', pozvani: 'Pozvaní', program: 'Program', prezence: 'Prezence', zaznam: 'Záznam z jednání', ukoly: 'Úkoly' },
  invited: {
    notYet: 'Pozvánky ještě neodešly.', out: 'Pozvánky odešly {{day}}.', counts: 'Pozváno: {{invited}}. Přijde: {{yes}}, zástup: {{deputy}}, nepřijde: {{no}}, bez odpovědi: {{unanswered}}. Jmenovitě ohlášeno: {{people}}, jídlo: {{meals}}, nocleh: {{beds}}.',
    none: 'Nikdo není pozván. Pozvaní se přebírají z řady; další přidáte tlačítkem „Pozvat další“.', byLink: 'odkazem z pozvánky', byUs: 'zapsáno u nás',
    noAddress: 'chybí adresa, pozvánka nemá kam odejít', refused: 'zpráva nedošla', meal: 'jídlo {{note}}', bed: 'nocleh',
    removed_one: 'Odvoláno {{count}} pozvání', removed_few: 'Odvolána {{count}} pozvání', removed_many: 'Odvoláno {{count}} pozvání', removed_other: 'Odvoláno {{count}} pozvání',
    officeSeats: 'Kolik lidí smí z každého úřadu přijít',
  },
  invite: {
    kind: 'Koho pozvat', kinds: { office: 'úřady', member: 'členy skupiny', person: 'naše lidi', guest: 'hosta' },
    offices: 'Které úřady', noOffice: 'Všechny úřady z evidence už pozvané jsou.', group: 'Která skupina', members: 'Kteří členové', noMember: 'V této skupině není nikdo, kdo má v den porady mandát a není ještě pozván.',
    role: 'Jen s rolí', anyRole: 'všichni', people: 'Kdo', noPerson: 'Nikdo takový, kdo by ještě nebyl pozván, tu není.',
    all_one: 'Vybrat {{count}}', all_few: 'Vybrat všechny {{count}}', all_many: 'Vybrat všech {{count}}', all_other: 'Vybrat všech {{count}}',
  },
  csv: {
    button: 'CSV', fileName: 'pozvani', invited: 'Pozvaný', kind: 'Kdo to je', organisation: 'Odkud', role: 'Role', email: 'E-mail', seats: 'Míst', answer: 'Odpověď', answeredOn: 'Odpověděl dne', how: 'Jak', note: 'Poznámka',
    name: 'Kdo přijde', position: 'Funkce', attendeeEmail: 'E-mail účastníka', meal: 'Jídlo', mealNote: 'Poznámka k jídlu', bed: 'Nocleh', access: 'Přístupnost', mail: 'Pozvánka',
    yes: 'ano', noAddress: 'chybí adresa', refused: 'nedošla', sent: 'odeslána', planned: 'odesílá se', notYet: 'ještě neodešla',
  },
  agenda: {
    none: 'Program je zatím prázdný. Přidejte první bod; úřady mohou navrhovat odkazem z pozvánky.', erased: 'bod, jehož text byl vymazán', gone: 'vyřazený bod',
    minutes_one: '{{count}} minuta', minutes_few: '{{count}} minuty', minutes_many: '{{count}} minuty', minutes_other: '{{count}} minut',
    carried_one: 'Na program patří i {{count}} otevřený úkol z dřívějších porad (karta Úkoly).', carried_few: 'Na program patří i {{count}} otevřené úkoly z dřívějších porad (karta Úkoly).',
    carried_many: 'Na program patří i {{count}} otevřeného úkolu z dřívějších porad (karta Úkoly).', carried_other: 'Na program patří i {{count}} otevřených úkolů z dřívějších porad (karta Úkoly).',
    proposedBy: 'navrhl: {{name}}', released: 'vidí pozvaní', notReleased: 'pozvaní zatím nevidí', up: 'Výš', down: 'Níž', material: 'Podklady: {{about}}',
    releaseNow: 'Zkontrolováno, bod ani podklady neobsahují údaje o dětech. Pozvaní jej uvidí hned.', staysReleased: 'Zkontrolováno i nové znění, údaje o dětech neobsahuje. Pozvaní jej uvidí dál.',
  },
  attendance: {
    list: 'Prezenční listina (PDF)', counts: 'Přišlo: {{here}} (z toho zástup: {{deputy}}, hosté: {{guest}}). Omluveno: {{excused}}, nepřítomno: {{absent}}, nezapsáno: {{unmarked}}.', closedOn: 'Prezence uzavřena {{day}}.',
    notYet: 'Účast se zapisuje ode dne porady.', none: 'Nikdo se zatím neohlásil jménem. Kdo přijde, toho doplníte na místě.', day: 'Který den', added: 'doplněn na místě',
    unsaved: 'Neuloženo, zkouším znovu', unsavedOne: 'neuloženo, zkouším znovu',
    unsavedCount_one: 'Čeká {{count}} zápis. Odešle se sám, jakmile se spojení obnoví; stránku prosím nezavírejte.', unsavedCount_few: 'Čekají {{count}} zápisy. Odešlou se samy, jakmile se spojení obnoví; stránku prosím nezavírejte.',
    unsavedCount_many: 'Čeká {{count}} zápisu. Odešle se sám, jakmile se spojení obnoví; stránku prosím nezavírejte.', unsavedCount_other: 'Čeká {{count}} zápisů. Odešlou se samy, jakmile se spojení obnoví; stránku prosím nezavírejte.',
    refused: 'Nezapsalo se', refusedOne: '{{who}}, {{what}}: {{why}}', otherwise: 'Mezitím tu účast zapsal někdo jiný jinak. Platí, co vidíte; je-li to špatně, klepněte znovu.', understood: 'Rozumím',
    late: 'přišel v {{at}}', lateNow: 'Přišel později (teď)', unmarked: 'nezapsáno', confirmation: 'Potvrzení účasti (PDF)',
  },
  minutes: {
    none: 'Záznam z jednání ještě nikdo nezačal psát.', saved: '{{no}}. znění uloženo {{day}}, {{who}}.', submitted: 'Předloženo ke schválení {{day}}.', approved: 'Schváleno {{day}}, {{who}}.', sent: 'Rozesláno {{day}}.',
    conflict: 'Záznam mezitím uložil někdo jiný',
    conflictCount_one: 'Uloženo {{at}}, {{who}}. V {{count}} části se obě znění liší: vyberte, co platí. Ostatní změny jsou převzaty a nic z Vašeho textu se neztratilo.',
    conflictCount_few: 'Uloženo {{at}}, {{who}}. Ve {{count}} částech se obě znění liší: vyberte, co platí. Ostatní změny jsou převzaty a nic z Vašeho textu se neztratilo.',
    conflictCount_many: 'Uloženo {{at}}, {{who}}. V {{count}} části se obě znění liší: vyberte, co platí. Ostatní změny jsou převzaty a nic z Vašeho textu se neztratilo.',
    conflictCount_other: 'Uloženo {{at}}, {{who}}. V {{count}} částech se obě znění liší: vyberte, co platí. Ostatní změny jsou převzaty a nic z Vašeho textu se neztratilo.',
    mine: 'moje znění', theirs: 'Uložené znění ({{who}}, {{at}})', bothOf: 'Dvě znění: {{part}}', emptied: 'Text je tu vymazán.', keepMine: 'Ponechat moje', takeTheirs: 'Převzít uložené', joinBoth: 'Spojit obě',
    undecided: 'Nejprve u označených částí rozhodněte, co platí; potom záznam uložte znovu.',
    gone: 'Tento bod byl mezitím vyřazen z programu', toClosing: 'Připojit k závěru jednání', leaveOut: 'Vynechat',
    returned: 'Vráceno k přepracování', revision: '{{no}}. znění, {{who}}',
    earlier_one: '{{count}} dřívější znění', earlier_few: '{{count}} dřívější znění', earlier_many: '{{count}} dřívějšího znění', earlier_other: '{{count}} dřívějších znění',
  },
  tablet: { title: 'Prezence: {{title}}', back: 'Zpět k poradě' },
};
