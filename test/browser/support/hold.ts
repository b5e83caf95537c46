import type { Page, Route } from 'playwright-core';

export type Held = { readonly release: () => Promise<void> };

/** Readings of what stands at `url` wait until they are let go, as on a slow line; steps go through. */
export async function hold(page: Page, url: string | RegExp): Promise<Held> {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => { letGo = resolve; });
  const handler = async (route: Route): Promise<void> => {
    if (route.request().method() === 'GET') await gone;
    // A reading that was given up meanwhile is nobody's any more.
    await route.continue().catch(() => undefined);
  };
  await page.route(url, handler);
  return {
    release: async () => {
      letGo();
      await page.unroute(url, handler);
    },
  };
}
