import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sendStep } from '../../api/commands.ts';
import { newId } from '../../api/new-id.ts';
import { readMeeting } from '../../api/planning.ts';
import type { MeetingDetail } from '../../api/planning.ts';
import { ApiProblem, isProblem } from '../../api/problem.ts';
import { checkBody } from '../steps/use-sending.ts';
import type { Values } from '../steps/step-form-type.ts';

const MOST_TRIES = 5;

type Try = { readonly said: string; readonly version: number; readonly key: string };

/** The body to be sent with the meeting as it stands; null: a person has to decide something first. */
type Compose = (detail: MeetingDetail) => Values | null;

/** Saves the minutes; whatever else changed in the meeting meanwhile (a tick, an answer) does not hold them up. */
export function useMinutesSaving(detail: MeetingDetail): { readonly save: (compose: Compose) => Promise<boolean>; readonly problem: ApiProblem | null } {
  const client = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const last = useRef<Try | null>(null);
  const send = async (on: MeetingDetail, body: Values): Promise<void> => {
    const checked = checkBody('meeting', { type: 'saveMinutes' }, body);
    if (checked.problem !== null) throw named(checked.problem, body);
    const said = JSON.stringify(checked.body);
    // After a lost answer the same is sent as the same.
    if (last.current?.said !== said) last.current = { said, version: on.version, key: newId() };
    await sendStep({ id: on.id, kind: 'meeting', version: last.current.version }, 'save-minutes', { body: checked.body, key: last.current.key }).catch((failure: unknown) => {
      if (isProblem(failure) && failure.status !== 0) last.current = null;
      throw isProblem(failure) ? named(failure, body) : failure;
    });
  };
  const save = async (compose: Compose): Promise<boolean> => {
    setProblem(null);
    let on = detail;
    for (let tried = 1; ; tried += 1) {
      const body = compose(on);
      if (body === null) return false;
      try {
        await send(on, body);
        await client.invalidateQueries({ queryKey: ['planning'] });
        return true;
      } catch (failure) {
        if (!isProblem(failure)) throw failure;
        if (failure.status !== 412 || tried === MOST_TRIES) {
          setProblem(failure);
          return false;
        }
        on = await readMeeting(client, on.id);
      }
    }
  };
  return { save, problem };
}

/** A refused section under the field of its point. */
function named({ problem }: ApiProblem, body: Values): ApiProblem {
  const sections = body['sections'] as readonly { readonly pointId: string }[];
  const errors = problem.errors?.map((error) => {
    const at = /^sections\.(\d+)\./.exec(error.field)?.[1];
    return at === undefined ? error : { ...error, field: `points.${sections[Number(at)]?.pointId ?? ''}` };
  });
  return new ApiProblem(errors === undefined ? problem : { ...problem, errors });
}
