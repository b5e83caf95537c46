import { describe, expect, it } from '@jest/globals';
import { day } from '../../../law/index.ts';
import type { RegisterComplaint } from '../commands.ts';
import { at, fieldCodes, handled, refusal, REGISTER, Story } from '../spec-support.ts';

function registered(changes: Partial<RegisterComplaint>, now = at('2026-11-25')): Story {
  const story = new Story();
  story.now = now;
  return story.register(changes);
}

describe('The day that starts the period (office-practice.md 6)', () => {
  it('dodáno Fri 20 Nov 2026 22:40, stamped Mon 23 Nov: counted from the 20th, ends Tue 19 Jan 2027, not the 22nd', () => {
    const story = registered({ arrival: { databoxDelivered: '2026-11-20', registryStamped: '2026-11-23', handedToDepartment: '2026-11-24' } });
    expect(story.deadline('complaint-60d')).toMatchObject({
      from: '2026-11-20', proof: 'databox-delivery', nominalEnd: '2027-01-19', legalEnd: '2027-01-19', status: 'computed', citation: expect.stringContaining('§ 175'),
    });
  });

  it('forwarded to an ORP, in its box Tue 24 Nov 2026: its 60 days end Mon 25 Jan 2027 and bind the ORP', () => {
    const story = registered({ arrival: { databoxDelivered: '2026-11-20' } })
      .take({ type: 'assign', ownerId: 'cw-1' }, 'head')
      .take({ type: 'classify', as: 'forward-12', day: day('2026-11-23'), text: { reason: 'Vyřídí ORP.' } })
      .take({ type: 'forward', day: day('2026-11-24'), toOfficeId: 'orp-pacov', attention: 'secretary', text: { resolution: 'Postupuje se.' } })
      .take({ type: 'tellComplainantOfForwarding', day: day('2026-11-24') })
      .take({ type: 'recordForwardDelivered', day: day('2026-11-24'), proof: 'databox-receipt' });
    expect(story.deadline('orp-complaint-60d')).toMatchObject({ from: '2026-11-24', nominalEnd: '2027-01-23', legalEnd: '2027-01-25', binds: 'orp' });
    expect(story.deadline('complaint-60d').state).toBe('cancelled');
  });

  it.each<[string, Partial<RegisterComplaint>, string, string]>([
    ['post: the stamp', { channel: 'post', arrival: { registryStamped: '2026-11-23' } }, '2026-11-23', 'registry-stamp'],
    ['e-mail: the first receipt, though stamped on Monday', { channel: 'email', arrival: { firstReceived: '2026-11-21', registryStamped: '2026-11-23' } }, '2026-11-21', 'first-receipt'],
    ['telephone', { channel: 'telephone', arrival: { firstReceived: '2026-11-21' } }, '2026-11-21', 'first-receipt'],
    ['desk', { channel: 'desk', arrival: { registryStamped: '2026-11-23' } }, '2026-11-23', 'registry-stamp'],
    ['misdirected: delivery to us as the competent body', { arrival: { databoxDelivered: '2026-11-10', competentReceived: '2026-11-18' } }, '2026-11-18', 'competent-body-delivery'],
    ['oral: the record', {
      channel: 'oral', arrival: { firstReceived: '2026-11-20' },
      oral: { kind: 'record', takenAt: '2026-11-20T10:00+01:00', signed: 'both', readBack: true, copyHandedOver: true, text: { place: 'Jihlava', words: 'Slova.' } },
    }, '2026-11-20', 'oral-record'],
  ])('%s', (_name, changes, from, proof) => {
    expect(registered(changes).present.start).toEqual({ day: from, proof });
  });

  it('a hand-over inside the office never restarts it', () => {
    const story = registered({ arrival: { databoxDelivered: '2026-11-20' } }, at('2026-11-21'));
    const before = story.deadline('complaint-60d');
    story.take({ type: 'handOverToDepartment', departmentId: 'youth', day: day('2026-11-25') }, 'head', at('2026-11-25'));
    expect(story.deadline('complaint-60d')).toEqual(before);
  });

  it('shows every date with its basis: rule, citation, day 0 and its proof in words, each step (B26)', () => {
    const story = registered({ arrival: { databoxDelivered: '2026-11-20' } });
    for (const deadline of story.present.deadlines) {
      expect(deadline).toMatchObject({ ruleId: expect.any(String), ruleVersion: expect.any(Number), citation: expect.any(String), status: 'computed', calendarVersion: expect.any(String) });
      expect(deadline.steps.length).toBeGreaterThan(1);
    }
    expect(story.deadline('complaint-60d').steps[0]?.text.cs).toContain('dodání do datové schránky');
    expect(JSON.stringify(story.deadline('complaint-60d').steps.map(({ text }) => text))).not.toContain('databox-delivery');
  });
});

