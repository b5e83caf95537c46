import { loadOfficeState, newId, pool } from '../../../libs/casework/index.ts';
import type { OfficeState } from '../../../libs/casework/index.ts';
import { deliveredAt, inventedIntake, planned, registrarIn } from '../../../libs/casework/rehearsals/plan.ts';
import { entryOf, REHEARSED_KINDS } from '../../../libs/contracts/index.ts';
import type { RehearsalEntry, RehearsedKind } from '../../../libs/contracts/index.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import type { TimelineEvent } from '../../../libs/domain/index.ts';
import { day as civil, LawError } from '../../../libs/law/index.ts';
import type { Day, RuleBook } from '../../../libs/law/index.ts';
import { Stage, StepRefused, toldCourse } from '../../../libs/temporal/worker/index.ts';
import type { Plan, Played } from '../../../libs/temporal/worker/index.ts';
import type { CliIo, RunCommand } from '../io.ts';
import { asJson, command, noMore, UsageError } from '../terminal.ts';
import type { Asked as CommandAsked } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';
import { askedYear, rehearsedYear } from './meetings.ts';
import { onStage } from './play.ts';
import { printed } from './print.ts';
import { readScript, ScriptError, stepsOf } from './script-file.ts';
import type { ScriptLine } from './script-file.ts';
import { withServers } from './servers.ts';

const USAGE = `Použití: lhutnik rehearse complaint|review --delivered RRRR-MM-DD [--script SOUBOR] [--json]
         lhutnik rehearse meeting-series --year RRRR [--series methodological|consultation-day] [--json]
  Zkouška nanečisto: přehraje smyšlenou stížnost (complaint) nebo žádost o přešetření (review) doručenou ten den do konce
  se zrychleným časem a vypíše, co by se kdy stalo: úkoly, upozornění, lhůty, překročení. Do evidence nic nezapíše a nic
  neodešle.
  --script SOUBOR  co by kdo kdy udělal: na každém řádku {"day": "2026-11-05", "command": "classify", "body": {…}};
                   navíc "time": "14:30" a "by": přihlašovací jméno. Kroky a jejich těla jsou ty z API. Smyšlené
                   podání má stěžovatele p1, stížnost i bod b1 a dotčenou osobu s1. Bez scénáře nikdo nic neudělá.
  meeting-series   přehraje rok porad: metodická porada (nebo jiná řada datového balíčku) se založí v září předchozího roku,
                   termíny, které v říjnu sama navrhne, se potvrdí a porady proběhnou; nikdo neodpoví a nesepíše záznam.
  --json           pole {day, kind, title, …} v pořadí
  Běží-li Lhůtník, použije jeho servery; jinak si je spustí a pak zase zastaví.
`;

const OPTIONS = { delivered: { type: 'string' }, script: { type: 'string' }, year: { type: 'string' }, series: { type: 'string' } } as const;
const MEETINGS = 'meeting-series';
/** An agenda that is yet to come: whatever else is said of it, there is nothing to play. */
const NOT_YET = 'inspection';
const ALL_KINDS = [...REHEARSED_KINDS, MEETINGS].join(', ');

type Options = Partial<Record<keyof typeof OPTIONS, string>>;
type Asking = Pick<CommandAsked, 'positionals' | 'json'>;

export const run: RunCommand = async (argv, io) => {
  if (argv.find((word) => !word.startsWith('-')) !== NOT_YET) return played(argv, io);
  io.stderr(`Kontrolu (inspection) zatím nelze přehrát: tuto agendu Lhůtník ještě nevede. Přehrát lze: ${ALL_KINDS}.\n`);
  return 2;
};

const played = command(USAGE, OPTIONS, async (options, { positionals, json }, io) => {
  noMore(positionals, 1);
  return positionals[0] === MEETINGS ? ofMeetings(options, json, io) : ofCase(options, { positionals, json }, io);
});

