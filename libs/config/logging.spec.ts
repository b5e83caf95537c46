import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logging.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ role: 'api', level: 'info' }, { write: (line: string) => { lines.push(line); } }));
  return lines.join('');
}

describe('a log line', () => {
  it('keeps ids and withholds names, addresses and texts up to two levels deep', () => {
    const line = logged((log) => {
      log.info({ caseId: 'c-1', email: 'jan@obec.example', person: { fullName: 'Jan Novák' }, complaint: { author: { note: 'Novák volal' } } }, 'registered');
    });
    expect(JSON.parse(line)).toMatchObject({ part: 'api', caseId: 'c-1', msg: 'registered' });
    expect(line).not.toMatch(/Novák|obec\.example/);
  });

  it('keeps the code of a database error and none of the values that it quotes', () => {
    const error = Object.assign(new Error('duplicate key: Key (email)=(jan@obec.example) already exists'), {
      severity: 'ERROR', code: '23505', constraint: 'person_email_key', detail: 'Key (email)=(jan@obec.example)', parameters: ['Jan Novák'],
    });
    const line = logged((log) => { log.error({ err: new Error('registering failed', { cause: error }) }); });
    expect(JSON.parse(line)).toMatchObject({ err: { message: 'registering failed', cause: { code: '23505', constraint: 'person_email_key', message: 'withheld' } } });
    expect(line).not.toMatch(/Novák|obec\.example/);
  });

  it('keeps no recipient of a mail server\'s refusal', () => {
    const error = Object.assign(new Error('550 <jan@obec.example> unknown'), { responseCode: 550, response: '550 <jan@obec.example> unknown', code: 'EENVELOPE', command: 'RCPT TO' });
    const line = logged((log) => { log.warn({ err: error }); });
    expect(line).toContain('EENVELOPE');
    expect(line).not.toContain('obec.example');
  });

  it('masks addresses, birth numbers and quoted texts in other messages', () => {
    const line = logged((log) => { log.error({ err: new Error('cannot parse "Jan Novák" of jan@obec.example, 900101/1234') }); });
    expect(line).not.toMatch(/Novák|obec\.example|900101/);
  });

  it('masks its own text too, and an error logged alone', () => {
    expect(logged((log) => { log.info('mail to jan@obec.example'); })).not.toContain('obec.example');
    expect(logged((log) => { log.error(new Error('mail to jan@obec.example')); })).not.toContain('obec.example');
  });
});
