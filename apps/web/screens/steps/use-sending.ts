import { useRef, useState } from 'react';
import { get, set } from 'react-hook-form';
import { parse } from '../../../../libs/contracts/index.ts';
import { useStep } from '../../api/commands.ts';
import type { AnyKind, StepOf } from '../../api/commands.ts';
import { ApiProblem, isProblem, isStale, localProblem } from '../../api/problem.ts';
import type { Receipt } from '../../api/types.ts';
import { withoutEmpty } from '../../ui/without-empty.ts';
import { i18n } from '../../i18n/index.ts';
import { bodySchemaOf } from './contracts.ts';
import type { Values } from './step-form-type.ts';

/** The type of a command and the last part of its address. */
type Sent = { readonly type: string; readonly path: string };

export type Sending = {
  /** Null: refused, and `problem` says why; what was typed stays. */
  readonly send: (body: Values) => Promise<Receipt | null>;
  readonly problem: ApiProblem | null;
  /** The newest refusal because of somebody else's change; stays until the step is written. */
  readonly stale: ApiProblem | null;
};

/**
 * Sends a step in the version that the person saw when the form opened, however often the case is read anew meanwhile.
 * After a refusal because of a change (412) the version is the one whose changes were shown.
 */
export function useSending(detail: StepOf, step: Sent): Sending {
  const [seen, setSeen] = useState(detail.version);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [stale, setStale] = useState<ApiProblem | null>(null);
  const busy = useRef(false);
  const { mutateAsync } = useStep(detail, step.path);
  const refused = (failure: ApiProblem): null => {
    if (isStale(failure)) {
      const { version } = failure.problem.details ?? {};
      if (typeof version === 'number') setSeen(version);
      setStale(failure);
    }
    setProblem(failure);
    return null;
  };
  const send = async (body: Values): Promise<Receipt | null> => {
    if (busy.current) return null;
    busy.current = true;
    try {
      const checked = checkBody(detail.kind, step, body);
      setProblem(checked.problem);
      return checked.problem === null ? await mutateAsync({ version: seen, body: checked.body }) : null;
    } catch (failure) {
      if (!isProblem(failure)) throw failure;
      return refused(failure);
    } finally {
      busy.current = false;
    }
  };
  return { send, problem, stale };
}

type Checked = { readonly body: unknown; readonly problem: ApiProblem | null };

/** By the very schema of the API, so that a slip costs no journey. */
export function checkBody(kind: AnyKind, step: Pick<Sent, 'type'>, typed: Values): Checked {
  const schema = bodySchemaOf(kind, step.type);
  const body = withoutEmpty(typed) ?? {};
  const result = parse(schema, body);
  if (result.ok) return { body, problem: null };
  // A group in which nothing was filled in is not sent; what is missing are its fields, not the group.
  const whole = structuredClone(body) as Values;
  for (const { field, code } of result.fields) if (code === 'field.missing' && isGroup(get(typed, field))) set(whole, field, {});
  const again = parse(schema, whole);
  const fields = again.ok ? result.fields : again.fields;
  const errors = fields.map(({ field, code, messageCs }) => ({ field, code, message: forPeople(code, field, messageCs) }));
  return { body, problem: new ApiProblem({ ...localProblem('body.invalid', i18n.t('steps:invalidTitle'), i18n.t('steps:invalid')).problem, errors }) };
}

function isGroup(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Some sentences of the contracts speak to programs; people get their own. */
function forPeople(code: string, field: string, messageCs: string): string {
  if (code === 'field.missing') return i18n.t('steps:missing');
  return /day$/i.test(field) || field.startsWith('arrival.') || field === 'noticeToComplainant' ? i18n.t('common:dayInvalid') : messageCs;
}
