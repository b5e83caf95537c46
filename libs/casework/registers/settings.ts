import type { DataSource } from 'typeorm';
import type { DatedHoliday, LawConfig } from '../../law/index.ts';
import { czechCalendar, ruleBook } from '../../law/index.ts';
import { DEFAULT_SETTINGS, DomainError, isRegisterNumberPattern } from '../../domain/index.ts';
import type { Settings } from '../../domain/index.ts';
import { pool } from '../database/transaction.ts';
import { newId } from '../ids.ts';
import { edit } from './edit.ts';
import type { By } from './edit.ts';

/** What the office sets for itself: takes effect on the next command, in every process. */
export class SettingsRegister {
  constructor(private readonly dataSource: DataSource) {}

  /** Replaces the office's settings; what is left out has its default. Errors: DomainError invalid 'settings.registerNumberPattern', 'settings.samePattern'. */
  async setOffice(settings: Partial<Settings>, by: By): Promise<void> {
    const { registerNumberPattern, reviewNumberPattern, seriesNumberPattern, meetingNumberPattern } = { ...DEFAULT_SETTINGS, ...settings };
    const patterns = [registerNumberPattern, reviewNumberPattern, seriesNumberPattern, meetingNumberPattern];
    if (!patterns.every(isRegisterNumberPattern)) {
      throw new DomainError('invalid', 'settings.registerNumberPattern', 'Vzor evidenčního čísla musí obsahovat {year} a {n} nebo {n:4}.');
    }
    if (new Set(patterns).size < patterns.length) {
      throw new DomainError('invalid', 'settings.samePattern', 'Stížnosti, přešetření, řady porad a porady mají každé svou číselnou řadu; vzory jejich čísel musí být různé.');
    }
    return this.put('office', settings, by);
  }

  /** What the office chose on doubtful points of the law, and only that. */
  async lawChoices(): Promise<Partial<LawConfig>> {
    const [row] = await pool(this.dataSource).query<{ value: Partial<LawConfig> }>("select value from settings where key = 'law'");
    return row?.value ?? {};
  }

  /** Replaces the choices on doubtful points of the law. Throws LawError when the rules cannot be built with them. */
  async setLaw(config: Partial<LawConfig>, by: By): Promise<void> {
    ruleBook(config);
    return this.put('law', config, by);
  }

  /** One more public holiday. Throws LawError 'calendar.holidayInvalid'. */
  async addHoliday(holiday: DatedHoliday, by: By): Promise<string> {
    czechCalendar([holiday]);
    const id = newId(by.now);
    await edit(this.dataSource, by, { action: 'holiday.add', subject: { kind: 'holiday', id }, counter: 'calendar' }, (tx) =>
      tx.change(
        `insert into extra_holidays (id, rule, name_cs, name_en, act, valid_from, valid_to, entered_at, entered_by)
         values ($1, $2::jsonb, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id, JSON.stringify(holiday.rule), holiday.name.cs, holiday.name.en, holiday.act, holiday.validFrom, holiday.validTo,
          new Date(by.now), by.actor.kind === 'person' ? by.actor.personId : null,
        ],
      ));
    return id;
  }

  private async put(key: 'office' | 'law', value: object, by: By): Promise<void> {
    await edit(this.dataSource, by, { action: 'setting.change', subject: { kind: 'setting', id: key }, counter: 'settings' }, (tx) =>
      tx.change(
        `insert into settings (key, value, changed_at, changed_by) values ($1, $2::jsonb, $3, $4)
         on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
        [key, JSON.stringify(value), new Date(by.now), by.actor.kind === 'person' ? by.actor.personId : null],
      ));
  }
}
