import { describe, expect, it } from '@jest/globals';
import { OutageGate } from './outage-gate.ts';

describe('gate before a server that is down', () => {
  const down = (): OutageGate => {
    const gate = new OutageGate();
    for (let i = 0; i < 3; i += 1) gate.failed(1_000);
    return gate;
  };

  it('closes after three silences in a row, for a minute', () => {
    const gate = new OutageGate();
    gate.failed(0);
    gate.failed(0);
    expect(gate.mayTry(0)).toBe(true);
    gate.failed(0);
    expect(gate.mayTry(0)).toBe(false);
    expect(gate.mayTry(59_999)).toBe(false);
    expect(gate.mayTry(60_000)).toBe(true);
  });

  it('closes again when the probe fails, and opens when anything is answered', () => {
    const gate = down();
    gate.failed(61_000);
    expect(gate.mayTry(61_001)).toBe(false);
    gate.answered();
    expect(gate.mayTry(61_001)).toBe(true);
    expect(gate.down).toBe(false);
  });

  it('counts silences in a row only', () => {
    const gate = new OutageGate();
    for (let i = 0; i < 10; i += 1) {
      gate.failed(0);
      gate.failed(0);
      gate.answered();
    }
    expect(gate.down).toBe(false);
  });

  it('does not stay shut because a clock was set back', () => {
    expect(down().mayTry(-3_600_000)).toBe(true);
  });
});
