import { isDay, type Day } from '../../law/index.ts';
import { DomainError, type FieldProblem } from './errors.ts';

/** '2. 11. 2026' */
export function czechDay(day: Day): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${Number(dayOfMonth)}. ${Number(month)}. ${year}`;
}

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/i;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

export type DayBounds = { readonly today: Day; readonly notBefore?: Day | undefined; readonly future?: boolean | undefined };

/** Gathers everything that is wrong with a command, field by field, so that it is said at once. */
export class Problems {
  private readonly found: FieldProblem[] = [];

  add(field: string, code: string, messageCs: string): void {
    this.found.push({ field, code, messageCs });
  }

  check(holds: boolean, field: string, code: string, messageCs: string): void {
    if (!holds) this.add(field, code, messageCs);
  }

  text(field: string, value: string | undefined, messageCs: string): void {
    if (value === undefined || value.trim() === '') this.add(field, 'text.required', messageCs);
  }

  /** Ids are made by the application; anything else could be a name and must not reach a fact. */
  id(field: string, value: string | undefined): void {
    if (value === undefined || !ID.test(value)) this.add(field, 'id.invalid', 'Neplatný identifikátor; vyberte položku ze seznamu.');
  }

  ids(field: string, values: readonly string[]): void {
    values.forEach((value, index) => this.id(`${field}.${index}`, value));
    if (new Set(values).size < values.length) this.add(field, 'id.repeated', 'Táž položka je uvedena dvakrát; jednu odstraňte.');
  }

  day(field: string, value: string, { today, notBefore, future = false }: DayBounds): void {
    if (!isDay(value)) this.add(field, 'day.invalid', 'Zadejte platné datum.');
    else if (!future && value > today) this.add(field, 'day.future', 'Den nesmí být v budoucnosti; zapište jej, až nastane.');
    else if (notBefore !== undefined && value < notBefore) {
      this.add(field, 'day.tooEarly', `Den nesmí předcházet dni ${czechDay(notBefore)}; opravte jej.`);
    }
  }

  /** An instant with its offset, e.g. '2026-11-02T16:40+01:00'; null (and a problem) when it is none or lies ahead. */
  instant(field: string, value: string, now: number): number | null {
    const ms = INSTANT.test(value) ? Date.parse(value) : NaN;
    if (Number.isNaN(ms)) this.add(field, 'time.invalid', 'Zadejte platné datum a čas.');
    else if (ms > now) this.add(field, 'time.future', 'Čas nesmí být v budoucnosti.');
    else return ms;
    return null;
  }

  throwIfAny(): void {
    if (this.found.length === 0) return;
    throw new DomainError('invalid', 'command.invalid', 'Některé údaje je třeba doplnit nebo opravit.', { fields: this.found });
  }
}

/** The state of the case does not allow it now; the sentence says what to do first. */
export function conflict(code: string, messageCs: string, details: Readonly<Record<string, unknown>> = {}): DomainError {
  return new DomainError('conflict', code, messageCs, { details });
}

export function forbidden(code: string, messageCs: string): DomainError {
  return new DomainError('forbidden', code, messageCs);
}
