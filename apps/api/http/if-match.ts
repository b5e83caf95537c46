import { createParamDecorator } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HttpProblem } from './http-problem.ts';
import type { ApiRequest } from './request.ts';

const STRONG_TAG = /^"(\d{1,9})"$/;
/** What HTTP allows there, though no version of ours looks so: weak tags, lists, `*`. */
const ANY_TAGS = /^(?:\*|(?:W\/)?"[^"]*"(?:\s*,\s*(?:W\/)?"[^"]*")*)$/;

/** The strong entity tag of a version: 7 → "7" with its quotes. */
export function entityTag(version: number): string {
  return `"${String(version)}"`;
}

export function setEntityTag(reply: FastifyReply, version: number): void {
  void reply.header('etag', entityTag(version));
}

/**
 * The version named by `If-Match`.
 * @throws HttpProblem 428 without it; 400 for what is no entity tag; 412 for one that cannot be a version of ours
 */
export function versionIn(header: string | undefined): number {
  if (header === undefined || header.trim() === '') {
    throw new HttpProblem(428, 'version.missing', 'Uveďte v hlavičce If-Match verzi, kterou jste viděli (je v hlavičce ETag přečteného záznamu).');
  }
  const version = STRONG_TAG.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new HttpProblem(ANY_TAGS.test(header.trim()) ? 412 : 400, 'version.unreadable', 'Hlavička If-Match musí nést právě jednu verzi v uvozovkách, například "7".');
  }
  return Number(version);
}

/** The version that the sender saw, from `If-Match`. */
export const SeenVersion = createParamDecorator((_: undefined, context) =>
  versionIn(context.switchToHttp().getRequest<ApiRequest>().headers['if-match']));
