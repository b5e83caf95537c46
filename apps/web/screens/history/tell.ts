import type { Detail, FactTeller, Said } from './teller.ts';

export type Told = { readonly title: string; readonly main: string | null; readonly details: readonly Detail[] };

type Sayings<By extends FactTeller> = Readonly<Record<string, (data: never, told: By) => Said>>;

/** An event in Czech words; `titles`: where the names of events stand. A type that nobody here knows is still told of, by its day and person alone. */
export function tellBy<By extends FactTeller>(sayings: Sayings<By>, titles: readonly string[], { type, data }: { readonly type: string; readonly data: unknown }, told: By): Told {
  const say = Object.hasOwn(sayings, type) ? sayings[type] : undefined;
  if (say === undefined) return { title: told.t('unknown'), main: null, details: [] };
  const { context, main, details = [] } = say(data as never, told);
  const title = told.t(titles.map((where) => `${where}.${type}`), context === undefined ? {} : { context });
  return { title, main: main === undefined || main === '' ? null : main, details: details.filter((one) => one !== null) };
}
