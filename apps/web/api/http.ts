import { i18n } from '../i18n/index.ts';
import type { Problem } from '../../../libs/contracts/problem.ts';
import { ApiProblem, localProblem } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Send = {
  readonly body?: unknown;
  /** The version that the person saw. */
  readonly ifMatch?: number;
  /** The same for every attempt at the same thing, so that a repeated one does nothing twice. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

const BASE = '/api/v1';
let csrfToken: string | null = null;

/** From the answer of signing in and of `me`; every change from a browser has to carry it. */
export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** For requests that are not sent by `request`. */
export function csrfHeader(): Readonly<Record<string, string>> {
  return csrfToken === null ? {} : { 'x-csrf-token': csrfToken };
}

let tellSessionEnded = (): void => undefined;

/** Who is told when the service no longer knows the person, whatever was being asked. */
export function onSessionEnded(listener: () => void): void {
  tellSessionEnded = listener;
}

let isLeaving = false;

/** Whoever signs out is told of nothing else: that the session has ended is no news before what they began is put away. */
export async function whileLeaving(signOut: () => Promise<void>): Promise<void> {
  isLeaving = true;
  try {
    await signOut();
  } catch (error) {
    isLeaving = false;
    throw error;
  }
}

/** @throws ApiProblem for whatever is not a success */
export async function request<T>(method: Method, path: string, { body, ifMatch, idempotencyKey, signal }: Send = {}): Promise<T> {
  const headers = new Headers({ accept: 'application/json' });
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers.set('content-type', 'application/json');
  if (method !== 'GET' && csrfToken !== null) headers.set('x-csrf-token', csrfToken);
  if (ifMatch !== undefined) headers.set('if-match', `"${String(ifMatch)}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  const response = await reach(`${BASE}${path}`, {
    method, headers, credentials: 'same-origin',
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (response.status === 401 && path !== '/session' && !isLeaving) tellSessionEnded();
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>('GET', path, signal === undefined ? {} : { signal });
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw localProblem('network', i18n.t('common:problem.networkTitle'), i18n.t('common:problem.network'));
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const isProblemJson = response.headers.get('content-type')?.includes('problem+json') ?? false;
  if (isProblemJson) return new ApiProblem((await response.json()) as Problem);
  return localProblem('network', i18n.t('common:problem.networkTitle'), i18n.t('common:problem.strange', { status: response.status }));
}

/** `{state: ['late','near'], q: undefined}` → '?state=late,near'; what is empty is left out. */
export function queryString(values: Readonly<Record<string, string | number | readonly string[] | null | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== null && text !== undefined && text !== '') query.set(name, String(text));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
