import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openOffice } from '../../integration/api/support/office.ts';
import type { Member, TestOffice } from '../../integration/api/support/office.ts';
import { PASSWORD } from '../../support/api.ts';
import { axeFindings } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { signIn } from './sign-in.ts';

export const DESKTOP = { width: 1280, height: 900 } as const;
export const PHONE = { width: 360, height: 740 } as const;
/** What is left of the desktop at 200 %. */
export const ZOOMED = { width: 640, height: 450 } as const;

/** How long a fact on a page is waited for: as long as any other. */
const LOADED_MACHINE_MS = 60_000;

type Opened = { readonly office: TestOffice; readonly address: string; readonly browser: Browser };

/** An office, its API on a real port with the screens as they are built, and a real browser. */
export class Screens {
  private readonly contexts: BrowserContext[] = [];
  /** What a browser complained of: errors of scripts, breaches of the policy, texts that are missing, answers of 500 and more. */
  readonly complaints: string[] = [];
  private opened: Opened | null = null;

  /**
   * For one suite: opened before its first test, closed after its last; after each every window closes (unless they stay for
   * the next), and none may have complained of anything.
   */
  static forSuite({ windowsStay = false }: { readonly windowsStay?: boolean } = {}): Screens {
    const screens = new Screens();
    beforeAll(() => screens.open());
    afterAll(() => screens.close());
    afterEach(async () => {
      if (!windowsStay) await screens.closeWindows();
      expect(screens.complaints.splice(0)).toEqual([]);
    });
    return screens;
  }

  get office(): TestOffice {
    return this.now.office;
  }

  private get now(): Opened {
    if (this.opened === null) throw new Error('the screens open before the first test, not while the suite is being described');
    return this.opened;
  }

  private async open(): Promise<void> {
    const [office, browser] = await Promise.all([openOffice(), launchChromium()]);
    await office.api.app.listen(0, '127.0.0.1');
    this.opened = { office, browser, address: (await office.api.app.getUrl()).replace('[::1]', '127.0.0.1') };
  }

  private async close(): Promise<void> {
    await this.opened?.browser.close();
    await this.opened?.office.api.close();
  }

  /** A window of nobody: not signed in. Its clock stands where that of the office does. */
  async window(size: { readonly width: number; readonly height: number } = DESKTOP): Promise<Page> {
    const context = await this.now.browser.newContext({ baseURL: this.now.address, viewport: size, locale: 'cs-CZ', timezoneId: 'Europe/Prague', reducedMotion: 'reduce' });
    context.setDefaultTimeout(LOADED_MACHINE_MS);
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
    await signIn(page, await this.loginOf(member), PASSWORD);
    return page;
  }

  async loginOf({ id }: Member): Promise<string> {
    const rows = await this.office.api.dataSource.query<{ login: string }[]>('select login from people where id = $1', [id]);
    return rows[0]?.login ?? '';
  }

  private async closeWindows(): Promise<void> {
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
