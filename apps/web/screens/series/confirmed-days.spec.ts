import { describe, expect, it } from '@jest/globals';
import { bodyOf, hoursOf } from './confirmed-days.ts';

const SETTINGS = { from: '09:00', to: '15:00', daysOnEnd: 1 };
const SLOTS = [{ slotId: 'a', day: '2027-03-25' }, { slotId: 'b', day: '2027-06-10' }];
const other = (change: object) => ({ a: { ...hoursOf({ day: '2027-03-25' }, SETTINGS), ...change }, b: hoursOf({ day: '2027-06-10' }, SETTINGS) });

describe('what is sent of dates to confirm', () => {
  it('is their ids alone where they are held as the series says, whatever stands in fields that were closed again', () => {
    expect(bodyOf({ chosen: ['a', 'b'], other: other({ from: '10:00', second: true }) }, SLOTS)).toEqual({ dates: [{ slotId: 'a' }, { slotId: 'b' }] });
  });

  it('is days and hours of what is held otherwise, a second day where it goes on', () => {
    expect(bodyOf({ chosen: ['a', 'b'], other: other({ on: true, from: '10:00' }) }, SLOTS).dates).toEqual([{ slotId: 'a', days: [{ day: '2027-03-25', from: '10:00', to: '15:00' }] }, { slotId: 'b' }]);
    expect(bodyOf({ chosen: ['a'], other: other({ on: true, second: true, secondTo: '12:00' }) }, SLOTS).dates).toEqual([
      { slotId: 'a', days: [{ day: '2027-03-25', from: '09:00', to: '15:00' }, { day: '2027-03-30', from: '09:00', to: '12:00' }] },
    ]);
  });

  it('leaves out what no longer waits, and takes the hours of the series for what was proposed meanwhile', () => {
    expect(bodyOf({ chosen: ['a', 'gone', 'b'], other: {} }, SLOTS)).toEqual({ dates: [{ slotId: 'a' }, { slotId: 'b' }] });
  });

  it('begins from the series: its hours, and its second day on the next working one', () => {
    expect(hoursOf({ day: '2027-03-25' }, { ...SETTINGS, daysOnEnd: 2 })).toMatchObject({ on: false, second: true, secondDay: '2027-03-30', secondFrom: '09:00', secondTo: '15:00' });
  });
});
