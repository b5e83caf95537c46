import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.ts';

describe('a table for spreadsheets', () => {
  it('keeps diacritics, semicolons and quotes, and ends lines as Windows does', () => {
    expect(csvOf(['Lhůta', 'Věc'], [['po lhůtě; dnes', 'řekl "ano"']])).toBe('\uFEFFLhůta;Věc\r\n"po lhůtě; dnes";"řekl ""ano"""\r\n');
  });

  it.each(['=1+1', '+420', '-1', '@A1', '\tx'])('never hands over %j as a formula', (text) => {
    expect(csvOf(['x'], [[text]])).toBe(`\uFEFFx\r\n'${text}\r\n`);
  });
});
