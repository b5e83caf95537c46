import { LawError, day, ends, parsePeriod, type Period } from '../../../libs/law/index.ts';
import { csvField, csvRows, type CsvRow } from './csv.ts';
import type { DeadlineIo } from './io.ts';

const COLUMNS = ['id', 'start', 'amount', 'unit'] as const;
type Column = (typeof COLUMNS)[number];
const PERIOD_SUFFIX: Record<string, string> = { d: 'D', w: 'W', m: 'M', y: 'Y', wd: 'WD' };
const WRITE_AFTER = 32_768;

/** Reads id,start,amount,unit and writes id,end. A bad row gives an empty end, its reason on stderr and exit code 2 at the end. */
export async function runTable(io: DeadlineIo): Promise<number> {
  let columns: ReadonlyMap<Column, number> | null = null;
  let failed = false;
  let output = 'id,end\n';
  for await (const row of csvRows(io.stdin)) {
    if (columns === null) {
      columns = headerOf(row);
      if (columns === null) {
        io.stderr(`řádek ${row.line}: záhlaví musí být ${COLUMNS.join(',')}\n`);
        return 2;
      }
      continue;
    }
    const result = endOfRow(row, columns);
    if (result.problem !== null) {
      failed = true;
      io.stderr(`řádek ${row.line} (${result.id}): ${result.problem}\n`);
    }
    output += `${csvField(result.id)},${result.end}\n`;
    if (output.length > WRITE_AFTER) {
      io.stdout(output);
      output = '';
    }
  }
  if (columns === null) {
    io.stderr(`vstup je prázdný; záhlaví musí být ${COLUMNS.join(',')}\n`);
    return 2;
  }
  io.stdout(output);
  return failed ? 2 : 0;
}

function headerOf({ fields, problem }: CsvRow): ReadonlyMap<Column, number> | null {
  const names = fields.map((name) => name.trim().toLowerCase());
  const columns = new Map(COLUMNS.map((column) => [column, names.indexOf(column)]));
  return problem === null && [...columns.values()].every((index) => index >= 0) ? columns : null;
}

function endOfRow(row: CsvRow, columns: ReadonlyMap<Column, number>): { id: string; end: string; problem: string | null } {
  const at = (column: Column) => row.fields[columns.get(column) ?? -1];
  const id = at('id') ?? '';
  if (row.problem !== null) return { id, end: '', problem: row.problem };
  const [start, amount, unit] = [at('start')?.trim(), at('amount')?.trim(), at('unit')?.trim()];
  if (start === undefined || amount === undefined || unit === undefined) return { id, end: '', problem: 'Chybí sloupec.' };
  try {
    return { id, end: ends(day(start), periodOf(amount, unit), true).legalEnd, problem: null };
  } catch (error) {
    if (error instanceof LawError) return { id, end: '', problem: error.messageCs };
    throw error;
  }
}

function periodOf(amount: string, unit: string): Period {
  if (unit === 'dom_next') return parsePeriod(`dom:${amount}`);
  const suffix = Object.hasOwn(PERIOD_SUFFIX, unit) ? PERIOD_SUFFIX[unit] : undefined;
  if (suffix !== undefined) return parsePeriod(`P${amount}${suffix}`);
  const shown = unit.slice(0, 20);
  throw new LawError('period.invalid', `unknown unit "${shown}"`, `Neznámá jednotka „${shown}“; platí d, w, m, y, wd, dom_next.`);
}
