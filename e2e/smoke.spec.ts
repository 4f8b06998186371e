import { expect, type Page, test } from '@playwright/test';

/** Everything that goes wrong or leaves the page's own origin, noted from now on. */
async function watch(page: Page, origin: string): Promise<string[]> {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol.startsWith('http') && target !== origin) troubles.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`status ${response.status()}: ${response.url()}`);
  });
  // A refusal that a script catches is silent in the console, so it is made loud.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI} in ${event.sourceFile}`);
    });
  });
  return troubles;
}

test('the designer opens without an error and asks nobody else (bar 13)', async ({ page, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  const troubles = await watch(page, origin);
  const response = await page.goto('./');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page).toHaveTitle(/NEG Designer/);
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.waitForLoadState('load');
  expect(troubles).toEqual([]);
});
