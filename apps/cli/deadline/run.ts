import { LawError, deadlineReport } from '../../../libs/law/index.ts';
import type { DeadlineIo } from './io.ts';
import { UsageError, readOptions, type DeadlineOptions } from './options.ts';
import { runTable } from './table.ts';

const USAGE = `Použití: lhutnik deadline --from RRRR-MM-DD (--period P60D | --rule complaint-60d) [--explain | --json]
  --from DEN       den 0: den události, která lhůtu spouští (nepočítá se)
  --period OBDOBÍ  P60D, P2W, P1M, P1Y, P10WD, dom:15, fixed:02-15
  --rule PRAVIDLO  pravidlo z knihy pravidel; --due DEN u pravidel, kde se den určuje
  --proof TEXT     doklad dne 0
  --explain        vysvětlení výpočtu; --lang en anglicky
  --json           totéž jako GET /api/v1/deadlines/compute
  --stdin          CSV se záhlavím id,start,amount,unit (d, w, m, y, wd, dom_next) na vstupu, id,end na výstupu
Výstupem je poslední den lhůty.
`;

/**
 * The `deadline` command, without the program's name and the command's own in `argv`.
 * Resolves to the exit code: 0 done, 2 not understood or not computable (the reason is on stderr).
 */
export async function runDeadline(argv: readonly string[], io: DeadlineIo): Promise<number> {
  try {
    return await run(readOptions(argv), io);
  } catch (error) {
    if (error instanceof UsageError) io.stderr(`${error.message}\n\n${USAGE}`);
    else if (error instanceof LawError) io.stderr(`${error.messageCs} [${error.code}]\n`);
    else throw error;
    return 2;
  }
}

async function run(options: DeadlineOptions, io: DeadlineIo): Promise<number> {
  if (options.mode === 'stdin') return runTable(io);
  if (options.mode === 'help') {
    io.stdout(USAGE);
    return 0;
  }
  const report = deadlineReport(options);
  switch (options.output) {
    case 'end': io.stdout(`${report.legalEnd}\n`); break;
    case 'explain': io.stdout(`${report.explanation[options.lang]}\n`); break;
    case 'json': io.stdout(`${JSON.stringify(report, null, 2)}\n`); break;
  }
  return 0;
}