describe('An intake that is not complete', () => {
  it('is told everything at once, field by field, in Czech', () => {
    const act = () => new Story().register({
      channel: 'email', arrival: {}, parties: [], text: { subject: ' ' }, claims: [{ id: 'cl-1', text: { claim: '' } }], departmentId: 'Odbor péče',
    });
    expect([...fieldCodes(act)].sort()).toEqual([
      'arrival.firstReceived: arrival.required', 'claims.0.text.claim: text.required', 'departmentId: id.invalid',
      'parties: parties.complainantRequired', 'text.subject: text.required',
    ]);
    expect(refusal(act)).toMatchObject({ kind: 'invalid', code: 'command.invalid' });
    for (const { messageCs } of refusal(act).fields) expect(messageCs).toMatch(/[ěščřžýáíéúůťďňó]/i);
  });

  it.each<[string, Partial<RegisterComplaint>, string]>([
    ['a day ahead of us', { arrival: { databoxDelivered: '2026-11-26' } }, 'arrival.databoxDelivered: day.future'],
    ['no day at all', { arrival: { databoxDelivered: '2026-02-30' } }, 'arrival.databoxDelivered: day.invalid'],
    ['a stamp before the delivery', { arrival: { databoxDelivered: '2026-11-20', registryStamped: '2026-11-19' } }, 'arrival.registryStamped: arrival.stampBeforeArrival'],
    ['handed over before it came', { arrival: { databoxDelivered: '2026-11-20', handedToDepartment: '2026-11-19' } }, 'arrival.handedToDepartment: arrival.handedBeforeArrival'],
    ['before the law', { arrival: { databoxDelivered: '2005-12-30' } }, 'arrival: arrival.beforeLaw'],
    ['anonymous with a complainant', { anonymous: true }, 'parties: parties.anonymous'],
    ['oral without a record', { channel: 'oral', arrival: { firstReceived: '2026-11-20' } }, 'oral: oral.required'],
    ['a representative of nobody', { parties: [...REGISTER.parties, { id: 'p-r', role: 'representative', text: { name: 'Zmocněnec' } }] }, 'parties.1.represents: represents.required'],
    ['a name where an id belongs', { complainedOf: [{ id: 'co-1', person: 'Jana Nováková' }] }, 'complainedOf.0.person: id.invalid'],
  ])('refuses %s', (_name, changes, problem) => {
    expect(fieldCodes(() => registered(changes))).toContain(problem);
  });

  it('takes a back-dated one, and warns at once by the highest rung that is due', () => {
    const story = registered({ arrival: { databoxDelivered: '2026-11-02' } }, at('2026-12-22')).follow(at('2026-12-22', 12));
    expect(story.messages('complaint-60d')).toMatchObject([{ rung: 'before-7', overtaken: ['day-30', 'before-14'] }]);
  });
});

describe('An e-mail without a recognised signature (§ 37 odst. 4 SŘ)', () => {
  it('gives the complainant five days from the first receipt, and does not hold back our own 60', () => {
    const story = registered({ channel: 'email', arrival: { firstReceived: '2026-11-23' } });
    expect(story.deadline('email-confirm-5d')).toMatchObject({ from: '2026-11-23', legalEnd: '2026-11-30', binds: 'complainant' });
    expect(story.deadline('complaint-60d')).toMatchObject({ from: '2026-11-23', state: 'open' });
    story.take({ type: 'confirmSubmission', day: day('2026-11-25'), by: 'databox' });
    expect(story.deadline('email-confirm-5d')).toMatchObject({ state: 'met', outcome: 'within' });
  });

  it('asks nothing of one signed, or anonymous', () => {
    const signed = registered({ channel: 'email', arrival: { firstReceived: '2026-11-23' }, emailSignatureRecognised: true });
    const anonymous = registered({ channel: 'email', arrival: { firstReceived: '2026-11-23' }, anonymous: true, parties: [] });
    for (const story of [signed, anonymous]) expect(story.present.deadlines.map(({ key }) => key)).not.toContain('email-confirm-5d');
  });
});

