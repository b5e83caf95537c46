import type { z } from 'zod';
import type { ComplaintCommand } from '../../domain/index.ts';

export type CommandType = ComplaintCommand['type'];

/** What is sent for a command: the route names the command, so the body has no `type`. */
export type BodyOf<T extends CommandType> = Omit<Extract<ComplaintCommand, { type: T }>, 'type'>;

type Mutable<T> = T extends readonly (infer E)[] ? Mutable<E>[] : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** A schema whose output is the command's body: no field missing, none of another type. */
export type BodySchema<T extends CommandType> = z.ZodType<Mutable<BodyOf<T>>> | z.ZodType<BodyOf<T>>;

export type CommandContract<T extends CommandType> = {
  /** Last part of the address: POST /api/v1/complaints/{id}/<path>. */
  readonly path: string;
  /** One line in the documentation, in Czech. */
  readonly summary: string;
  readonly body: BodySchema<T>;
  readonly example: unknown;
};
