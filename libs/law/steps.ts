import type { Calendar, OffReason } from './calendar.ts';
import type { Step } from './computation.ts';
import { civilOf, fromEpoch, monthLength, toEpoch, type Day, type EpochDay } from './day.ts';
import type { Ends } from './ends.ts';
import { periodName, periodText, type Period } from './period.ts';
import type { CountingRegime } from './rule.ts';
import { capital, longDay, monthName, type Text } from './text.ts';

export type StepInput = {
  readonly from: Day; readonly proof: string | null; readonly period: Period; readonly ends: Ends;
  readonly rolls: boolean; readonly regime: CountingRegime; readonly calendar: Calendar;
};

type Basis = { readonly day0: Text; readonly units: Text; readonly roll: Text };

const NO_BASIS: Text = { cs: '', en: '' };
const SR_40: Basis = {
  day0: { cs: ' (§ 40 odst. 1 písm. a) správního řádu)', en: ' (section 40(1)(a) of the Code of Administrative Procedure)' },
  units: { cs: ' (§ 40 odst. 1 písm. b) správního řádu)', en: ' (section 40(1)(b) of the Code of Administrative Procedure)' },
  roll: { cs: ' (§ 40 odst. 1 písm. c) správního řádu)', en: ' (section 40(1)(c) of the Code of Administrative Procedure)' },
};
const REG_1182_71: Basis = {
  day0: { cs: ' (čl. 3 odst. 1 nařízení č. 1182/71)', en: ' (Article 3(1) of Regulation 1182/71)' },
  units: { cs: ' (čl. 3 odst. 2 písm. c) nařízení č. 1182/71)', en: ' (Article 3(2)(c) of Regulation 1182/71)' },
  roll: { cs: ' (čl. 3 odst. 4 nařízení č. 1182/71)', en: ' (Article 3(4) of Regulation 1182/71)' },
};
const NONE: Basis = { day0: NO_BASIS, units: NO_BASIS, roll: NO_BASIS };

function basisOf(regime: CountingRegime): Basis {
  return regime === 'spravni-rad-40' ? SR_40 : regime === 'reg-1182-71' ? REG_1182_71 : NONE;
}

/** The way from day 0 to the legal end, each day that was passed over by name. */
export function stepsOf(input: StepInput): Step[] {
  const basis = basisOf(input.regime);
  const steps = [day0Step(input, basis)];
  if (input.period.unit === 'wd') steps.push(...skips(input.calendar, toEpoch(input.from) + 1, toEpoch(input.ends.nominalEnd)));
  const shortened = monthEndStep(input, basis);
  if (shortened !== null) steps.push(shortened);
  steps.push(countStep(input, basis), ...rollSteps(input, basis));
  return steps;
}

function day0Step({ from, proof, period }: StepInput, basis: Basis): Step {
  const text = longDay(from);
  const proofCs = proof === null ? '' : ` (doklad: ${proof})`;
  const proofEn = proof === null ? '' : ` (proof: ${proof})`;
  const counted = period.unit === 'sameDay' || period.unit === 'date'
    ? NO_BASIS
    : { cs: ` Tento den se nepočítá${basis.day0.cs}.`, en: ` It is not counted${basis.day0.en}.` };
  return {
    kind: 'day0', day: from, data: proof === null ? {} : { proof },
    text: { cs: `Den 0: ${text.cs}${proofCs}.${counted.cs}`, en: `Day 0: ${text.en}${proofEn}.${counted.en}` },
  };
}

function countStep({ period, rolls, ends: { nominalEnd } }: StepInput, basis: Basis): Step {
  const length = periodName(period);
  const end = longDay(nominalEnd);
  const byName = period.unit === 'w' || period.unit === 'm' || period.unit === 'y' ? basis.units : NO_BASIS;
  return {
    kind: 'count', day: nominalEnd, data: { period: periodText(period) },
    text: { cs: `${rolls ? 'Konec lhůty' : 'Konec'} (${length.cs}): ${end.cs}${byName.cs}.`, en: `${rolls ? 'End of the term' : 'End'} (${length.en}): ${end.en}${byName.en}.` },
  };
}

/** § 40 odst. 1 písm. b) SŘ: není-li takový den v měsíci, končí lhůta jeho posledním dnem. */
function monthEndStep({ from, period, ends: { nominalEnd } }: StepInput, basis: Basis): Step | null {
  const wanted = wantedDayOfMonth(from, period);
  const { year, month, day } = civilOf(toEpoch(nominalEnd));
  if (wanted === null || wanted === day || day !== monthLength(year, month)) return null;
  const name = monthName(month);
  return {
    kind: 'monthEnd', day: nominalEnd, data: { wanted, last: day },
    text: {
      cs: `Měsíc ${name.cs} ${year} nemá ${wanted}. den, platí jeho poslední den${basis.units.cs}.`,
      en: `${name.en} ${year} has no day ${wanted}, so its last day counts${basis.units.en}.`,
    },
  };
}

function wantedDayOfMonth(from: Day, period: Period): number | null {
  switch (period.unit) {
    case 'm': case 'y': return civilOf(toEpoch(from)).day;
    case 'dom_next': return period.amount;
    case 'fixed': return period.day;
    default: return null;
  }
}

function rollSteps({ ends: { nominalEnd, legalEnd }, rolls, calendar, regime }: StepInput, basis: Basis): Step[] {
  if (!rolls) return [unmovedStep(nominalEnd, 'notRolling', {
    cs: 'Konec se neposouvá, ani kdyby připadl na den pracovního klidu.', en: 'The end does not move, even from a day of rest.',
  })];
  if (nominalEnd === legalEnd) return [unmovedStep(legalEnd, 'workingDay', {
    cs: `Je to pracovní den, poslední den lhůty je týž: ${longDay(legalEnd).cs}.`,
    en: `It is a working day, so the last day is the same: ${longDay(legalEnd).en}.`,
  })];
  const last = longDay(legalEnd);
  return [...skips(calendar, toEpoch(nominalEnd), toEpoch(legalEnd)), {
    kind: 'roll', day: legalEnd, data: { regime, days: toEpoch(legalEnd) - toEpoch(nominalEnd) },
    text: {
      cs: `Poslední den lhůty je nejbližší příští pracovní den: ${last.cs}${basis.roll.cs}.`,
      en: `The last day is the next working day: ${last.en}${basis.roll.en}.`,
    },
  }];
}

function unmovedStep(day: Day, reason: 'notRolling' | 'workingDay', text: Text): Step {
  return { kind: 'noRoll', day, data: { reason }, text };
}

/** The days of rest in [from, to). */
function skips(calendar: Calendar, from: EpochDay, to: EpochDay): Step[] {
  const steps: Step[] = [];
  for (let epoch = from; epoch < to; epoch += 1) {
    const day = fromEpoch(epoch);
    const reason = calendar.offReason(day);
    if (reason !== null) steps.push(skipStep(day, reason));
  }
  return steps;
}

function skipStep(day: Day, reason: OffReason): Step {
  const shown = longDay(day);
  const act = reason.act === undefined ? '' : ` (${reason.act})`;
  const why = reason.kind === 'holiday'
    ? { cs: `: ${reason.name.cs}${act}`, en: `: ${reason.name.en}${act}` }
    : NO_BASIS;
  return {
    kind: 'skip', day, data: { reason: reason.kind, cs: reason.name.cs, en: reason.name.en },
    text: { cs: `${capital(shown.cs)} není pracovní den${why.cs}.`, en: `${shown.en} is not a working day${why.en}.` },
  };
}
