import type { Text } from '../../law/index.ts';

const WORDS: Readonly<Record<string, Text>> = {
  'databox-delivery': { cs: 'dodání do datové schránky', en: 'delivery into the data box' },
  'registry-stamp': { cs: 'razítko podatelny', en: 'stamp of the registry' },
  'first-receipt': { cs: 'první přijetí', en: 'first receipt' },
  'oral-record': { cs: 'záznam o ústní stížnosti', en: 'record of the oral complaint' },
  'competent-body-delivery': { cs: 'doručení příslušnému orgánu', en: 'delivery to the competent body' },
  'databox-receipt': { cs: 'doručenka datové zprávy', en: 'data-box receipt' },
  'postal-receipt': { cs: 'poštovní doručenka', en: 'postal receipt' },
  statement: { cs: 'sdělení příjemce', en: 'statement of the recipient' },
  reopening: { cs: 'znovuotevření věci', en: 'reopening of the case' },
  request: { cs: 'odeslaná žádost', en: 'the request sent' },
  finding: { cs: 'vyhodnocení stížnosti', en: 'evaluation of the complaint' },
  assessment: { cs: 'zhodnocení vyřízení stížnosti', en: 'assessment of how the complaint was handled' },
  measure: { cs: 'uložení opatření', en: 'the measure imposed' },
  'meeting-day': { cs: 'den porady', en: 'the day of the meeting' },
  'call-delivered': { cs: 'doručení výzvy k doplnění', en: 'delivery of the call to complete' },
  completion: { cs: 'doplnění žádosti', en: 'completion of the request' },
  'legal-force': { cs: 'právní moc rozhodnutí', en: 'legal force of the decision' },
  'child-risk-taken-over': { cs: 'převzetí oznámení úřadem ORP', en: 'the report taken over by the municipality' },
  entry: { cs: 'zápis v evidenci', en: 'entry in the register' },
};

export const PROOFS: readonly string[] = Object.keys(WORDS);

/** Words for the enum that says what proves a day; an unknown one is shown as it stands. */
export function proofText(proof: string): Text {
  return WORDS[proof] ?? { cs: proof, en: proof };
}
