import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { DesignerPage, designFile, openFile, savedDesign } from './designer.ts';

const inspector = '[data-inspector]';

const resources = {
  vpc: { kind: 'network', name: 'vpc' },
  app: { kind: 'subnet', name: 'app', network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
  db: { kind: 'subnet', name: 'db', network: 'vpc', region: 'us-east1', ipCidrRange: '10.1.0.0/24' },
  web: {
    kind: 'neg',
    name: 'web',
    zone: 'us-central1-a',
    networkEndpointType: 'GCE_VM_IP_PORT',
    subnetwork: 'app',
    network: 'vpc',
  },
  api: { kind: 'neg', name: 'api', zone: 'us-central1-b', networkEndpointType: 'GCE_VM_IP_PORT', network: 'vpc' },
  jobs: { kind: 'neg', name: 'jobs', zone: 'us-central1-b', networkEndpointType: 'GCE_VM_IP_PORT', network: 'vpc' },
  probe: { kind: 'healthCheck', name: 'probe', type: 'TCP', port: 80 },
  one: { kind: 'backendService', name: 'one', protocol: 'HTTP', healthChecks: ['probe'] },
  two: { kind: 'backendService', name: 'two', protocol: 'HTTP' },
};

interface SavedDesign {
  resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

test('several resources: what differs is mixed, one edit changes all, and one undo takes it back', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await openFile(page, designFile({ resources }));
  await expect(page.locator('[data-box]')).not.toHaveCount(0);
  const form = page.locator(inspector);
  const saved = async (id: string) => {
    const { bytes } = await savedDesign(page);
    const { resources: kept }: SavedDesign = JSON.parse(bytes.toString('utf8'));
    return kept[id];
  };
  for (const [index, id] of ['web', 'api', 'jobs'].entries())
    await page.locator(`[data-box="${id}"]`).click({ modifiers: index === 0 ? [] : ['Shift'] });
  await expect(form.getByRole('heading', { name: '3 selected' })).toBeVisible();
  const common = form.getByRole('region', { name: 'Fields in common' });

  // Different values: blank, and said so. Equal ones stand there.
  const zone = common.getByRole('combobox', { name: 'Zone' });
  await expect(zone).toHaveValue('');
  await expect(zone).toHaveAttribute('placeholder', 'Mixed');
  await expect(common.getByRole('combobox', { name: 'Endpoint type' })).toHaveValue('GCE_VM_IP_PORT');
  await expect(common.getByRole('textbox', { name: 'Name', exact: true })).toHaveCount(0);
  expect(await violations(page, inspector)).toEqual([]);

  await zone.fill('nowhere');
  await zone.press('Enter');
  // The verdicts of each stand at the field.
  await expect(common.getByRole('listitem').filter({ hasText: 'nowhere' })).toHaveCount(3);
  await zone.fill('us-central1-f');
  await zone.press('Enter');
  await expect(common.getByRole('listitem').filter({ hasText: 'nowhere' })).toHaveCount(0);
  expect(await saved('web')).toMatchObject({ zone: 'us-central1-f' });
  expect(await saved('jobs')).toMatchObject({ zone: 'us-central1-f' });
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(zone).toHaveAttribute('placeholder', 'Mixed');
  expect(await saved('api')).toMatchObject({ zone: 'us-central1-b' });

  // A reference: each target judged for all of them, one of another region refused with the reason.
  await common.getByRole('button', { name: 'Subnet: Mixed' }).click();
  const list = page.getByRole('dialog', { name: 'Subnet: Mixed' });
  await expect(list.getByRole('option', { name: /^db/ })).toContainText('us-east1');
  await list.getByRole('option', { name: /^app/ }).click();
  await expect(common.getByRole('button', { name: 'Subnet: app' })).toBeFocused();
  for (const id of ['web', 'api', 'jobs']) expect(await saved(id)).toMatchObject({ subnetwork: 'app', network: 'vpc' });

  // A mixed choice has no option that would be chosen by accident.
  await page.locator('[data-box="one"]').click();
  await page.locator('[data-box="two"]').click({ modifiers: ['Shift'] });
  await expect(common.getByText('probe (1 of 2)')).toBeVisible();
  await common.getByRole('button', { name: /^Add to Health check/ }).click();
  await page.getByRole('option', { name: /^probe/ }).click();
  expect(await saved('two')).toMatchObject({ healthChecks: ['probe'] });
  expect(await saved('one')).toMatchObject({ healthChecks: ['probe'] });
  await common.getByRole('combobox', { name: 'Protocol' }).selectOption('HTTPS');
  expect(await saved('one')).toMatchObject({ protocol: 'HTTPS' });
  expect(await saved('two')).toMatchObject({ protocol: 'HTTPS' });
});

test('endpoints from a spreadsheet: a preview with what is left out, one step, one undo', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const vms = Object.fromEntries(
    [1, 2, 3].map((number) => [
      `vm${number}`,
      {
        kind: 'vm',
        name: `vm-${number}`,
        zone: number === 3 ? 'us-central1-b' : 'us-central1-a',
        networkInterfaces: [{ id: 'n1', subnetwork: 'app', network: 'vpc', networkIP: `10.0.0.${number + 1}` }],
      },
    ]),
  );
  await openFile(page, designFile({ resources: { ...resources, ...vms } }));
  await page.locator('[data-box="web"]').click();
  const form = page.locator(inspector);
  await form.getByRole('button', { name: 'Paste a table…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Endpoints from a table' });
  const rows = dialog.getByRole('row');
  await dialog
    .getByRole('textbox')
    .fill('VM name\tIP\tPort\tOwner\nvm-1\t10.0.0.2\t80\tme\nvm-2\t\t81\tyou\nvm-3\t\t80\tyou\nvm-9\t\t80\tyou\n');
  await expect(dialog.getByRole('status')).toHaveText('3 endpoints are read, 1 row is left out');
  await expect(rows.filter({ hasText: 'vm-9' })).toContainText('There is no VM called vm-9');
  await expect(rows.filter({ hasText: 'vm-3' })).toContainText('us-central1-b');
  await expect(rows.filter({ hasText: 'vm-1' })).toContainText('Would be accepted');
  await expect(dialog.getByRole('columnheader', { name: /Owner/ })).toContainText('left out');
  expect(await violations(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Add 3 endpoints' }).click();
  await expect(form.getByRole('textbox', { name: 'Port, endpoint 3' })).toHaveValue('80');
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(form.getByText('No endpoints yet.')).toBeVisible();

  // Pasted into a cell: several cells are a table, one value is text.
  await page.keyboard.press('ControlOrMeta+y');
  const port = form.getByRole('textbox', { name: 'Port, endpoint 1' });
  const paste = (text: string) =>
    port.evaluate((element, content) => {
      const data = new DataTransfer();
      data.setData('text/plain', content);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  await paste('8080');
  await expect(dialog).toHaveCount(0);
  await paste('vm-1,90\nvm-2,91');
  await expect(dialog.getByRole('status')).toHaveText('2 endpoints are read');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
