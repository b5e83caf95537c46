import { czechHour } from '../../../libs/contracts/rehearsal/words.ts';

export function czechHours({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${czechHour(from)}–${czechHour(to)}`;
}
