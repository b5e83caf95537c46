/** The short Czech name of a kind of problem, by status; the code tells the rest. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Požadavku nelze rozumět',
  401: 'Je třeba se přihlásit',
  403: 'K tomu nemáte oprávnění',
  404: 'Nenalezeno',
  405: 'Takto se s touto adresou nepracuje',
  406: 'Odpověď v žádaném tvaru tu není',
  408: 'Požadavek přišel příliš pomalu',
  409: 'Stav věci to teď nedovoluje',
  410: 'Už to neplatí',
  412: 'Záznam mezitím změnil někdo jiný',
  413: 'Požadavek je příliš velký',
  414: 'Adresa je příliš dlouhá',
  415: 'Takový obsah tu nelze poslat',
  422: 'Údaje nejsou v pořádku',
  428: 'Chybí verze, kterou jste viděli',
  429: 'Příliš mnoho pokusů',
  431: 'Hlavičky požadavku jsou příliš velké',
  500: 'Chyba na naší straně',
  503: 'Služba je dočasně nedostupná',
};

const DETAILS: Readonly<Record<number, string>> = {
  400: 'Požadavek nemá správný tvar.',
  401: 'Přihlaste se, nebo pošlete platný osobní token.',
  403: 'Vaše role tento krok nedovoluje.',
  404: 'Takový záznam tu není, nebo k němu nemáte přístup.',
  405: 'Na této adrese použijte jinou metodu; která smí, říká hlavička Allow.',
  408: 'Zkuste to znovu.',
  413: 'Zmenšete odesílaný obsah.',
  414: 'Zkraťte adresu.',
  415: 'Pošlete tělo jako application/json.',
  431: 'Zmenšete hlavičky požadavku.',
  500: 'Záznam se neuložil. Zkuste to znovu; trvá-li to, sdělte správci označení požadavku.',
  503: 'Databáze teď neodpovídá. Zkuste to za chvíli znovu.',
};

/** Codes of refusals that come from HTTP itself rather than from a rule. */
const CODES: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  401: 'session.required',
  403: 'access.forbidden',
  404: 'notFound',
  405: 'method.notAllowed',
  406: 'accept.unsupported',
  408: 'request.timeout',
  413: 'body.tooLarge',
  414: 'url.tooLong',
  415: 'body.unsupportedType',
  431: 'headers.tooLarge',
  500: 'internal',
  503: 'database.away',
};

export function titleOf(status: number): string {
  return TITLES[status] ?? (status >= 500 ? 'Chyba na naší straně' : 'Požadavek nelze splnit');
}

export function detailOf(status: number): string {
  return DETAILS[status] ?? 'Požadavek nelze splnit.';
}

export function codeOf(status: number): string {
  return CODES[status] ?? 'request.refused';
}
