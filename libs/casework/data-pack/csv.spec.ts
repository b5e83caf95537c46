import { describe, expect, it } from '@jest/globals';
import { csvRecords } from './csv.ts';

describe('CSV', () => {
  it('names the fields of each row by the header', () => {
    expect(csvRecords('kind,name\norp,Jihlava\norp,Telč\n')).toEqual([{ kind: 'orp', name: 'Jihlava' }, { kind: 'orp', name: 'Telč' }]);
  });

  it('reads quoted fields with commas, quotes and line ends, CRLF, a byte order mark and a last row without an end', () => {
    expect(csvRecords('\uFEFFa,b\r\n"x, ""y""\nz",1\r\n\r\n,2')).toEqual([{ a: 'x, "y"\nz', b: '1' }, { a: '', b: '2' }]);
  });

  it('keeps an empty last field', () => {
    expect(csvRecords('a,b\n1,\n')).toEqual([{ a: '1', b: '' }]);
    expect(csvRecords('a,b\n1,')).toEqual([{ a: '1', b: '' }]);
  });

  it('refuses a row of another length', () => {
    expect(() => csvRecords('a,b\n1\n')).toThrow('row 2 has 1 fields, the header 2');
  });

  it('refuses a quote inside a plain field', () => {
    expect(() => csvRecords('a\nx"y\n')).toThrow('no CSV');
  });
});