async function ofMeetings({ delivered, script, year, series }: Options, json: boolean, io: CliIo): Promise<number> {
  if (delivered !== undefined || script !== undefined) throw new UsageError('Volby --delivered a --script patří k podáním; porady se přehrávají po roce: --year RRRR.');
  const asked = await askedYear(year, series);
  const entries = await withServers(io, (env, signal) => rehearsedYear({ ...io, env }, asked, signal));
  io.stdout(json ? asJson(entries) : printed(entries, 'year-over'));
  return 0;
}

async function ofCase({ delivered, script, year, series }: Options, { positionals, json }: Asking, io: CliIo): Promise<number> {
  const kind = REHEARSED_KINDS.find((one) => one === positionals[0]);
  if (kind === undefined) throw new UsageError(`Uveďte, co se má přehrát: ${ALL_KINDS}.`);
  if (year !== undefined || series !== undefined) throw new UsageError(`Volby --year a --series patří k ${MEETINGS}.`);
  const on = dayOf(delivered);
  try {
    const lines = script === undefined ? [] : readScript(kind, script);
    const { entries, end } = await withServers(io, (env, signal) => rehearsed({ ...io, env }, { kind, on, lines, signal }));
    io.stdout(json ? asJson(entries) : printed(entries, end));
    return 0;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    io.stderr(`${error.message}\n`);
    return 2;
  }
}

function dayOf(delivered: string | undefined): Day {
  if (delivered === undefined) throw new UsageError('Uveďte den doručení: --delivered RRRR-MM-DD.');
  try {
    return civil(delivered);
  } catch (error) {
    if (error instanceof LawError) throw new UsageError(error.messageCs, { cause: error });
    throw error;
  }
}

type Asked = { readonly kind: RehearsedKind; readonly on: Day; readonly lines: readonly ScriptLine[]; readonly signal: AbortSignal };
type Rehearsed = { readonly entries: readonly RehearsalEntry[]; readonly end: Played['end'] };

function rehearsed(io: CliIo, { kind, on, lines, signal }: Asked): Promise<Rehearsed> {
  return withDatabase(io, async ({ dataSource, config }) => {
    const db = pool(dataSource);
    const office = await loadOfficeState(db);
    const people = await db.query<{ id: string; login: string; name: string }>('select id, login, name from people');
    const plan = planOf({ kind, on, lines }, office, new Map(people.map(({ login, id }) => [login, id])));
    const played = await onStage(config, (options) => new Stage(options).play(plan, office, signal)).catch((error: unknown) => { throw ofLine(error); });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return { entries: toldCourse({ before: [], ...played }, office).map((event) => entry(event, office.rules, names)), end: played.end };
  });
}

function planOf({ kind, on, lines }: Omit<Asked, 'signal'>, office: OfficeState, people: ReadonlyMap<string, string>): Plan {
  const { id: personId, roles, departmentId } = registrarIn(office.directory);
  const from = deliveredAt(on);
  try {
    return {
      kind, caseId: newId(from), facts: [], from,
      intake: { command: inventedIntake(kind, on, departmentId), actor: { kind: 'person', personId, roles, departmentId } },
      script: planned(stepsOf(kind, lines, people), from),
    };
  } catch (error) {
    const line = error instanceof DomainError ? /^script\.(\d+)\./.exec(error.fields[0]?.field ?? '')?.[1] : undefined;
    throw line === undefined ? error : new ScriptError(Number(line), [(error as DomainError).messageCs]);
  }
}

function ofLine(error: unknown): unknown {
  if (!(error instanceof StepRefused)) return error;
  const { refusal: { messageCs, fields }, step } = error;
  return new ScriptError(step.no, [messageCs, ...fields.map((problem) => `${problem.field}: ${problem.messageCs}`)]);
}

function entry(event: TimelineEvent, rules: RuleBook, names: ReadonlyMap<string, string>): RehearsalEntry {
  return entryOf(event, {
    duty: (ruleId, version) => rules.exactly(ruleId, version)?.title.cs ?? ruleId,
    person: (id) => ({ id, name: names.get(id) ?? null }),
  });
}