describe('An oral complaint settled at once', () => {
  const settled = { channel: 'oral', arrival: { firstReceived: '2026-11-25' }, oral: { kind: 'settled-at-once', text: { how: 'Vysvětleno.' } } } as const;

  it('is one line for statistics: registered and closed, with no deadline', () => {
    const { present } = registered(settled);
    expect(present).toMatchObject({ phase: 'closed', closed: { reason: 'settled-at-once' }, deadlines: [] });
  });

  it('stays open while a child at risk was not handed over', () => {
    const story = registered({ ...settled, childAtRisk: true });
    expect(story.present.phase).toBe('closing');
    story.take({ type: 'assign', ownerId: 'cw-1' }, 'head');
    expect(refusal(() => story.take({ type: 'close', reason: 'settled-at-once', day: day('2026-11-25') })).code).toBe('close.childAtRisk');
  });
});

describe('A child at risk (§ 6 SPOD)', () => {
  const saturdayNight = at('2026-11-28', 23, 40);

  it('goes out at once at any hour, to owner or department and manager, never to those excluded', () => {
    const story = registered({ arrival: { databoxDelivered: '2026-11-28' }, childAtRisk: true, workedOnChild: ['cw-2'] }, saturdayNight);
    expect(story.messages(null)).toMatchObject([{ purpose: 'child-at-risk', timing: 'at-once', notBefore: saturdayNight, at: saturdayNight }]);
    expect(story.messages(null)[0]?.recipients.map(({ person }) => person)).toEqual(['cw-1', 'cw-3', 'head']);
    expect(story.deadline('child-risk-same-day')).toMatchObject({ legalEnd: '2026-11-28', anyHour: true, effect: 'internal' });
  });

  it('is called out again every following day, working or not, until somebody takes it over', () => {
    const story = registered({ arrival: { databoxDelivered: '2026-11-28' }, childAtRisk: true }, saturdayNight).follow(at('2026-11-30', 12));
    expect(story.messages('child-risk-same-day').map(({ on, purpose, timing }) => [on, purpose, timing])).toEqual([
      ['2026-11-29', 'child-at-risk', 'at-once'], ['2026-11-30', 'child-at-risk', 'at-once'],
    ]);
  });

  it('is over when somebody took it over, with hour, police where a crime is suspected, and feedback', () => {
    const story = registered({ arrival: { databoxDelivered: '2026-11-28' }, childAtRisk: true, crimeSuspected: true }, saturdayNight);
    const over = (changes: object) => ({
      type: 'takeOverChildRisk', officeId: 'orp-pacov', at: '2026-11-28T23:35+01:00', policeInformed: true, feedbackAsked: true, text: { takenOverBy: 'Služba' }, ...changes,
    } as const);
    expect(fieldCodes(() => story.take(over({ officeId: 'orp-telc', at: 'večer', policeInformed: false })))).toEqual([
      'officeId: childRisk.otherOffice', 'at: time.invalid', 'policeInformed: childRisk.policeRequired',
    ]);
    story.take(over({}));
    expect(story.deadline('child-risk-same-day')).toMatchObject({ state: 'met', metOn: '2026-11-28' });
    story.take({ type: 'recordChildRiskFeedback', day: day('2026-11-28'), text: { feedback: 'Prověřeno.' } }, 'head');
    expect(story.present.childRisk?.feedback).not.toBeNull();
  });

  it('found out later is reported, and may not be reported twice while nobody took it over', () => {
    const story = handled();
    story.take({ type: 'reportChildAtRisk', day: day('2026-11-02'), crimeSuspected: false, text: { grounds: 'Zranění.' } });
    expect(story.messages(null).map(({ purpose }) => purpose)).toContain('child-at-risk');
    expect(refusal(() => story.take({ type: 'reportChildAtRisk', day: day('2026-11-02'), crimeSuspected: false, text: { grounds: 'Zranění.' } })).code).toBe('childRisk.open');
  });
});
