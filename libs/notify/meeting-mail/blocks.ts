import type { Detail } from '../case-mail/details.ts';
import { escapeHtml, htmlDetails, htmlDocument, htmlLink } from '../case-mail/html.ts';
import type { CaseMail } from '../case-mail/types.ts';
import { lineText } from '../calendar/calendar-text.ts';
import { headerText } from '../header-text.ts';

/** A part of a mail, said once and written twice: as text and as HTML. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'details'; readonly details: readonly Detail[] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly { readonly text: string; readonly address: string }[] };

/** A mail of these blocks; those without anything in them are left out. Each value is one line, whatever was typed. */
export function mailOf(subject: string, blocks: readonly Block[], footer: string): CaseMail {
  const shown = blocks.filter(hasContent).map(inLines);
  const line = headerText(subject);
  return {
    subject: line,
    text: `${[...shown.map(asText), `-- \n${footer}`].join('\n\n')}\n`,
    html: htmlDocument(line, [...shown.map(asHtml), `<p>${escapeHtml(footer)}</p>`].join('\n')),
  };
}

function hasContent(block: Block): boolean {
  switch (block.kind) {
    case 'text': return block.text !== '';
    case 'details': return block.details.length > 0;
    case 'list': return block.items.length > 0;
    case 'links': return block.links.length > 0;
  }
}

function inLines(block: Block): Block {
  switch (block.kind) {
    case 'text': return { ...block, text: lineText(block.text) };
    case 'details': return { ...block, details: block.details.map(({ label, value }) => ({ label, value: lineText(value) })) };
    case 'list': return { ...block, items: block.items.map(lineText) };
    case 'links': return block;
  }
}

function asText(block: Block): string {
  switch (block.kind) {
    case 'text': return block.text;
    case 'details': return block.details.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list': return [`${block.title}:`, ...block.items.map((item, index) => `${index + 1}. ${item}`)].join('\n');
    case 'links': return block.links.map(({ text, address }) => `${text}: ${address}`).join('\n');
  }
}

function asHtml(block: Block): string {
  switch (block.kind) {
    case 'text': return block.strong === true ? `<p><strong>${escapeHtml(block.text)}</strong></p>` : `<p>${escapeHtml(block.text)}</p>`;
    case 'details': return htmlDetails(block.details);
    case 'list': return `<p><strong>${escapeHtml(block.title)}</strong></p>\n<ol>\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ol>`;
    case 'links': return `<ul>\n${block.links.map(({ text, address }) => `<li>${htmlLink(address, text)}</li>`).join('\n')}\n</ul>`;
  }
}
