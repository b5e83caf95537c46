import type { z } from 'zod';
import type { Day } from '../law/index.ts';

type Command = { readonly type: string };

/** What is sent for a command: the route names the command, so the body has no `type`. */
export type BodyOfCommand<C extends Command, T extends C['type']> = Omit<Extract<C, { type: T }>, 'type'>;

type Mutable<T> = T extends string ? T : T extends readonly (infer E)[] ? Mutable<E>[] : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** A schema whose output is the command's body: no field missing, none of another type. */
export type SchemaOfCommand<C extends Command, T extends C['type']> = z.ZodType<Mutable<BodyOfCommand<C, T>>> | z.ZodType<BodyOfCommand<C, T>>;

/** What can be said at all, whatever is optional. */
export type Sayable<T> = T extends Day ? string : T extends string ? T : T extends readonly (infer E)[] ? Sayable<E>[] : T extends object ? { [K in keyof T]-?: Sayable<Exclude<T[K], undefined>> } : T;
export type None<T extends never> = T;

/** What the documentation and the routes know of one command, of whatever kind of case. */
export type AnyCommandContract = {
  /** Last part of the address: POST /api/v1/complaints/{id}/<path>. */
  readonly path: string;
  /** One line in the documentation, in Czech. */
  readonly summary: string;
  readonly body: z.ZodType;
  readonly example: unknown;
};

export const kebab = (type: string): string => type.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
