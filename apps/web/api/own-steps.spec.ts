import { describe, expect, it } from '@jest/globals';
import { knownVersion, remembered } from './own-steps.ts';

const step = (version: number): Promise<{ readonly version: number }> => Promise.resolve({ version });

describe('what a person knows of a case by their own steps', () => {
  it('is what they made of the version that they saw, step by step', async () => {
    await remembered('own', 4, step(5));
    await remembered('own', 5, step(7));
    expect(await knownVersion('own', 4)).toBe(7);
    expect(await knownVersion('own', 7)).toBe(7);
  });

  it('is waited for while a step is on its way', async () => {
    let arrive = (_receipt: { readonly version: number }): void => undefined;
    const sent = remembered('waits', 1, new Promise<{ readonly version: number }>((resolve) => { arrive = resolve; }));
    const known = knownVersion('waits', 1);
    arrive({ version: 2 });
    expect(await known).toBe(2);
    await sent;
  });

  it('is not what others did before, between or after, nor what was refused, nor what was done to another case', async () => {
    await remembered('others', 2, step(3));
    await remembered('others', 4, step(5));
    await expect(remembered('others', 5, Promise.reject<{ readonly version: number }>(new Error('refused')))).rejects.toThrow('refused');
    expect(await knownVersion('others', 1)).toBe(1);
    expect(await knownVersion('others', 2)).toBe(3);
    expect(await knownVersion('others', 5)).toBe(5);
    expect(await knownVersion('another', 2)).toBe(2);
  });
});
