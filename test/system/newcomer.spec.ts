import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../apps/cli/local/ports.ts';
import { launchChromium } from '../browser/support/chromium.ts';
import { eventually } from '../support/wait.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMPLAINANT = 'Žofie Nezapomenutelná';
const START = { timeout: 900_000, every: 250 };

/** The commands that the README gives in its first block. */
function commandsOf(readme: string): readonly string[] {
  const block = /```\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  return block.split('\n').map((line) => line.split('#', 1)[0]?.trim() ?? '').filter((line) => line !== '');
}

/** A clone of what is committed, and the first command of its README running in it. */
class Clone {
  private readonly child;
  private text = '';
  readonly ended: Promise<number | null>;

  constructor(readonly folder: string, command: string, port: number) {
    const { NODE_OPTIONS: _forJest, NODE_ENV: _ofJest, ...inherited } = process.env;
    const [program = '', ...args] = command.split(' ');
    this.child = spawn(program, args, { cwd: folder, env: { ...inherited, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => { this.text += chunk; });
    this.ended = new Promise((resolve) => { this.child.once('close', resolve); });
  }

  said(): string {
    return this.text;
  }

  /** As Ctrl-C does: everything that the terminal started hears it. */
  interrupt(): void {
    if (this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null) process.kill(-this.child.pid, 'SIGINT');
  }
}

describe('a newcomer with a fresh clone and the README', () => {
  const parent = mkdtempSync(join(tmpdir(), 'lhutnik-newcomer-'));
  const folder = join(parent, 'lhutnik');
  const pages = new Map<string, Page>();
  let clone: Clone;
  let browser: Browser;
  let address = '';
  let password = '';

  beforeAll(async () => {
    spawnSync('chmod', ['755', parent]);
    const { status } = spawnSync('git', ['clone', '--quiet', `file://${ROOT}`, folder]);
    // Where the sources came without their history, what would have been cloned.
    if (status !== 0) cpSync(ROOT, folder, { recursive: true, filter: (path) => !/\/(?:node_modules|dist|\.data|\.git)(?:\/|$)/.test(path) });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    clone.interrupt();
    await clone.ended;
    rmSync(parent, { recursive: true, force: true });
  });

  it('starts it by the first of two commands, and reads where to go and as whom', async () => {
    const [first = '', second, ...more] = commandsOf(readFileSync(join(folder, 'README.md'), 'utf8'));
    expect([first, second, ...more]).toEqual(['npm start', 'npm test']);
    clone = new Clone(folder, first, await freePort());
    let code: number | null | undefined;
    void clone.ended.then((exit) => { code = exit; });
    await eventually(() => code !== undefined || clone.said().includes('Ukončíte klávesami'), START);
    expect({ code, said: clone.said() }).toMatchObject({ code: undefined });
    address = /Aplikace\s+(http:\S+)/.exec(clone.said())?.[1] ?? '';
    password = /heslo všech: (.+)$/m.exec(clone.said())?.[1]?.trim() ?? '';
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(password.length).toBeGreaterThan(8);
  });

  async function as(login: string): Promise<Page> {
    const known = pages.get(login);
    if (known !== undefined) return known;
    const page = await (await browser.newContext({ baseURL: address, locale: 'cs-CZ', timezoneId: 'Europe/Prague' })).newPage();
    page.setDefaultTimeout(180_000);
    await page.goto('/');
    await page.getByLabel('Přihlašovací jméno').fill(login);
    await page.getByLabel('Heslo', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Přihlásit se' }).click();
    await page.getByRole('button', { name: 'Odhlásit se' }).waitFor();
    pages.set(login, page);
    return page;
  }

  /** Opens the case, follows one of its tasks to the form, fills it in, and reads that it is written. */
  async function take(login: string, caseUrl: string, task: string, fill: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<void> {
    const page = await as(login);
    await page.goto(caseUrl);
    await page.getByRole('region', { name: 'Úkoly' }).getByRole('link', { name: task }).click();
    await page.getByRole('heading', { level: 1, name: task }).waitFor();
    await fill(page);
    await page.locator('form button[type=submit]').click();
    await page.getByText(`Zapsáno: ${task}`).waitFor();
  }

  it('drives a complaint from intake to its closing by what the screens say', async () => {
    const caseworker = await as('referentka');
    await caseworker.getByRole('link', { name: 'Nové podání' }).click();
    await caseworker.getByLabel('datovou schránkou').check();
    await caseworker.getByRole('button', { name: /^Dnešní den: Dodáno do datové schránky/ }).click();
    await caseworker.getByLabel('Předmět').fill('Stížnost na postup úřadu');
    await caseworker.getByLabel('Bod stížnosti').fill('Úřad nevydal kopii záznamu.');
    await caseworker.getByRole('group', { name: '1. osoba' }).getByLabel('Jméno').fill(COMPLAINANT);
    await caseworker.getByRole('group', { name: 'Nasvědčuje podání' }).getByLabel('ne', { exact: true }).check();
    await caseworker.getByRole('button', { name: 'Zapsat podání' }).click();
    await caseworker.waitForURL(/\/pripady\/[0-9a-f-]{36}$/);
    const caseUrl = caseworker.url();
    await caseworker.getByText(/^ST-\d{4}-\d{4}$/).first().waitFor();

    await take('vedouci', caseUrl, 'Přidělit věc', (page) => page.getByLabel(/^Jana Novotná/).check());
    await take('referentka', caseUrl, 'Zařadit podání', async (page) => {
      await page.getByRole('button', { name: 'Vybrat přímo ze seznamu' }).click();
      await page.getByLabel('Zařazení', { exact: true }).selectOption('stížnost podle § 175 SŘ');
      await page.getByLabel('Důvod zařazení').fill('Směřuje proti postupu našeho úřadu.');
    });
    await take('referentka', caseUrl, 'Doplnit spisovou značku', (page) => page.getByLabel(/^Spisová značka/).fill('SZ 1/2026 SPOD'));
    await take('referentka', caseUrl, 'Vyhodnotit bod stížnosti', async (page) => {
      await page.getByLabel('nedůvodný', { exact: true }).check();
      await page.getByLabel('Odůvodnění', { exact: true }).fill('Kopie byla vydána.');
    });
    await take('referentka', caseUrl, 'Připravit vyrozumění');
    await take('vedouci', caseUrl, 'Schválit vyrozumění');
    await take('vedouci.odboru', caseUrl, 'Podepsat vyrozumění');
    await take('referentka', caseUrl, 'Vypravit vyrozumění', (page) => page.getByLabel('datovou schránkou', { exact: true }).check());
    await take('referentka', caseUrl, 'Zapsat doručení vyrozumění', async (page) => {
      await page.getByLabel(new RegExp(COMPLAINANT)).check();
      await page.getByLabel(/doručenka/i).first().check();
    });
    await take('referentka', caseUrl, 'Uzavřít věc');
    await caseworker.getByText('uzavřeno').first().waitFor();
  });

  it('ends it by Ctrl-C, and nothing is left running', async () => {
    clone.interrupt();
    await clone.ended;
    expect(clone.said()).toContain('Vše je zastaveno.');
    await expect(fetch(address)).rejects.toThrow();
  });
});
