import { expect, type Locator, type Page, test } from '@playwright/test';
import { hasBash } from '../tests/recorded-bash.ts';
import { violations } from './axe.ts';
import { DesignerPage, designFile, openFile, openTemplate, runScript } from './designer.ts';

/** Somebody who works in the outline. */
class OutlinePage {
  readonly page: Page;
  readonly tree: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole('tree', { name: 'Outline of the design' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Outline' }).click();
  }

  row(name: string | RegExp, nth = 0): Locator {
    return this.tree.getByRole('treeitem', { name }).nth(nth);
  }

  /** The line that the keyboard stands on, which is what is read out. */
  async current(): Promise<Locator> {
    const id = await this.tree.getAttribute('aria-activedescendant');
    return this.page.locator(`[id="${id}"]`);
  }

  async expectCurrent(name: string | RegExp): Promise<void> {
    await expect(this.tree).toBeFocused();
    await expect.poll(async () => (await this.current()).locator('.visually-hidden').textContent()).toMatch(name);
  }

  /** Goes to a line by typing what it begins with. */
  async type(word: string): Promise<void> {
    await this.tree.focus();
    await this.page.keyboard.type(word);
  }

  /** Picks from an open list by typing, and by the arrow where the search finds others before. */
  async pick(search: string): Promise<void> {
    await expect(this.page.getByRole('combobox', { name: /Search/ })).toBeFocused();
    await this.page.keyboard.type(search);
    const options = this.page.getByRole('dialog').getByRole('option');
    await expect(options.filter({ hasText: search }).first()).toBeVisible();
    const texts = await options.allTextContents();
    const steps = texts.findIndex((text) => text.startsWith(search));
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Adds what fits to the line of the keyboard. */
  async add(search: string): Promise<void> {
    await this.tree.press('Insert');
    await this.pick(search);
  }
}

const said = (page: Page) => page.locator('[role="status"].visually-hidden');

test('build, break, mend and export, in outline, inspector and findings alone (bar 5)', async ({ page }) => {
  test.setTimeout(120_000);
  const designer = new DesignerPage(page);
  const outline = new OutlinePage(page);
  await designer.open();
  const inspector = page
    .getByRole('complementary', { name: 'Inspector' })
    .or(page.getByRole('region', { name: 'Inspector' }));

  await test.step('from the first network to the load balancer, each added to the one before', async () => {
    await page.getByRole('tab', { name: 'Add' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Add something' }).press('Enter');
    await outline.pick('VPC network');
    await outline.expectCurrent(/^VPC network, vpc/);
    await expect(outline.row(/^VPC network, vpc/)).toHaveAttribute('aria-level', '2');
    await expect(said(page)).toContainText('VPC network added');
    await outline.add('Subnet');
    await outline.expectCurrent(/^Subnet, subnet/);
    await outline.add('VM instance');
    await outline.expectCurrent(/^VM instance, vm/);
    await expect(outline.row(/^VM instance, vm/)).toHaveAttribute('aria-level', '4');
    await outline.add('Zonal NEG, address and port');
    await outline.expectCurrent(/^Zonal NEG, neg/);
    await expect(outline.row(/^Endpoint, vm/)).toHaveAttribute('aria-level', '3');
    await outline.add('Backend service');
    await outline.expectCurrent(/^Backend service, service/);
    await outline.add('Global external Application');
    await outline.expectCurrent(/^Forwarding rule, lb-frontend/);
    const levels = [/^Target proxy/, /^URL map/, /^Backend service/, /^Zonal NEG/, /^Endpoint/];
    for (const [index, name] of levels.entries())
      await expect(outline.row(name)).toHaveAttribute('aria-level', String(index + 3));
  });

  await test.step('what is missing is added by its fix', async () => {
    await expect(outline.row(/^Backend service, service.*1 error/)).toBeVisible();
    await designer.errors.press('Enter');
    const found = page.getByRole('listitem').filter({ hasText: 'backend-service/health-check-chosen' });
    await found.getByRole('button', { name: /^Add/ }).press('Enter');
    await expect(designer.errors).toHaveCount(0);
    await expect(outline.row(/^Health check/)).toBeVisible();
  });

  await test.step('another zone for the NEG is wrong, which its line and its endpoint say', async () => {
    await outline.type('neg');
    await outline.expectCurrent(/^Zonal NEG, neg/);
    await page.keyboard.press('Enter');
    await expect(inspector.getByRole('heading', { name: 'neg' })).toBeVisible();
    const zone = inspector.getByRole('combobox', { name: /^Zone/ });
    await zone.fill('us-central1-b');
    await zone.press('Enter');
    await expect(outline.row(/^Zonal NEG, neg.*us-central1-b, .*error/)).toBeVisible();
    await page.keyboard.press('Escape');
    await outline.expectCurrent(/^Zonal NEG, neg/);
  });

  await test.step('a fix mends it', async () => {
    const found = page.getByRole('listitem').filter({ hasText: 'zonal-neg/endpoint-vm-in-neg-zone' });
    await found.getByRole('button', { name: 'Move neg to us-central1-a' }).first().press('Enter');
    await expect(designer.errors).toHaveCount(0);
    await expect(outline.row(/^Zonal NEG, neg/)).not.toHaveAccessibleName(/error/);
  });

  await test.step('and it is exported', async () => {
    await page.getByRole('tab', { name: 'Findings' }).press('ArrowRight');
    const script = await designer.download(() => page.getByRole('button', { name: 'Download' }).press('Enter'));
    if (!hasBash) return;
    const commands = runScript(script);
    expect(commands).toContain('compute network-endpoint-groups update neg');
    expect(commands).toContain('compute url-maps create lb-map');
  });
});

test('the keys of a tree: one stop, arrows fold and walk, letters go to names', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const outline = new OutlinePage(page);
  await outline.open();
  await expect(outline.tree).toHaveAttribute('tabindex', '0');
  await expect(outline.tree.locator('[tabindex="0"]')).toHaveCount(0);
  await outline.tree.focus();
  await outline.expectCurrent(/^Networks$/);
  const network = outline.row(/^VPC network/);
  await expect(network).toHaveAttribute('aria-posinset', '1');
  await expect(network).toHaveAttribute('aria-setsize', '1');
  await page.keyboard.press('ArrowRight');
  await outline.expectCurrent(/^VPC network/);
  const count = await outline.tree.getByRole('treeitem').count();
  await page.keyboard.press('ArrowLeft');
  await expect(network).toHaveAttribute('aria-expanded', 'false');
  expect(await outline.tree.getByRole('treeitem').count()).toBeLessThan(count);
  await page.keyboard.press('ArrowLeft');
  await outline.expectCurrent(/^Networks$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(network).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('End');
  await outline.expectCurrent(/^Note/);
  await page.keyboard.press('Home');
  await page.keyboard.type('site-service');
  await outline.expectCurrent(/^Backend service, site-service.*1 error/);
  // A folded line tells what is wrong within.
  await page.keyboard.press('ArrowLeft');
  await outline.expectCurrent(/1 error, 1 error within$/);
});

test('one selection for outline and canvas, and it is said', async ({ page }) => {
  const designer = await openTemplate(page, /^Broken on purpose/);
  const outline = new OutlinePage(page);
  await outline.open();
  await outline.type('dns-a');
  await page.keyboard.press('Space');
  const chosen = page.locator('.react-flow__node.selected');
  await expect(chosen).toHaveCount(1);
  await expect(said(page)).toContainText('dns-a');
  await page.keyboard.press('Control+Space');
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(chosen).toHaveCount(2);

  // From the canvas back, though what it stands in is folded.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await designer.box('vm', 1).click({ position: { x: 60, y: 12 } });
  await expect(outline.tree.locator('[aria-selected="true"]')).toHaveCount(1);
  await expect(outline.tree.locator('[aria-selected="true"]')).toHaveAccessibleName(/^VM instance/);
  await expect(outline.tree.locator('[aria-selected="true"]')).toBeInViewport();

  // A finding leads to the line of its endpoint.
  await designer.errors.click();
  await page.getByRole('listitem').filter({ hasText: 'endpoint-vm-in-neg-zone' }).locator('[data-finding]').click();
  await expect
    .poll(async () => (await outline.current()).locator('.visually-hidden').textContent())
    .toMatch(/^Endpoint, dns-b-1.*1 error/);
});

test('rename, connect, disconnect, duplicate, delete, undo', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const outline = new OutlinePage(page);
  await outline.open();
  await outline.type('site-c');
  await outline.tree.press('End');
  await outline.type('site-ready');
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'New name for site-ready' });
  await expect(field).toBeFocused();
  await field.fill('other');
  await field.press('Escape');
  await outline.expectCurrent(/^Health check, site-ready/);
  await page.keyboard.press('F2');
  await field.fill('alive');
  await field.press('Enter');
  await outline.expectCurrent(/^Health check, alive/);
  await expect(said(page)).toContainText('Renamed to alive');

  await outline.type('site-service');
  await page.keyboard.press('ArrowRight');
  await outline.expectCurrent(/^Zonal NEG, site-c/);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Disconnect from site-service' }).press('Enter');
  await expect(said(page)).toContainText('site-c disconnected from site-service');
  await expect(outline.row(/^Zonal NEG, site-c/)).toHaveAttribute('aria-level', '2');

  await outline.type('site-service');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Connect site-service' })).toBeVisible();
  await outline.pick('site-c');
  await expect(outline.row(/^Zonal NEG, site-c/)).not.toHaveAttribute('aria-level', '2');
  await expect(outline.tree).toBeFocused();

  // Rules and ways out are at hand where the line is.
  await outline.row(/^Zonal NEG, dns-a/).click();
  await outline.tree.press('Control+.');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(outline.tree).toBeFocused();

  const endpoints = outline.tree.getByRole('treeitem', { name: /^Endpoint/ });
  const count = await endpoints.count();
  await endpoints.first().click();
  await outline.tree.press('Delete');
  await expect(endpoints).toHaveCount(count - 1);
  await page.keyboard.press('Control+z');
  await expect(endpoints).toHaveCount(count);

  await outline.row(/^Health check, alive/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(outline.tree.getByRole('treeitem', { name: /^Health check/ })).toHaveCount(3);
  await outline.tree.press('Delete');
  await expect(said(page)).toContainText('1 thing deleted');
  await expect(outline.tree.getByRole('treeitem', { name: /^Health check/ })).toHaveCount(2);
});

test('jump to a name, an address, a kind, a rule, and to what has errors', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const outline = new OutlinePage(page);
  await outline.open();
  const search = page.getByRole('searchbox', { name: /^Jump to/ });
  const rows = outline.tree.getByRole('treeitem');
  await search.fill('10.30.1.12');
  await expect(said(page)).toContainText('2 things fit');
  await search.press('Enter');
  await outline.expectCurrent(/^nic0, 10\.30\.1\.12/);
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  await search.fill('health check');
  await expect(rows).toHaveCount(3);
  await search.fill('zonal-neg/endpoint-vm-in-neg-zone');
  await expect(outline.row(/^Endpoint, dns-b-1/)).toBeVisible();
  await expect(outline.row(/^VM instance/)).toHaveCount(0);
  await search.fill('nothing like it');
  await expect(page.getByText('Nothing fits these words and this filter.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('With errors');
  await expect(outline.row(/^Zonal NEG, dns-a.*2 errors/)).toBeVisible();
  await expect(outline.row(/^VPC network/)).toHaveCount(0);
});

test('thousands of lines: only those in view are in the page, and the last is one key away', async ({ page }) => {
  const designer = new DesignerPage(page);
  const outline = new OutlinePage(page);
  await designer.open();
  const vms = Array.from({ length: 3000 }, (_, n) => [
    `vm${n}`,
    { kind: 'vm', name: `vm-${String(n).padStart(4, '0')}`, zone: 'us-central1-a', networkInterfaces: [{ id: 'n1' }] },
  ]);
  await openFile(page, designFile({ resources: Object.fromEntries(vms) }));
  await outline.open();
  await outline.tree.focus();
  await page.keyboard.press('End');
  await outline.expectCurrent(/^nic0/);
  await page.keyboard.press('ArrowUp');
  await outline.expectCurrent(/^VM instance, vm-2999/);
  await expect(await outline.current()).toHaveAttribute('aria-setsize', '3000');
  expect(await outline.tree.getByRole('treeitem').count()).toBeLessThan(120);
  await page.keyboard.type('vm-1500');
  await outline.expectCurrent(/^VM instance, vm-1500/);
  await expect(await outline.current()).toBeInViewport();
});

test('a resource as JSON: both ways, kept while it is wrong, one step when it is right', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const outline = new OutlinePage(page);
  await outline.open();
  await outline.type('site-ready');
  await page.keyboard.press('Space');
  await page.getByRole('tab', { name: 'JSON' }).click();
  const field = page.getByRole('textbox', { name: 'Health check site-ready as JSON' });
  const text = await field.inputValue();
  expect(JSON.parse(text)).toMatchObject({ kind: 'healthCheck', name: 'site-ready' });

  await field.fill(text.replace('"name": "site-ready"', '"name": "site-ready'));
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/Line \d+, column \d+: /);
  const line = text.split('\n').findIndex((one) => one.includes('"name"')) + 1;
  await field.press('Control+Enter');
  await expect(said(page)).toContainText(`Line ${line}, column`);
  // Looking at something else loses nothing.
  await outline.type('site-c');
  await page.keyboard.press('Space');
  await expect(field).toHaveCount(0);
  await outline.type('site-ready');
  await page.keyboard.press('Space');
  await expect(field).toHaveValue(text.replace('"name": "site-ready"', '"name": "site-ready'));

  await field.fill(text.replace('"kind": "healthCheck"', '"kind": "vm"'));
  await expect(field).toHaveAccessibleDescription(/The kind stays “healthCheck”/);
  await field.fill(text.replace('"name": "site-ready"', '"name": "alive"'));
  await field.press('Control+Enter');
  await expect(said(page)).toContainText('applied');
  await expect(outline.row(/^Health check, alive/)).toBeVisible();
  await outline.tree.press('Control+z');
  await expect(outline.row(/^Health check, site-ready/)).toBeVisible();
  await expect(field).toHaveValue(text);

  // Leaving the field applies as well, and the canvas shows it.
  await field.fill(text.replace('"name": "site-ready"', '"name": "left"'));
  await outline.tree.focus();
  await expect(page.locator('[data-kind="healthCheck"]').filter({ hasText: 'left' })).toBeVisible();
});

test('the whole design as JSON, with what is found at its lines', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  await page.getByRole('tab', { name: 'JSON' }).click();
  const field = page.getByRole('textbox', { name: 'The whole design as JSON' });
  const text = await field.inputValue();
  expect(JSON.parse(text)).toMatchObject({ format: 'neg-designer' });
  await expect(page.getByRole('list', { name: 'Findings in this text' })).toContainText(/Line \d+: /);
  await field.fill(text.replace('"format": "neg-designer"', '"format": "else"'));
  await expect(field).toHaveAccessibleDescription(/not "neg-designer"/);
  await page.getByRole('button', { name: 'Take back what was typed' }).click();
  await expect(field).toHaveValue(text);
  await field.fill(text.replace('"name": "dns-alive"', '"name": "probe"'));
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.locator('[data-kind="healthCheck"]').filter({ hasText: 'probe' })).toBeVisible();
});

