import type { ParsedMail } from 'mailparser';
import { html, withLinks } from './html.ts';
import type { Html } from './html.ts';
import type { MessageSummary } from './store.ts';

export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8886; padding: .4rem .5rem; text-align: left; vertical-align: top; }
td.when { white-space: nowrap; }
td { overflow-wrap: anywhere; }
@media (max-width: 40rem) { thead { display: none; } tr, td { display: block; } td { border: 0; padding: .1rem 0; } tr { border-bottom: 1px solid #8886; padding: .6rem 0; } }
form { align-items: center; display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
input { flex: 1; font: inherit; min-width: 0; padding: .4rem; }
button { font: inherit; padding: .4rem 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
pre { border: 1px solid #8886; overflow-wrap: anywhere; padding: 1rem; white-space: pre-wrap; }
iframe { background: #fff; border: 1px solid #8886; height: 30rem; width: 100%; }
`;

export function listPage(messages: readonly MessageSummary[], to: string): Html {
  const rows = messages.map(({ id, receivedAt, recipients, subject }) => html`
    <tr><td class="when">${when(receivedAt)}</td><td>${recipients.join(', ')}</td><td><a href="/messages/${id}">${subject === '' ? '(bez předmětu)' : subject}</a></td></tr>`);
  return page('Schránka', html`
    <h1>Schránka</h1>
    <p>Sem přichází pošta, kterou Lhůtník odesílá. Nikam dál nejde.</p>
    <form method="get" role="search">
      <label for="to">Příjemce</label><input id="to" name="to" type="search" value="${to}"><button>Hledat</button>
    </form>
    <p>${countText(messages.length)}</p>
    <table>
      <thead><tr><th scope="col">Přijato</th><th scope="col">Příjemce</th><th scope="col">Předmět</th></tr></thead>
      <tbody>${rows}</tbody>
    </table>`);
}

export function messagePage(summary: MessageSummary, mail: ParsedMail): Html {
  const subject = summary.subject === '' ? '(bez předmětu)' : summary.subject;
  const attachments = mail.attachments.map(({ filename, contentType, size }, index) => html`
    <li><a href="/messages/${summary.id}/attachments/${index}">${filename ?? `příloha ${String(index + 1)}`}</a> (${contentType}, ${size.toLocaleString('cs-CZ')} B)</li>`);
  return page(subject, html`
    <p><a href="/">Zpět do schránky</a></p>
    <h1>${subject}</h1>
    <dl>
      <dt>Přijato</dt><dd>${when(summary.receivedAt)}</dd>
      <dt>Odesílatel</dt><dd>${mail.from?.text ?? summary.from}</dd>
      <dt>Příjemce</dt><dd>${summary.recipients.join(', ')}</dd>
      <dt>Message-ID</dt><dd>${summary.messageId ?? '–'}</dd>
    </dl>
    <h2>Text</h2>
    <pre>${withLinks(mail.text ?? '')}</pre>
    ${typeof mail.html === 'string' ? html`<h2>HTML</h2><iframe title="Zpráva v HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${summary.id}/html"></iframe>` : html``}
    ${attachments.length === 0 ? html`` : html`<h2>Přílohy</h2><ul>${attachments}</ul>`}
    <h2>Hlavičky</h2>
    <pre>${mail.headerLines.map(({ line }) => line).join('\n')}</pre>
    <p><a href="/api/messages/${summary.id}/raw">Zdroj zprávy</a></p>`);
}

export function missingPage(): Html {
  return page('Nenalezeno', html`<h1>Nenalezeno</h1><p>Taková zpráva ve schránce není. <a href="/">Zpět do schránky</a></p>`);
}

function page(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="cs"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Lhůtník</title><link rel="stylesheet" href="/style.css"></head>
<body><main>${body}</main></body></html>`;
}

function when(instant: string): string {
  return new Date(instant).toLocaleString('cs-CZ', { timeZone: 'Europe/Prague', dateStyle: 'medium', timeStyle: 'medium' });
}

function countText(count: number): string {
  if (count === 0) return 'Žádná zpráva.';
  if (count === 1) return '1 zpráva';
  return `${count.toLocaleString('cs-CZ')} ${count < 5 ? 'zprávy' : 'zpráv'}`;
}
