import { expect, type Locator, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { violations } from './axe.ts';
import { commandLine, openTemplate, runScript, savedDesign, takeOne } from './designer.ts';

// The design on the canvas beside another one: what is new, gone and different, and how one gets from there to here.

const Fields = z.looseObject({ id: z.string(), kind: z.string() });
const Saved = z.looseObject({ name: z.string(), resources: z.record(z.string(), Fields) });

/** The design on the canvas as it stood before some of its resources became what they are. */
async function earlier(page: Page, before: Readonly<Record<string, object | undefined>>): Promise<string> {
  const { bytes } = await savedDesign(page);
  const design = Saved.parse(JSON.parse(bytes.toString('utf8')));
  const resources: Record<string, unknown> = { ...design.resources };
  for (const [id, fields] of Object.entries(before)) {
    if (fields === undefined) delete resources[id];
    else resources[id] = { ...design.resources[id], ...fields };
  }
  return JSON.stringify({ ...design, name: 'Deployed', resources });
}

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Compare with…' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Changes' });
  await expect(panel).toBeVisible();
  // What was asked for has the focus, and its panel is the next stop.
  await expect(page.getByRole('tab', { name: 'Changes' })).toBeFocused();
  return panel;
}

async function compareWith(panel: Locator, content: string, name = 'deployed.json'): Promise<void> {
  await panel
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await expect(panel.getByText(`Compared with ${name}`)).toBeVisible();
}

/** Of “Your first NEG”: a check asked for another path, the firewall rule was not there, and another network was. */
const someChanges = {
  'web-check': { requestPath: '/old' },
  'allow-load-balancer': undefined,
  'old-vpc': { id: 'old-vpc', kind: 'network', name: 'old-vpc', autoCreateSubnetworks: false },
};

/** What the command line makes of the same two designs. */
async function planned(page: Page, old: string, ...more: readonly string[]): Promise<string> {
  const { bytes } = await savedDesign(page);
  const files = { 'old.json': old, 'new.json': bytes };
  const { stdout } = commandLine(files, 'diff', 'old.json', 'new.json', '--to', 'gcloud', ...more);
  return stdout.toString('utf8');
}

const download = async (page: Page, panel: Locator): Promise<string> => {
  const { name, bytes } = await takeOne(page, () => panel.getByRole('button', { name: 'Download' }).click());
  expect(name).toMatch(/^[a-z0-9-]+-changes\.sh$/);
  return bytes.toString('utf8');
};

test('what is new, gone and different: in a list, on the canvas, and as commands', async ({ page }) => {
  const designer = await openTemplate(page, /^Your first NEG/);
  const old = await earlier(page, someChanges);
  const panel = await openPanel(page);
  await expect(panel.getByText('Compare this design with another one')).toBeVisible();
  await compareWith(panel, old);

  await expect(panel.getByText('1 added, 1 removed, 1 changed')).toBeVisible();
  const items = panel.locator('li[data-change]');
  await expect(items.filter({ hasText: 'Added' })).toContainText('firewallRule/allow-load-balancer');
  await expect(items.filter({ hasText: 'Removed' })).toContainText('network/old-vpc');
  await expect(items.filter({ hasText: 'Changed' })).toContainText('healthCheck/web-check');
  await expect(items.filter({ hasText: 'Changed' })).toContainText('requestPath /old → /');

  // On the canvas: a sign, and words in the name of each box.
  const check = page.locator('[data-box="web-check"]');
  await expect(page.locator('[data-box="allow-load-balancer"]')).toHaveAccessibleName(/allow-load-balancer.*, added/);
  await expect(check).toHaveAccessibleName(/web-check.*, changed/);
  await expect(page.locator('[data-box="web-neg"]')).not.toHaveAccessibleName(/added|changed|removed/);
  await expect(page.locator('[data-box="web-check"] svg[data-change="changed"]')).toBeVisible();
  const ghost = page.getByRole('img', { name: /old-vpc, removed/ });
  await expect(ghost).toContainText('old-vpc');
  await expect(page.getByText('Only in deployed.json')).toBeAttached();

  // An item of the list leads to its box.
  await items.getByRole('button', { name: /web-check/ }).click();
  await expect(page.locator('.react-flow__node.selected')).toHaveAttribute('data-id', 'web-check');

  await panel.getByRole('tab', { name: 'gcloud commands' }).click();
  await expect(panel.getByRole('listbox')).toContainText('firewall-rules create allow-load-balancer');
  const script = await download(page, panel);
  expect(script).toBe(await planned(page, old));
  expect(runScript(script)).toEqual([
    'compute firewall-rules create allow-load-balancer',
    'compute health-checks update http',
    'compute networks delete old-vpc',
  ]);
  await panel.getByRole('option', { name: /firewall-rules create allow-load-balancer/ }).click();
  await expect(page.locator('.react-flow__node.selected')).toHaveAttribute('data-id', 'allow-load-balancer');

  // It goes on with the work: what is drawn now is a difference too, and undoing it is none any more.
  await panel.getByRole('tab', { name: 'Differences' }).click();
  await designer.canvas.focus();
  await page.keyboard.press('Delete');
  await expect(panel.getByText('0 added, 1 removed, 1 changed')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel.getByText('1 added, 1 removed, 1 changed')).toBeVisible();

  await panel.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(panel.getByText('Compare this design with another one')).toBeVisible();
  await expect(page.locator('[data-box][data-change]')).toHaveCount(0);
  await expect(check).not.toHaveAccessibleName(/changed/);
  await expect(ghost).toHaveCount(0);
});

