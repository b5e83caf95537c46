/** '09:00' and 95 minutes → '10:35'; past midnight it begins anew. */
export function clockAfter(from: string, minutes: number): string {
  const [hour = 0, minute = 0] = from.split(':').map(Number);
  const all = hour * 60 + minute + minutes;
  return `${String(Math.floor(all / 60) % 24).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}
