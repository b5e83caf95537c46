import { periodStart, yearOf } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import { Problems } from '../../case/problems.ts';
import type { RegisterComplaint } from '../commands.ts';
import type { OralData, PeriodStart } from '../facts.ts';
import type { PersonFact } from '../pen.ts';
import { checkArrival, onlyDays } from './arrival.ts';
import { content, today } from './decider.ts';
import { checkDetails, detailsContent, detailsData } from './details.ts';

/** The intake of a submission, by whatever channel. All that is wrong with it is said at once, field by field. */
export function registerComplaint(command: RegisterComplaint, ctx: DecideContext): PersonFact {
  const problems = new Problems();
  const now = today(ctx);
  problems.id('departmentId', command.departmentId);
  problems.ids('attachments', command.attachments);
  problems.text('text.subject', command.text.subject, 'Stručně uveďte, čeho se podání týká.');
  checkArrival(problems, command.channel, command.arrival, now);
  checkDetails(problems, command, { parties: [], ids: [], year: yearOf(now) });
  checkComplainants(problems, command);
  checkOral(problems, command, ctx);
  const start = periodStart(command.channel, command.arrival);
  if (start !== null) checkInForce(problems, start, ctx);
  problems.throwIfAny();
  return registered(command, start as PeriodStart, ctx);
}

function registered(command: RegisterComplaint, start: PeriodStart, ctx: DecideContext): PersonFact {
  const { channel, arrival, departmentId, anonymous, confidential, wantsMeasures, childAtRisk, attachments, fileNumber, documentNumber } = command;
  return {
    type: 'complaintRegistered', day: start.day,
    data: {
      caseId: ctx.caseId, channel, arrival: onlyDays(arrival), start, departmentId, anonymous, confidential, wantsMeasures, childAtRisk, attachments,
      handedOver: arrival.handedToDepartment !== undefined || isFromDepartment(ctx),
      hasFileNumber: isGiven(fileNumber), hasDocumentNumber: isGiven(documentNumber),
      emailSignatureRecognised: command.emailSignatureRecognised ?? null,
      crimeSuspected: childAtRisk && command.crimeSuspected === true,
      oral: oralData(command), ...detailsData(command),
    },
    content: content({ text: command.text, fileNumber, documentNumber, oral: command.oral?.text, ...detailsContent(command) }),
  };
}

/** A caseworker's own entry is with the department already; the registry hands its entries over. */
function isFromDepartment({ actor }: DecideContext): boolean {
  return actor.kind === 'person' && actor.roles.includes('caseworker');
}

export function isGiven(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function checkComplainants(problems: Problems, { anonymous, parties }: RegisterComplaint): void {
  const named = parties.some(({ role }) => role === 'complainant');
  if (anonymous) problems.check(!named, 'parties', 'parties.anonymous', 'Anonymní podání nemá stěžovatele; zrušte označení, nebo stěžovatele odeberte.');
  else problems.check(named, 'parties', 'parties.complainantRequired', 'Uveďte alespoň jednoho stěžovatele, nebo podání označte jako anonymní.');
}

function checkOral(problems: Problems, { channel, oral }: RegisterComplaint, ctx: DecideContext): void {
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

function oralData({ oral }: RegisterComplaint): OralData | null {
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
