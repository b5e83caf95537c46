import type { Locator, Page } from 'playwright-core';

const MOST_KEYS = 120;

/** Somebody who has no mouse: everything is reached by Tab and the arrows. Fails where that leads nowhere. */
export class Keyboard {
  constructor(readonly page: Page) {}

  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < MOST_KEYS; pressed += 1) {
      if (await target.evaluate((element: object) => element === (globalThis as unknown as { document: { activeElement: object } }).document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`not to be reached by the keyboard: ${String(target)}`);
  }

  async follow(link: Locator): Promise<void> {
    await this.reach(link);
    await this.page.keyboard.press('Enter');
  }

  /** Writes over what stands there. */
  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** One of a group of radios, which is a single stop of Tab: into the group, then by the arrows. */
  async choose(radio: Locator): Promise<void> {
    await radio.waitFor();
    const group = radio.locator('xpath=ancestor::fieldset[1]');
    for (let pressed = 0; pressed < MOST_KEYS; pressed += 1) {
      if (await group.locator('input[type=radio]:focus').count() > 0) break;
      await this.page.keyboard.press('Tab');
    }
    for (let pressed = 0; pressed < MOST_KEYS; pressed += 1) {
      if (await radio.evaluate((element: object) => element === (globalThis as unknown as { document: { activeElement: object } }).document.activeElement)) {
        if (!(await radio.isChecked())) await this.page.keyboard.press('Space');
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`not to be chosen by the keyboard: ${String(radio)}`);
  }

  submit(): Promise<void> {
    return this.page.keyboard.press('Control+Enter');
  }
}
