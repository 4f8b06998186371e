import { expect, test } from '@playwright/test';
import { kindNames } from '../src/core/index.ts';
import { violations } from './axe.ts';
import { DesignerPage, designFile, openFile, openTemplate } from './designer.ts';

const inspector = '[data-inspector]';

test('the empty canvas, and its menus (bar 6)', async ({ page }) => {
  await new DesignerPage(page).open();
  expect(await violations(page)).toEqual([]);
  for (const name of ['File', 'Theme']) {
    await page.getByRole('button', { name, exact: true }).click();
    expect(await violations(page, '[role="menu"]'), name).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('findings, with the details of one, and a message in passing', async ({ page }) => {
  const designer = await openTemplate(page, /^Broken on purpose/);
  await designer.errors.click();
  await page.locator('[data-finding]').first().click();
  await page
    .getByRole('button', { name: /why|details/i })
    .first()
    .click();
  // Nothing that could take a network interface is selected, which is said.
  await page.keyboard.press('Escape');
  await page.locator('[data-palette="nic"]').press('Enter');
  await expect(page.getByRole('region', { name: 'Message' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('accepting a finding, and what is accepted', async ({ page }) => {
  await new DesignerPage(page).open();
  const neg = { kind: 'neg', name: 'web', zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORT' };
  await openFile(page, designFile({ resources: { a: neg } }));
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /warning/ })
    .click();
  const panel = page.getByRole('tabpanel', { name: 'Findings' });
  const found = panel.getByRole('listitem').filter({ hasText: 'neg/no-endpoints' });
  await found.getByRole('button', { name: 'Details' }).click();
  await found.getByRole('button', { name: 'Accept…' }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('Because.');
  await page.keyboard.press('Enter');
  await expect(found).toHaveAttribute('data-standing', 'accepted');
  expect(await violations(page)).toEqual([]);
});

test('export: a script, its teardown, JSON, and the gate', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  const panel = page.getByRole('tabpanel', { name: 'Export' });
  await expect(panel).toBeVisible();
  await panel.evaluate((element) => element.setAttribute('data-judged', ''));
  for (const tab of await panel.getByRole('tab').all()) {
    await tab.click();
    expect(await violations(page, '[data-judged]')).toEqual([]);
  }
});

test('import: empty, with a report, with a problem', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  const field = page.getByRole('textbox', { name: 'Paste JSON or YAML' });
  await expect(field).toBeVisible();
  expect(await violations(page, 'dialog')).toEqual([]);
  await field.fill(
    '[{"kind":"compute#network","name":"a"},{"kind":"compute#widget","name":"b","network":"global/networks/c"}]',
  );
  await expect(page.getByText('2 resources found')).toBeVisible();
  expect(await violations(page, 'dialog')).toEqual([]);
  await field.fill('{ oops');
  await expect(page.getByText('This cannot be read')).toBeVisible();
  expect(await violations(page, 'dialog')).toEqual([]);
});

test('templates', async ({ page }) => {
  await new DesignerPage(page).open();
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Templates…' }).click();
  await expect(page.getByRole('dialog', { name: 'Templates' })).toBeVisible();
  expect(await violations(page, 'dialog')).toEqual([]);
});

test('the lists for adding and for connecting', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await designer.canvas.focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'Add here' })).toBeVisible();
  expect(await violations(page, '[popover]')).toEqual([]);
  await page.keyboard.press('Escape');
  await designer.box('neg').click();
  await page.keyboard.press('c');
  await expect(page.getByRole('option')).not.toHaveCount(0);
  expect(await violations(page, '[popover]')).toEqual([]);
});

test('a wire on its way to where it would be refused', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await designer.pull(page.locator('[data-kind="neg"] [data-port]').first(), designer.box('neg', 1));
  await expect(designer.tip).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the inspector of a load balancer, a wire, a note, several things, and the design', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await page.keyboard.press('Shift+Digit1');
  expect(await violations(page, inspector)).toEqual([]);
  for (const kind of ['loadBalancer', 'note'] as const) {
    await designer.box(kind).click();
    expect(await violations(page, inspector), kind).toEqual([]);
  }
  await designer.box('vm').click({ modifiers: ['Shift'] });
  expect(await violations(page, inspector), 'several').toEqual([]);
  await page.locator('[data-wire]').first().dispatchEvent('click');
  expect(await violations(page, inspector), 'wire').toEqual([]);
});

// One of every kind, each with nothing but a name: all that a form has to ask for is asked for.
for (const kinds of [kindNames.slice(0, 9), kindNames.slice(9, 18), kindNames.slice(18)]) {
  test(`the inspector of ${kinds[0]} to ${kinds.at(-1)}`, async ({ page }) => {
    const designer = new DesignerPage(page);
    await designer.open();
    const resources = Object.fromEntries(kinds.map((kind) => [kind, resourceOfKind(kind)]));
    await openFile(page, designFile({ resources }));
    await expect(page.locator('[data-box]')).not.toHaveCount(0);
    await page.getByRole('button', { name: 'Close palette, outline and levels' }).click();
    for (const [index, kind] of kinds.entries()) {
      await page.locator(`[data-box="${kind}"]`).dispatchEvent('click');
      await expect(page.locator(inspector).getByRole('heading').first()).toBeVisible();
      // The same controls make all forms, so each is judged in one theme, in turn.
      expect(await violations(page, inspector, [index % 2 === 0 ? 'light' : 'dark']), kind).toEqual([]);
    }
  });
}

function resourceOfKind(kind: string) {
  const name = `the-${kind}`.toLowerCase();
  if (kind === 'external')
    return { kind, url: `https://www.googleapis.com/compute/v1/projects/p/global/networks/${name}` };
  if (kind === 'opaque') return { kind, name, apiKind: 'compute#widget', json: { name } };
  return { kind, name };
}

test('about: what it is, as of when, and what to do where a rule is wrong', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'About…' }).click();
  await expect(page.getByRole('dialog')).toContainText('Facts are as of');
  expect(await violations(page, 'dialog')).toEqual([]);
});
