/** `inbox`: address of the mail catcher, where there is one (never in production). */
export function homePage({ version, inbox }: { readonly version: string; readonly inbox: string | null }): string {
  const mail = inbox === null ? '' : `
      <li><a href="${inbox}">Zachycená pošta</a> – co by systém rozeslal; odsud nic neodchází</li>`;
  return `<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lhůtník</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/home.css">
</head>
<body>
  <main>
    <h1>Lhůtník</h1>
    <p>Lhůty, úkoly a upozornění v sociálně-právní ochraně dětí. Pracovní evidence: originály, vypravení a skartace zůstávají ve spisové službě.</p>
    <h2>Kde co je</h2>
    <ul>
      <li><a href="/api/docs">Popis API a jeho vyzkoušení</a> – přihlaste se v oddílu Přihlášení a zkoušejte</li>
      <li><a href="/api/openapi.json">Popis API jako data</a> (OpenAPI 3.1)</li>${mail}
      <li><a href="/api/v1/deadlines/compute?from=2026-11-02&amp;period=P60D">Výpočet lhůty</a> – bez přihlášení, s každým krokem</li>
      <li><a href="/api/health/ready">Stav služby</a></li>
    </ul>
    <p class="version">Verze ${version}</p>
  </main>
</body>
</html>
`;
}

export const HOME_STYLE = `:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { margin: 0; padding: 2rem 1.25rem; }
main { max-width: 42rem; margin: 0 auto; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
li { margin: 0.5rem 0; }
a { color: #1f4e9e; text-underline-offset: 0.15em; }
@media (prefers-color-scheme: dark) { a { color: #9dc1ff; } }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
.version { margin-top: 3rem; font-size: 0.875rem; }
`;
