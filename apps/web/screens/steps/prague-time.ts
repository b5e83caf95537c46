import { isDay, pragueInstant, pragueTime } from '../../../../libs/law/index.ts';

/** A day and an hour as they are typed: '2026-11-23' and '9:15', in Prague wherever the browser stands. */
export type WallTime = { readonly day: string; readonly time: string };

export function nowInPrague(): WallTime {
  const { day, hour, minute } = pragueTime(Date.now());
  return { day, time: `${String(hour)}:${String(minute).padStart(2, '0')}` };
}

/** → an ISO instant; what is no such time comes back as it was typed, nothing as nothing. */
export function instantOfPrague({ day, time }: WallTime): string {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  const [hour, minute] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 99)];
  return isDay(day) && hour < 24 && minute < 60 ? new Date(pragueInstant(day, hour, minute)).toISOString() : `${day} ${time}`.trim();
}
