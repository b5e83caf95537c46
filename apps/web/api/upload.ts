import { i18n } from '../i18n/index.ts';
import type { Problem } from '../../../libs/contracts/problem.ts';
import { csrfHeader } from './http.ts';
import { ApiProblem, localProblem } from './problem.ts';
import type { Attachment } from './types.ts';

export type Upload = { readonly done: Promise<Attachment>; readonly cancel: () => void };

/** Sends one file; `onProgress` hears how much of it has gone, 0–100. `done` throws ApiProblem for whatever is not a success. */
export function uploadFile(file: File, onProgress: (percent: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Attachment>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => { onProgress(total === 0 ? 0 : Math.floor((100 * loaded) / total)); });
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Attachment);
      else reject(problemOf(request));
    });
    request.addEventListener('error', () => { reject(localProblem('network', i18n.t('common:problem.networkTitle'), i18n.t('common:problem.network'))); });
    request.addEventListener('abort', () => { reject(new DOMException('cancelled', 'AbortError')); });
    const body = new FormData();
    body.set('file', file);
    request.open('POST', '/api/v1/attachments');
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value);
    request.send(body);
  });
  return { done, cancel: () => { request.abort(); } };
}

function problemOf(request: XMLHttpRequest): ApiProblem {
  if (request.getResponseHeader('content-type')?.includes('problem+json') === true) return new ApiProblem(JSON.parse(request.responseText) as Problem);
  return localProblem('network', i18n.t('common:problem.networkTitle'), i18n.t('common:problem.strange', { status: request.status }));
}
