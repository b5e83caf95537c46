import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ruleBook } from '../../libs/law/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = readdirSync(`${root}docs/legal`).map((name) => ({ name, text: readFileSync(`${root}docs/legal/${name}`, 'utf8') }));
const rows = pages.filter(({ name }) => name !== 'open-questions.md').flatMap(({ text }) => text.split('\n')).filter((line) => line.startsWith('| `'));
const rules = ruleBook().all();

describe('the pages that lead from the law to the code', () => {
  it('have one row for every rule, with its provision, whom it binds, its effect and its first day, and no other', () => {
    const shown = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    const expected = rules.map((rule) => [
      `\`${rule.ruleId}\``, rule.citation, rule.title.en, rule.binds, rule.confirmed ? rule.effect : `${rule.effect}, [open](open-questions.md)`, rule.validFrom,
    ]);
    const told = shown.map(([, id, provision, title, , binds, effect, from]) => [id, provision, title, binds, effect, from]);
    expect(told.sort()).toEqual(expected.sort());
  });

  it('name the file in which the rule is written', () => {
    for (const row of rows) {
      const id = /`([^`]+)`/.exec(row)?.[1] ?? '';
      const file = /`(libs\/law\/rules\/[^`]+)`/.exec(row)?.[1] ?? '';
      expect({ id, written: existsSync(root + file) && readFileSync(root + file, 'utf8').includes(`'${id}'`) }).toEqual({ id, written: true });
    }
  });

  it('lead only to files that exist', () => {
    const paths = pages.flatMap(({ text }) => [...text.matchAll(/`((?:libs|test)\/law[^`]*)`/g)].map((match) => match[1] ?? ''));
    expect(paths.length).toBeGreaterThan(rules.length);
    expect(paths.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it('list every rule that waits for a lawyer among the open questions', () => {
    const open = pages.find(({ name }) => name === 'open-questions.md')?.text ?? '';
    expect(rules.filter((rule) => !rule.confirmed && !open.includes(`\`${rule.ruleId}\``)).map((rule) => rule.ruleId)).toEqual([]);
  });
});
