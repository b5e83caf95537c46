import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../law/index.ts';
import { attendedDays, confirmationPdf, type ConfirmationDoc } from '../index.ts';
import { pdfText, readPdf } from '../../../test/support/read-documents.ts';
import { head, mark, SECOND, TWO_DAYS } from '../spec-support.ts';

function confirmation(changes: Partial<ConfirmationDoc> = {}): ConfirmationDoc {
  return {
    meeting: head({ days: TWO_DAYS }), issuedOn: '2027-03-08' as Day, signedBy: { name: 'Mgr. Petr Vedoucí', position: 'vedoucí oddělení' },
    person: { name: 'Mgr. Zdeňka Šťastná-Řeháčková, Ph.D.', position: 'sociální pracovnice', organisation: 'Městský úřad Telč' },
    attended: attendedDays(TWO_DAYS, [mark('present', { lateAt: '10:15' }), mark('deputy', { day: SECOND })]), topics: ['Novinky v zákoně', 'Různé'], ...changes,
  };
}

describe('the confirmation of attendance', () => {
  it('names the person, the meeting, each day with its hours and their sum, and has a place for the signature', async () => {
    const bytes = await confirmationPdf(confirmation());
    expect(await readPdf(bytes)).toHaveLength(1);
    const text = await pdfText(bytes);
    expect(text).toContain('Potvrzení o účasti');
    expect(text).toMatch(/Jméno a příjmení Mgr\. Zdeňka Šťastná-Řeháčková, Ph\.D\./u);
    expect(text).toContain('Úřad nebo organizace Městský úřad Telč');
    expect(text).toContain('čtvrtek 4. 3. 2027 10:15 15:30 5 hodin 15 minut');
    expect(text).toContain('pátek 5. 3. 2027 8:30 12:00 3 hodiny 30 minut');
    expect(text).toContain('Celkem 8 hodin 45 minut.');
    expect(text).toContain('1. Novinky v zákoně');
    expect(text).toMatch(/Vystaveno dne 8\. 3\. 2027\. Mgr\. Petr Vedoucí, vedoucí oddělení/u);
    expect(text).toContain('Evidenční číslo PO-2027-0003');
    expect(text).not.toMatch(/č\. ?j\./u);
  });

  it('leaves the line of who signs to be filled in while nobody is named', async () => {
    expect(await pdfText(await confirmationPdf(confirmation({ signedBy: null, topics: [] })))).toContain('jméno, funkce a podpis');
  });

  it('is not made for somebody who was not there', async () => {
    await expect(confirmationPdf(confirmation({ attended: [] }))).rejects.toThrow('a day that was attended');
  });
});
