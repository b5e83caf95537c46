import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ANSWER_EXAMPLE, POINT_EXAMPLE } from './meeting/examples.ts';
import { MEETING_CONTRACTS } from './meeting/commands.ts';
import { publicAnswerBody, publicPointBody } from './meeting/steps.ts';
import { parse } from './parse.ts';
import { SERIES_CONTRACTS } from './series/commands.ts';

const CONTRACTS = [...Object.values(SERIES_CONTRACTS), ...Object.values(MEETING_CONTRACTS)] as readonly { path: string; body: z.ZodType; example: object; summary: string }[];

function problems(body: z.ZodType, said: unknown): Record<string, string> {
  const result = parse(body, said);
  return result.ok ? {} : Object.fromEntries(result.fields.map(({ field, messageCs }) => [field, messageCs]));
}

describe('the body of each step of a series and of a meeting', () => {
  it.each(CONTRACTS)('$path: its example passes its own schema', ({ body, example }) => {
    expect(problems(body, example)).toEqual({});
  });

  it.each(CONTRACTS)('$path: an unknown key is refused by its name', ({ body, example }) => {
    expect(problems(body, { ...example, extension: true })).toHaveProperty('extension', 'Neznámý údaj „extension“; zkontrolujte jeho název.');
  });

  it.each(CONTRACTS)('$path: can be described as a JSON schema that refuses unknown keys', ({ body }) => {
    expect(z.toJSONSchema(body, { io: 'input' })).toHaveProperty('additionalProperties', false);
  });

  it('an end before the beginning, a third day and a wrong hour are refused in words', () => {
    const { body } = MEETING_CONTRACTS.moveMeeting;
    const one = { day: '2027-03-16', from: '09:00', to: '08:00' };
    expect(problems(body as z.ZodType, { days: [one], text: { reason: 'Sál' } })).toEqual({ 'days.0.to': 'Konec musí být po začátku.' });
    expect(problems(body as z.ZodType, { days: [{ ...one, to: '25:00' }], text: { reason: 'Sál' } })).toHaveProperty(['days.0.to'], 'Hodinu uveďte ve tvaru HH:MM, například 09:00.');
    expect(problems(body as z.ZodType, { days: [1, 2, 3].map(() => ({ ...one, to: '15:00' })), text: { reason: 'Sál' } })).toHaveProperty(['days']);
  });

  it('an invitee says who it is; a link is one that a browser opens', () => {
    const { body } = MEETING_CONTRACTS.invite;
    const invitee = { id: '0198c0de-0000-7000-8000-000000000063', kind: 'office', seats: 2 };
    expect(problems(body as z.ZodType, { invitees: [invitee] })).toHaveProperty(['invitees.0.kind']);
    expect(problems(MEETING_CONTRACTS.changeMeeting.body as z.ZodType, { text: { link: 'javascript:alert(1)' } })).toHaveProperty(['text.link']);
    expect(problems(MEETING_CONTRACTS.changeMeeting.body as z.ZodType, { text: { link: '' } })).toEqual({});
  });
});

describe('what somebody invited says by the link', () => {
  it('is an answer or a point of the agenda, for nobody but themselves', () => {
    expect(problems(publicAnswerBody, ANSWER_EXAMPLE)).toEqual({});
    expect(problems(publicPointBody, POINT_EXAMPLE)).toEqual({});
    expect(problems(publicAnswerBody, { ...ANSWER_EXAMPLE, inviteeId: '0198c0de-0000-7000-8000-000000000063' })).toHaveProperty('inviteeId');
  });
});
