export type Scale = 'full' | 'small';

/** One result. `met`: whether the aim was reached; null where there is none, or where the scale does not allow a judgement. */
export type Finding = {
  readonly what: string;
  readonly value: string;
  readonly aim: string | null;
  readonly met: boolean | null;
};

export type Bench = {
  readonly name: string;
  readonly title: string;
  /** @param say told of progress, one line at a time */
  readonly run: (scale: Scale, say: (text: string) => void) => Promise<readonly Finding[]>;
};

export function plain(what: string, value: string): Finding {
  return { what, value, aim: null, met: null };
}

export function atLeast(what: string, value: number, limit: number, text: string): Finding {
  return { what, value: text, aim: `≥ ${limit.toLocaleString('en-US')}`, met: value >= limit };
}

export function atMost(what: string, value: number, limit: number, text: string): Finding {
  return { what, value: text, aim: `≤ ${limit.toLocaleString('en-US')}`, met: value <= limit };
}
