export const DOCS_PAGE = `<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lhůtník: popis API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="popis">Načítá se popis API…</div>
<noscript>Vyzkoušení API potřebuje JavaScript. Popis jako data: <a href="/api/openapi.json">/api/openapi.json</a></noscript>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/try-it.js"></script>
</body>
</html>
`;

/** Puts what a signed-in browser must send into each request tried: the CSRF token, and a fresh Idempotency-Key. */
export const DOCS_SCRIPT = `'use strict';
let csrfToken = null;

async function rememberCsrfToken() {
  const answer = await fetch('/api/v1/me');
  csrfToken = answer.ok ? (await answer.json()).csrfToken : null;
}

SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#popis',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
  displayRequestDuration: true,
  async requestInterceptor(request) {
    const method = (request.method || 'GET').toUpperCase();
    const toUs = new URL(request.url, location.href).origin === location.origin;
    const signingIn = method === 'POST' && new URL(request.url, location.href).pathname === '/api/v1/session';
    if (!toUs || signingIn || method === 'GET' || request.headers.Authorization) return request;
    if (csrfToken === null) await rememberCsrfToken();
    if (csrfToken !== null) request.headers['X-CSRF-Token'] = csrfToken;
    return request;
  },
  responseInterceptor(response) {
    if (new URL(response.url, location.href).pathname === '/api/v1/session') csrfToken = null;
    return response;
  },
});
`;