test('axe finds nothing against outline and JSON', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const outline = new OutlinePage(page);
  await outline.open();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await outline.type('dns-a');
  await page.keyboard.press('Space');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: /as JSON$/ }).fill('{');
  await outline.tree.focus();
  await page.keyboard.press('F2');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: /^Jump to/ }).fill('nothing like it');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('on a phone the outline is the editor', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const designer = new DesignerPage(page);
  const outline = new OutlinePage(page);
  await designer.open();
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await page.getByRole('button', { name: 'Add something' }).click();
  await outline.pick('VPC network');
  await outline.row(/^VPC network/).click();
  await page.getByRole('button', { name: 'Actions for vpc' }).click();
  await page.getByRole('menuitem', { name: 'Edit in the inspector' }).click();
  await expect(page.getByRole('heading', { name: 'vpc' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(outline.tree).toBeFocused();
  expect(await violations(page)).toEqual([]);
});

test('its keys can be changed, are listed with the others, and letters go on finding names', async ({ page }) => {
  await openTemplate(page, /^Firewall appliances/);
  await page.getByRole('tab', { name: 'Outline' }).click();
  const tree = page.getByRole('tree');
  await tree.focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const listed = help.getByRole('region', { name: 'In the outline' });
  await expect(listed).toContainText('Unfold all of this level');
  await help.getByRole('button', { name: 'Change keys…' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const own = settings.getByRole('region', { name: 'In the outline' });
  await own.getByRole('button', { name: 'Change the keys of Rename' }).click();
  await page.keyboard.press('Control+j');
  await expect(own.getByRole('button', { name: 'Reset the keys of Rename' })).toBeVisible();
  // A key that the outline shares with the canvas is somebody's already.
  await own.getByRole('button', { name: 'Change the keys of Connect' }).click();
  await page.keyboard.press('Control+d');
  await expect(own.getByRole('alert')).toContainText('Ctrl+D belongs to Duplicate.');
  await own.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Escape');

  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /^New name for/ })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('textbox', { name: /^New name for/ })).toBeFocused();
});
