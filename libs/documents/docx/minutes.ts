import { minutesOutline } from '../outline/minutes.ts';
import type { MinutesDoc } from '../views.ts';
import { outlineDocx } from './outline.ts';

export async function minutesDocx(doc: MinutesDoc): Promise<Buffer> {
  return outlineDocx(minutesOutline(doc));
}
