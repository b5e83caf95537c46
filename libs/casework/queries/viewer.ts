import type { DataSource } from 'typeorm';
import { pragueDay } from '../../law/index.ts';
import { pool, steadyPool } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import type { OfficeState, OfficeStates } from '../registers/office-state.ts';
import { visibilityOf } from './visibility.ts';
import type { Person, Visibility } from './visibility.ts';

/** Who looks, and when (epoch ms). */
export type Viewer = { readonly actor: Person; readonly now: number };

export type Sight = { readonly db: Db; readonly office: OfficeState; readonly visibility: Visibility };

/** What a person sees at this moment: the office and its hierarchy as they are now. */
export async function sightOf(dataSource: DataSource, offices: OfficeStates, { actor, now }: Viewer): Promise<Sight> {
  const steady = steadyPool(dataSource);
  const office = await offices.current(steady);
  return { db: pool(dataSource), office, visibility: await visibilityOf(steady, actor, office.directory, pragueDay(now)) };
}