test('what is deployed of a design, as the API lists it, is no difference', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const { bytes } = await savedDesign(page);
  const { stdout } = commandLine({ 'a.json': bytes }, 'export', 'a.json', '--to', 'compute');
  const panel = await openPanel(page);
  await compareWith(panel, stdout.toString('utf8'));
  await expect(panel.getByText('Both mean the same: 10 resources on either side.')).toBeVisible();
  await panel.getByRole('tab', { name: 'gcloud commands' }).click();
  await expect(panel.getByText('Nothing has to be run: both mean the same.')).toBeVisible();
  await expect(page.locator('[data-box][data-change]')).toHaveCount(0);
});

test('what has to be replaced keeps its name or gets a new one', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const old = await earlier(page, { 'web-neg': { defaultPort: 8080 } });
  const panel = await openPanel(page);
  await compareWith(panel, old);
  await panel.getByRole('tab', { name: 'gcloud commands' }).click();
  const kept = await download(page, panel);
  expect(kept).toBe(await planned(page, old));
  const ran = runScript(kept).filter((command) => / (create|delete) /.test(command));
  expect(ran).toEqual([
    'compute network-endpoint-groups create web-neg-tmp',
    'compute network-endpoint-groups delete web-neg',
    'compute network-endpoint-groups create web-neg',
    'compute network-endpoint-groups delete web-neg-tmp',
  ]);
  await panel
    .getByRole('combobox', { name: 'How resources are replaced' })
    .selectOption({ label: 'Replace once, new names' });
  const renamed = await download(page, panel);
  expect(renamed).toBe(await planned(page, old, '--names', 'new'));
  expect(runScript(renamed).filter((command) => / (create|delete) /.test(command))).toHaveLength(2);
});

test('what would interrupt something is refused with what that means, and planned all the same on demand', async ({
  page,
}) => {
  await openTemplate(page, /^Your first NEG/);
  const old = await earlier(page, { 'web-1': { machineType: 'e2-small' } });
  const panel = await openPanel(page);
  await compareWith(panel, old);
  await panel.getByRole('tab', { name: 'gcloud commands' }).click();
  const refusal = panel.getByRole('region', { name: 'This cannot be done without an interruption' });
  await expect(refusal).toContainText('vm/web-1@us-central1-a');
  await expect(refusal).toContainText('The VM is stopped for the change and started again.');
  await expect(panel.getByRole('listbox')).toHaveCount(0);
  for (const name of ['Copy', 'Download']) {
    const button = panel.getByRole('button', { name });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(/The plan needs an interruption/);
  }
  await refusal.getByRole('button', { name: 'Plan it all the same' }).click();
  await expect(refusal).toContainText('The script marks what is interrupted, and why.');
  const script = await download(page, panel);
  expect(script).toBe(await planned(page, old, '--allow-interruption'));
  expect(script).toMatch(/interrupt/i);
  expect(runScript(script)).toEqual([
    'compute instances stop web-1',
    'compute instances set-machine-type web-1',
    'compute instances start web-1',
  ]);
  await refusal.getByRole('button', { name: 'Hold it back again' }).click();
  await expect(panel.getByRole('button', { name: 'Download' })).toHaveAttribute('aria-disabled', 'true');
});

