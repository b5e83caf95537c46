import type { SeriesDetail } from '../../api/planning.ts';
import { workingDayAfter } from '../steps/working-day.ts';

type Slot = SeriesDetail['slots'][number];

/** Hours 'HH:MM', days ISO. They count only while `on`. */
export type OtherDays = {
  readonly on: boolean;
  readonly from: string;
  readonly to: string;
  readonly second: boolean;
  readonly secondDay: string;
  readonly secondFrom: string;
  readonly secondTo: string;
};

/** The form: ids of the dates chosen, and of each how it is to be held otherwise than the series says. */
export type Confirming = { readonly chosen?: readonly string[]; readonly other: Readonly<Record<string, OtherDays>> };

type ConfirmedDay = { readonly day: string; readonly from: string; readonly to: string };
export type ConfirmBody = { readonly dates: readonly { readonly slotId: string; readonly days?: readonly ConfirmedDay[] }[] };

/** As the series has it; what somebody then changes begins from there. */
export function hoursOf({ day }: Pick<Slot, 'day'>, { from, to, daysOnEnd }: Pick<SeriesDetail['settings'], 'from' | 'to' | 'daysOnEnd'>): OtherDays {
  return { on: false, from, to, second: daysOnEnd === 2, secondDay: workingDayAfter(day), secondFrom: from, secondTo: to };
}

/** Days are sent only of what is to be held otherwise: else they follow from the series at the moment of confirming. */
export function bodyOf({ chosen = [], other }: Confirming, slots: readonly Pick<Slot, 'slotId' | 'day'>[]): ConfirmBody {
  const waiting = new Map(slots.map((slot) => [slot.slotId, slot.day]));
  return {
    dates: chosen.flatMap((slotId) => {
      const day = waiting.get(slotId);
      if (day === undefined) return [];
      const own = other[slotId];
      return [own?.on === true ? { slotId, days: daysOf(day, own) } : { slotId }];
    }),
  };
}

function daysOf(day: string, { from, to, second, secondDay, secondFrom, secondTo }: OtherDays): readonly ConfirmedDay[] {
  return [{ day, from, to }, ...(second ? [{ day: secondDay, from: secondFrom, to: secondTo }] : [])];
}
