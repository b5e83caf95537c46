import { confirmationOutline } from '../outline/confirmation.ts';
import { minutesOutline } from '../outline/minutes.ts';
import type { ConfirmationDoc, MinutesDoc } from '../views.ts';
import { outlinePdf } from './outline.ts';

export async function minutesPdf(doc: MinutesDoc): Promise<Buffer> {
  return outlinePdf(minutesOutline(doc));
}

export async function confirmationPdf(doc: ConfirmationDoc): Promise<Buffer> {
  return outlinePdf(confirmationOutline(doc));
}