test('errors of the design hold back the commands too, and stand on top when somebody goes on', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const old = await earlier(page, { 'site-ready': { requestPath: '/old' } });
  const panel = await openPanel(page);
  await compareWith(panel, old);
  await panel.getByRole('tab', { name: 'gcloud commands' }).click();
  const gate = panel.getByRole('region', { name: 'What blocks the export' });
  await expect(gate).toContainText('Blocked by 5 errors');
  await expect(panel.getByRole('button', { name: 'Download' })).toHaveAttribute('aria-disabled', 'true');
  await gate.getByRole('button', { name: 'Export anyway' }).click();
  const script = await download(page, panel);
  expect(script.split('\n').slice(0, 20).join('\n')).toContain('neg/default-port-forbidden');
  expect(runScript(script)).toEqual(['compute health-checks update http']);
});

test('a file that cannot be read leaves design and comparison as they are', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const old = await earlier(page, someChanges);
  const panel = await openPanel(page);
  await compareWith(panel, old);
  await panel
    .locator('input[type="file"]')
    .setInputFiles({ name: 'torn.json', mimeType: 'application/json', buffer: Buffer.from('{\n  oops') });
  const dialog = page.getByRole('dialog', { name: 'torn.json cannot be compared' });
  await expect(dialog).toContainText(/torn\.json: line 2/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByText('Compared with deployed.json')).toBeVisible();
});

test('by keyboard alone', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const old = await earlier(page, someChanges);
  await page.getByRole('button', { name: 'File', exact: true }).press('Enter');
  for (let step = 0; step < 12; step += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Compare with…') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const panel = page.getByRole('tabpanel', { name: 'Changes' });
  const choose = panel.locator('button', { hasText: 'Choose a file to compare with' });
  await expect(choose).toBeVisible();
  await expect(page.locator('[data-tab="changes"]')).toBeFocused();
  const skip = page.getByRole('button', { name: 'Skip to findings, export, trace and changes' });
  await tabTo(page, skip, 'Shift+Tab');
  await page.keyboard.press('Enter');
  // Asked for in good time: the browser has to hear of it before the key opens its own dialog.
  const chosen = page.waitForEvent('filechooser');
  await tabTo(page, choose);
  await page.keyboard.press('Enter');
  await (await chosen).setFiles({ name: 'deployed.json', mimeType: 'application/json', buffer: Buffer.from(old) });
  const list = panel.getByRole('tab', { name: 'Differences' });
  await expect(list).toBeVisible();

  // From the list to a box, and on to the commands.
  await tabTo(page, panel.getByRole('button', { name: /^Changed.*web-check/ }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.react-flow__node.selected')).toHaveAttribute('data-id', 'web-check');
  await tabTo(page, skip);
  await page.keyboard.press('Enter');
  await tabTo(page, list);
  await page.keyboard.press('ArrowRight');
  const script = panel.getByRole('tab', { name: 'gcloud commands' });
  await expect(script).toBeFocused();
  await expect(script).toHaveAttribute('aria-selected', 'true');
  const lines = panel.getByRole('listbox');
  await tabTo(page, lines);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(lines).toBeFocused();
  await tabTo(page, panel.getByRole('button', { name: 'Stop comparing' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-box][data-change]')).toHaveCount(0);
  // Who ended it stands where the next comparison begins.
  await expect(choose).toBeFocused();
});

/** Goes on with Tab until something has the focus, as somebody without a mouse has to. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test('every view of a comparison, for everybody', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const old = await earlier(page, { ...someChanges, 'web-1': { machineType: 'e2-small' } });
  const panel = await openPanel(page);
  expect(await violations(page), 'nothing to compare with').toEqual([]);
  await compareWith(panel, old);
  await page.keyboard.press('Shift+Digit1');
  expect(await violations(page), 'list and canvas').toEqual([]);
  await panel.getByRole('tab', { name: 'gcloud commands' }).click();
  expect(await violations(page), 'refused').toEqual([]);
  await panel.getByRole('button', { name: 'Plan it all the same' }).click();
  expect(await violations(page), 'commands').toEqual([]);
});
