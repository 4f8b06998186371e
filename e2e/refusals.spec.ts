import { expect, test } from '@playwright/test';
import { DesignerPage, designFile } from './designer.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

test('by fingers: what the cloud would refuse says rule, reason, ways out and where that is written (bar 1)', async ({
  page,
}) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const fields = {
    name: 'Two that do not fit',
    resources: {
      service: { kind: 'backendService', name: 'web', protocol: 'HTTP', loadBalancingScheme: 'EXTERNAL_MANAGED' },
      neg: { kind: 'neg', name: 'whole', zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP' },
    },
    layout: { service: { x: 0, y: 0 }, neg: { x: 0, y: 260 } },
  };
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'two.json', mimeType: 'application/json', buffer: Buffer.from(designFile(fields)) });
  await expect(designer.box('neg')).toBeVisible();
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+0');
  // One tap takes the wire up, another puts it down.
  await designer.port(designer.box('backendService'), 'right').first().tap();
  await designer.box('neg').tap({ position: { x: 100, y: 20 } });
  await expect(page.locator('[data-wire][data-state="refused"]')).toHaveCount(1);

  await designer.errors.tap();
  const finding = page.getByRole('listitem').filter({ hasText: 'backend/kind-fits-load-balancer' });
  await expect(finding).toContainText('which the Global external Application Load Balancer does not support');
  await finding.getByRole('button', { name: 'Details' }).tap();
  await expect(finding.getByRole('link', { name: /cloud\.google\.com/ }).first()).toBeVisible();
  await expect(finding.getByRole('button', { name: /^Make whole a GCE_VM_IP_PORT NEG/ })).toBeVisible();
});
