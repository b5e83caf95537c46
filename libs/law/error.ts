export type LawErrorCode =
  | 'day.invalid' | 'day.outOfRange'
  | 'calendar.outsideLaw' | 'calendar.holidayInvalid'
  | 'period.invalid' | 'period.zero' | 'period.tooLong' | 'period.hours' | 'period.mixed' | 'period.endBeforeStart'
  | 'rule.unknown' | 'rule.notInForce' | 'rule.dueMissing' | 'rule.dueNotTaken' | 'rule.unitMixed' | 'rules.invalid'
  | 'pause.notAllowed' | 'extension.notAllowed'
  | 'ladder.noRung' | 'ladder.unknownRule'
  | 'query.invalid';

/**
 * The only error this library throws. `message` is English (logs), `messageCs` is for the screen;
 * `details` holds days, amounts and rule ids, never personal data.
 */
export class LawError extends Error {
  override readonly name = 'LawError';
  readonly code: LawErrorCode;
  readonly messageCs: string;
  readonly details: Record<string, unknown>;
  /** Which part of what was asked is wrong; null where that is not known. */
  readonly field: string | null;

  constructor(code: LawErrorCode, message: string, messageCs: string, details: Record<string, unknown> = {}, field: string | null = null) {
    super(message);
    this.code = code;
    this.messageCs = messageCs;
    this.details = details;
    this.field = field;
  }

  at(field: string): LawError {
    return new LawError(this.code, this.message, this.messageCs, this.details, field);
  }
}
