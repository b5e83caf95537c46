import { periodStart, yearOf, type PeriodStart } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import type { Content } from '../../case/fact.ts';
import type { Problems } from '../../case/problems.ts';
import type { Claim, Intake } from '../commands.ts';
import type { OralData, RegisteredData } from '../facts.ts';
import { checkArrival, onlyDays } from './arrival.ts';
import { content, today } from './decider.ts';
import { checkDetails, detailsContent, detailsData } from './details.ts';

/** The intake with what only some kinds of submission have. */
export type Entered = Intake & { readonly anonymous: boolean; readonly wantsMeasures: boolean; readonly claims: readonly Claim[] };

/**
 * What can be wrong with the intake of any submission, by whatever channel; all of it is said at once, field by field.
 * Gives the day from which periods run; null: it is not known, and `problems` say why.
 */
export function checkIntake(problems: Problems, entered: Entered, ctx: DecideContext): PeriodStart | null {
  const now = today(ctx);
  problems.id('departmentId', entered.departmentId);
  problems.ids('attachments', entered.attachments);
  problems.text('text.subject', entered.text.subject, 'Stručně uveďte, čeho se podání týká.');
  checkArrival(problems, entered.channel, entered.arrival, now);
  checkDetails(problems, entered, { parties: [], ids: [], year: yearOf(now) });
  checkComplainants(problems, entered);
  checkOral(problems, entered, ctx);
  const start = periodStart(entered.channel, entered.arrival);
  if (start !== null) checkInForce(problems, start, ctx);
  return start;
}

export function registeredData(entered: Entered, start: PeriodStart, ctx: DecideContext): RegisteredData {
  const { channel, arrival, departmentId, anonymous, confidential, wantsMeasures, childAtRisk, attachments, fileNumber, documentNumber } = entered;
  return {
    caseId: ctx.caseId, channel, arrival: onlyDays(arrival), start, departmentId, anonymous, confidential, wantsMeasures, childAtRisk, attachments,
    handedOver: arrival.handedToDepartment !== undefined || isFromDepartment(ctx),
    hasFileNumber: isGiven(fileNumber), hasDocumentNumber: isGiven(documentNumber),
    emailSignatureRecognised: entered.emailSignatureRecognised ?? null,
    crimeSuspected: childAtRisk && entered.crimeSuspected === true,
    oral: oralData(entered), ...detailsData(entered),
  };
}

export function registeredContent(entered: Entered): Content {
  const { text, fileNumber, documentNumber, oral } = entered;
  return content({ text, fileNumber, documentNumber, oral: oral?.text, ...detailsContent(entered) });
}

/** A caseworker's own entry is with the department already; the registry hands its entries over. */
function isFromDepartment({ actor }: DecideContext): boolean {
  return actor.kind === 'person' && actor.roles.includes('caseworker');
}

export function isGiven(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function checkComplainants(problems: Problems, { anonymous, parties }: Entered): void {
  const named = parties.some(({ role }) => role === 'complainant');
  if (anonymous) problems.check(!named, 'parties', 'parties.anonymous', 'Anonymní podání nemá stěžovatele; zrušte označení, nebo stěžovatele odeberte.');
  else problems.check(named, 'parties', 'parties.complainantRequired', 'Uveďte alespoň jednoho stěžovatele, nebo podání označte jako anonymní.');
}

function checkOral(problems: Problems, { channel, oral }: Entered, ctx: DecideContext): void {
  if (channel !== 'oral') {
    problems.check(oral === undefined, 'oral', 'oral.otherChannel', 'Záznam o ústní stížnosti patří jen k ústnímu podání.');
    return;
  }
  if (oral === undefined) {
    problems.add('oral', 'oral.required', 'U ústní stížnosti uveďte, zda byla vyřízena ihned, nebo pořiďte záznam.');
    return;
  }
  if (oral.kind === 'settled-at-once') {
    problems.text('oral.text.how', oral.text.how, 'Jednou větou uveďte, jak byla stížnost vyřízena.');
    return;
  }
  problems.instant('oral.takenAt', oral.takenAt, ctx.now);
  problems.text('oral.text.place', oral.text.place, 'Uveďte místo sepsání záznamu.');
  problems.text('oral.text.words', oral.text.words, 'Zapište, co stěžovatel uvedl.');
}

function oralData({ oral }: Entered): OralData | null {
  if (oral === undefined) return null;
  if (oral.kind === 'settled-at-once') return { kind: oral.kind };
  const { kind, takenAt, signed, readBack, copyHandedOver } = oral;
  return { kind, takenAt, signed, readBack, copyHandedOver };
}

/** § 175 SŘ holds from 2006; before that day nothing is counted. */
export function checkInForce(problems: Problems, start: PeriodStart, { rules }: DecideContext): void {
  const first = rules.all().filter(({ ruleId }) => ruleId === 'complaint-60d').map(({ validFrom }) => validFrom).sort()[0];
  if (first !== undefined && start.day < first) {
    problems.add('arrival', 'arrival.beforeLaw', 'Správní řád platí až od 1. 1. 2006; den doručení opravte.');
  }
}
