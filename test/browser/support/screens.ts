import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openOffice } from '../../integration/api/support/office.ts';
import type { Member, TestOffice } from '../../integration/api/support/office.ts';
import { PASSWORD } from '../../support/api.ts';
import { axeFindings } from './axe.ts';
import { launchChromium } from './chromium.ts';

export const DESKTOP = { width: 1280, height: 900 } as const;
export const PHONE = { width: 360, height: 740 } as const;

/** An office, its API on a real port with the screens as they are built, and a real browser. */
export class Screens {
  private readonly contexts: BrowserContext[] = [];
  /** What a browser complained of: errors of scripts, breaches of the policy, texts that are missing, answers of 500 and more. */
  readonly complaints: string[] = [];

  private constructor(readonly office: TestOffice, readonly address: string, private readonly browser: Browser) {}

  static async open(): Promise<Screens> {
    const [office, browser] = await Promise.all([openOffice(), launchChromium()]);
    await office.api.app.listen(0, '127.0.0.1');
    return new Screens(office, (await office.api.app.getUrl()).replace('[::1]', '127.0.0.1'), browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.office.api.close();
  }

  /** A window of nobody: not signed in. Its clock stands where that of the office does. */
  async window(size: { readonly width: number; readonly height: number } = DESKTOP): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.address, viewport: size, locale: 'cs-CZ', timezoneId: 'Europe/Prague', reducedMotion: 'reduce' });
    this.contexts.push(context);
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(this.office.api.clock.now()));
    page.on('console', (message) => { if (message.type() === 'error' && !/status of 4\d\d|401/.test(message.text())) this.complaints.push(message.text()); });
    page.on('pageerror', (error) => { this.complaints.push(error.message); });
    page.on('response', (response) => { if (response.status() >= 500) this.complaints.push(`${String(response.status())} ${response.url()}`); });
    return page;
  }

  /** A window of somebody, signed in by the form, on the given screen. */
  async as(member: Member, path = '/', size: { readonly width: number; readonly height: number } = DESKTOP): Promise<Page> {
    const page = await this.window(size);
    await page.goto(path);
    await page.getByLabel('Přihlašovací jméno').fill(await this.loginOf(member));
    await page.getByLabel('Heslo', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Odhlásit se' }).or(page.getByRole('button', { name: 'Nabídka' })).first().waitFor();
    return page;
  }

  async loginOf({ id }: Member): Promise<string> {
    const rows = await this.office.api.dataSource.query<{ login: string }[]>('select login from people where id = $1', [id]);
    return rows[0]?.login ?? '';
  }

  async closeWindows(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }
}

/** Nothing for axe to find, and nothing wider than the window. A picture is kept where SCREENSHOTS names a folder. */
export async function look(page: Page, name: string): Promise<{ readonly axe: readonly string[]; readonly overflow: number }> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}-${String(page.viewportSize()?.width ?? 0)}.png`), fullPage: true });
  }
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return { axe: await axeFindings(page), overflow };
}

export const FINE = { axe: [], overflow: 0 } as const;
