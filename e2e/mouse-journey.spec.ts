import { expect, test } from '@playwright/test';
import { hasBash } from '../tests/recorded-bash.ts';
import { DesignerPage, runScript } from './designer.ts';

/**
 * With the mouse alone, from the empty canvas: an internal passthrough load balancer over the second interface of an
 * appliance whose nic0 is for management.
 */
test('draw an internal passthrough load balancer over nic1, with the mouse (bars 1 and 4)', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await expect(page.getByRole('heading', { name: 'What shall it be?' })).toBeVisible();
  await page.getByRole('button', { name: 'Close the inspector' }).click();

  await test.step('two networks with a subnet each, and a VM with an interface in both', async () => {
    // Beside what one may begin with, which is there until something is pulled out of the palette.
    await designer.drag('network', { x: 620, y: 8 });
    await expect(page.getByRole('heading', { name: 'What shall it be?' })).toBeHidden();
    await designer.drag('network', { x: 620, y: 400 });
    await designer.drag('subnet', { x: 660, y: 80 });
    await designer.drag('subnet', { x: 660, y: 460 });
    await designer.drag('vm', { x: 700, y: 130 });
    await designer.drag('nic', designer.box('vm'));
    await expect(designer.box('vm')).toContainText('nic1');
    await designer.pull(designer.port(designer.box('vm'), 'right', 'n2'), designer.box('subnet', 1));
    await expect(designer.tip).toContainText('Checked, nothing found against it');
    await designer.drop();
    await expect(designer.box('vm')).toContainText('subnet-2');
  });

  await test.step('a load balancer, and a NEG that takes the appliance by its second interface', async () => {
    await designer.drag('INTERNAL_PASSTHROUGH_NETWORK', { x: 40, y: 40 });
    await designer.drag('neg-GCE_VM_IP', { x: 340, y: 40 });
    await designer.wire(designer.port(designer.box('vm'), 'left', 'n2'), designer.box('neg'));
    await expect(designer.box('neg')).toContainText('subnet-2');
  });

  await test.step('the interface for management is refused before the drop, with the reason and the way out', async () => {
    await designer.pull(designer.port(designer.box('vm'), 'left', 'n1'), designer.box('neg'));
    await expect(designer.tip).toContainText('Would be refused');
    await expect(designer.tip).toContainText('which is not in the NEG’s subnet');
    await expect(designer.tip).toContainText('zonal-neg/endpoint-ip-belongs-to-vm');
    await designer.drop();
    await expect(page.locator('[data-wire][data-state="refused"]')).toHaveCount(1);
    await expect(designer.errors).toBeVisible();
  });

  await test.step('a fix in the list of findings takes the draft out again', async () => {
    await designer.errors.click();
    const finding = page.getByRole('listitem').filter({ hasText: 'zonal-neg/endpoint-ip-belongs-to-vm' });
    await finding.getByRole('button', { name: /^Take .* out$/ }).click();
    await expect(page.locator('[data-wire][data-state="refused"]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Close findings, export, trace and changes' }).click();
  });

  await test.step('a wire on empty canvas offers only what fits', async () => {
    const card = await designer.box('loadBalancer').boundingBox();
    await designer.wire(designer.port(designer.box('loadBalancer'), 'right').first(), {
      x: (card?.x ?? 0) + 120,
      y: (card?.y ?? 0) + 260,
    });
    const menu = page.getByRole('dialog', { name: 'Add something that fits' });
    await expect(menu.getByRole('option').first()).toBeVisible();
    await expect(menu.getByRole('option', { name: /VM instance/ })).toHaveCount(0);
    await menu.getByRole('option', { name: /^Backend service/ }).click();
    await expect(designer.box('backendService')).toContainText('TCP · INTERNAL');
    await designer.wire(designer.port(designer.box('backendService'), 'right'), designer.box('neg'));
    await expect(designer.box('backendService')).toContainText('CONNECTION');
  });

  await test.step('what is still missing is mended from the list of findings', async () => {
    await designer.errors.click();
    const missing = page.getByRole('listitem').filter({ hasText: 'backend-service/health-check-chosen' });
    await missing.getByRole('button', { name: /^Add a TCP check/ }).click();
    const vague = page.getByRole('listitem').filter({ hasText: 'forwarding-rule/subnet-chosen' });
    await vague.getByRole('button', { name: 'Put it in subnet-2' }).click();
    await expect(designer.errors).toHaveCount(0);
    await page.getByRole('button', { name: 'Close findings, export, trace and changes' }).click();
    await designer.drag('firewallRule', { x: 660, y: 590 });
  });

  await test.step('the script that comes out runs', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).first().click();
    const script = await designer.download();
    expect(script).toContain('set -euo pipefail');
    if (!hasBash) return;
    const commands = runScript(script);
    expect(commands).toContain('compute network-endpoint-groups create neg');
    expect(commands).toContain('compute forwarding-rules create lb-frontend');
    expect(commands.indexOf('compute networks create vpc')).toBeLessThan(
      commands.indexOf('compute networks subnets create'),
    );
  });
});
