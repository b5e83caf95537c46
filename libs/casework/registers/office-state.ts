import { czechCalendar, ruleBook } from '../../law/index.ts';
import type { Calendar, DatedHoliday, Day, LawConfig, RuleBook } from '../../law/index.ts';
import { DEFAULT_SETTINGS } from '../../domain/index.ts';
import type { Directory, Settings } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { loadDirectory } from './directory.ts';
import { changeMark } from './change-counters.ts';

/** The authority as it stands now: its people, its law and what it set for itself. Never changed, only replaced. */
export type OfficeState = {
  readonly directory: Directory;
  readonly settings: Settings;
  readonly rules: RuleBook;
  readonly calendar: Calendar;
};

/** Kept between requests of one process; every look asks PostgreSQL whether it is still right, so an edit is seen at once. */
export class OfficeStates {
  private known: { readonly mark: string; readonly state: OfficeState } | null = null;

  /** `db` must not be a transaction that edits the office: what it has not committed would be remembered. */
  async current(db: Db): Promise<OfficeState> {
    const mark = await changeMark(db);
    if (this.known?.mark === mark) return this.known.state;
    const state = await loadOfficeState(db);
    this.known = { mark, state };
    return state;
  }

  /** As the last look found it, for what can be answered with PostgreSQL away; null: nobody has looked yet. */
  lastKnown(): OfficeState | null {
    return this.known?.state ?? null;
  }
}

export async function loadOfficeState(db: Db): Promise<OfficeState> {
  const directory = await loadDirectory(db);
  const settings = { ...DEFAULT_SETTINGS, ...(await setting<Partial<Settings>>(db, 'office')) };
  const law: Partial<LawConfig> = {
    ...(await setting<Partial<LawConfig>>(db, 'law')),
    noticeCountsWhen: settings.noticeCountsWhen,
    forwardWorkingDays: settings.forwardingTargetWorkingDays,
  };
  return { directory, settings, rules: ruleBook(law), calendar: czechCalendar(await extraHolidays(db)) };
}

async function setting<Value>(db: Db, key: string): Promise<Value | null> {
  const [row] = await db.query<{ value: Value }>('select value from settings where key = $1', [key]);
  return row?.value ?? null;
}

type HolidayRow = {
  readonly rule: DatedHoliday['rule'];
  readonly name_cs: string;
  readonly name_en: string;
  readonly act: string;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
};

async function extraHolidays(db: Db): Promise<readonly DatedHoliday[]> {
  const rows = await db.query<HolidayRow>('select rule, name_cs, name_en, act, valid_from, valid_to from extra_holidays order by valid_from, id');
  return rows.map((row) => ({
    rule: row.rule,
    name: { cs: row.name_cs, en: row.name_en },
    act: row.act,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}
