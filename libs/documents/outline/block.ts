/** What a document says, in order, before it is known on what paper: the same for PDF and DOCX. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly under: string }
  | { readonly kind: 'banner'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Said by the form, not by a person: counts, 'nothing here'. `leads`: belongs to what follows. */
  | { readonly kind: 'remark'; readonly text: string; readonly leads?: true }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table
  | { readonly kind: 'signatures'; readonly under: readonly string[] };

/** A label with its value; several lines when the value has them. */
export type Fact = { readonly label: string; readonly value: string };

export type Table = {
  readonly kind: 'table';
  /** Widths are shares of the page. */
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly Row[];
};

/** A cell for each column. */
export type Row = readonly string[];

const LETTERS_A_LINE = 40;
const LETTERS_IN_ONE_PIECE = 600;

/** Kept in one piece a row that is higher than a page would be lost from it: such a row goes on overleaf. */
export function inOnePiece(row: Row): boolean {
  const text = row.join('\n');
  return text.length + (text.split('\n').length - row.length) * LETTERS_A_LINE < LETTERS_IN_ONE_PIECE;
}

/** A document of ours: its blocks, and what stands on every page and in its properties. */
export type Outline = {
  readonly title: string;
  readonly authority: string;
  readonly registerNumber: string;
  /** 'YYYY-MM-DD' on which it was made; no clock is read here, so the same view gives the same bytes. */
  readonly preparedOn: string;
  /** Written across each page; null: nothing. */
  readonly watermark: string | null;
  readonly blocks: readonly Block[];
};
