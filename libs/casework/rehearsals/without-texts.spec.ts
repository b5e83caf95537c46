import { describe, expect, it } from '@jest/globals';
import { withoutTexts } from './without-texts.ts';

describe('a command without its texts', () => {
  it('keeps ids, days and words of the law, and says nothing of people', () => {
    const command = {
      type: 'registerComplaint', fileNumber: 'SZ 1/2026', arrival: { databoxDelivered: '2026-11-02' },
      parties: [{ id: 'p1', role: 'complainant', text: { name: 'Alena Vzorová', address: '' } }],
      children: [{ id: 'd1', text: { initials: 'A. V.', birthYear: 2017 } }],
      text: { subject: 'Stížnost na paní Novou' },
    };
    expect(withoutTexts(command)).toEqual({
      type: 'registerComplaint', fileNumber: '–', arrival: { databoxDelivered: '2026-11-02' },
      parties: [{ id: 'p1', role: 'complainant', text: { name: '–', address: '' } }],
      children: [{ id: 'd1', text: { initials: '–', birthYear: 2017 } }],
      text: { subject: '–' },
    });
  });
});
