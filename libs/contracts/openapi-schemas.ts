import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>> & { readonly description?: string };
type Raw = { $schema?: string; $defs?: Record<string, unknown>; [key: string]: unknown };
type Direction = 'input' | 'output';

const LOCAL = '#/$defs/';
const SHARED = '#/components/schemas/';

/** JSON Schemas of the contracts; those with an id (`.meta({ id })`) are written once and referred to. */
export class ComponentSchemas {
  private readonly components = new Map<string, unknown>();

  all(): Record<string, unknown> {
    return Object.fromEntries([...this.components].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What a sender writes (`input`: before defaults and transforms) or reads (`output`). */
  add(schema: z.ZodType, direction: Direction): JsonSchema {
    const { $schema: _, $defs = {}, ...top } = z.toJSONSchema(schema, { io: direction, unrepresentable: 'any' }) as Raw;
    const names = this.namesFor($defs);
    for (const [local, definition] of Object.entries($defs)) this.components.set(names.get(local) ?? local, redirected(definition, names));
    return redirected(top, names) as JsonSchema;
  }

  properties(schema: z.ZodObject): readonly { readonly name: string; readonly schema: JsonSchema; readonly required: boolean }[] {
    const { properties = {}, required = [] } = this.add(schema, 'input') as { properties?: Record<string, JsonSchema>; required?: readonly string[] };
    return Object.entries(properties).map(([name, property]) => ({ name, schema: property, required: required.includes(name) }));
  }

  /** A schema whose input and output differ gets two names. */
  private namesFor(definitions: Record<string, unknown>): ReadonlyMap<string, string> {
    const own = new Map(Object.keys(definitions).map((name) => [name, name]));
    const clashes = Object.entries(definitions).filter(([name, definition]) =>
      this.components.has(name) && JSON.stringify(this.components.get(name)) !== JSON.stringify(redirected(definition, own)));
    for (const [name] of clashes) own.set(name, this.freeName(name, redirected(definitions[name], own)));
    return own;
  }

  private freeName(name: string, definition: unknown): string {
    let candidate = `${name}Input`;
    for (let n = 2; this.components.has(candidate) && JSON.stringify(this.components.get(candidate)) !== JSON.stringify(definition); n += 1) candidate = `${name}Input${String(n)}`;
    return candidate;
  }
}

function redirected(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => redirected(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
    if (key === '$ref' && typeof inner === 'string' && inner.startsWith(LOCAL)) {
      const local = inner.slice(LOCAL.length);
      return [[key, `${SHARED}${names.get(local) ?? local}`]];
    }
    // zod writes the largest safe integer where a schema names no bound.
    if ((key === 'maximum' && inner === Number.MAX_SAFE_INTEGER) || (key === 'minimum' && inner === Number.MIN_SAFE_INTEGER)) return [];
    return [[key, redirected(inner, names)]];
  }));
}
