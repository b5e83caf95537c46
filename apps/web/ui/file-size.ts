const NUMBER = new Intl.NumberFormat('cs-CZ', { maximumFractionDigits: 1 });

/** 183201 → '178,9 kB'. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)}\u00a0B`;
  return bytes < 1024 * 1024 ? `${NUMBER.format(bytes / 1024)}\u00a0kB` : `${NUMBER.format(bytes / (1024 * 1024))}\u00a0MB`;
}
