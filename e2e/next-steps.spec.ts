import { expect, test } from '@playwright/test';
import { guideMessages } from '../src/editor/messages/guide.ts';

for (const [hands, use] of [
  ['a mouse', { viewport: { width: 1440, height: 900 } }],
  ['fingers on a phone', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }],
] as const) {
  test.describe(`with ${hands}`, () => {
    test.use(use);

    test('the next steps alone lead from nothing to a load balancer that can be exported (bar 4)', async ({ page }) => {
      await page.goto('./');
      await page.getByRole('button', { name: 'Start with a network' }).click();
      const bar = page.getByRole('region', { name: guideMessages.label });
      const steps: readonly (readonly [string, RegExp?])[] = [
        ['Add Subnet'],
        ['Add VM instance'],
        ['Add Zonal NEG, address and port'],
        ['Connect neg…', /^nic0 of vm/],
        ['Add Backend service'],
        ['Connect service…', /^neg/],
        ['Add Global external Application Load Balancer'],
        ['Connect lb-frontend…', /^service/],
        [guideMessages.ways, /health check|TCP check/i],
      ];
      for (const [button, option] of steps) {
        await bar.getByRole('button', { name: button, exact: true }).click();
        if (option) await page.getByRole('listbox').getByRole('option', { name: option }).first().click();
      }
      await expect(bar).toHaveCount(0);
      await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('tabpanel').getByRole('button', { name: 'Download' }).first()).toBeEnabled();
    });
  });
}
