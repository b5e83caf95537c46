/** '09:00' as Czechs write it: 9:00. */
export function czechHour(clock: string): string {
  return clock.replace(/^0/, '');
}

export function czechHours({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${czechHour(from)}–${czechHour(to)}`;
}
