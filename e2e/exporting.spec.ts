import { expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import {
  commandLine,
  openFromGallery,
  openTemplate,
  runScript,
  savedDesign,
  type Taken,
  take,
  takeOne,
} from './designer.ts';

// What one takes out of the designer: to look at, to choose a part of, to copy and to download.

/** A tab, how the names of its files end, and what the command line is asked for the same. */
const tabs = [
  ['gcloud script', '-create.sh', ['--to', 'gcloud']],
  ['Teardown script', '-teardown.sh', ['--to', 'gcloud', '--teardown']],
  ['Terraform', '.tf', ['--to', 'terraform']],
  ['Compute JSON', '-compute.json', ['--to', 'compute']],
  ['API calls', '-calls.json', ['--to', 'compute', '--calls']],
  ['Markdown', '.md', ['--to', 'markdown']],
  ['Mermaid', '.mmd', ['--to', 'mermaid']],
  ['Picture', '.svg', ['--to', 'svg']],
] as const;

const file = 'design.neg.json';

const panelOf = (page: Page) => page.getByRole('tabpanel', { name: 'Export' });

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  const panel = panelOf(page);
  await expect(panel.getByRole('tab', { name: 'gcloud script' })).toBeVisible();
  return panel;
}

/** The lines in view of the tab that is chosen. */
const lines = (panel: Locator) => panel.getByRole('listbox').getByRole('option');

/** What the chosen tab hands over. */
const download = (page: Page): Promise<Taken> =>
  takeOne(page, () =>
    panelOf(page)
      .getByRole('button', { name: /^Download( SVG)?$/ })
      .click(),
  );

/** The program that prints the same, for somebody who works without a browser. */
function printed(design: Taken, ...args: readonly string[]): string {
  const { status, stdout } = commandLine({ [file]: design.bytes }, 'export', file, ...args);
  expect(status, args.join(' ')).toBe(0);
  return stdout.toString('utf8');
}

async function showsAndHandsOver(page: Page, panel: Locator, more: readonly string[] = []): Promise<readonly string[]> {
  const design = await savedDesign(page);
  const texts: string[] = [];
  for (const [name, ending, args] of tabs) {
    await panel.getByRole('tab', { name }).click();
    if (name === 'Picture') {
      const image = panel.getByRole('img', { name: /^Picture of/ });
      await expect(image).toBeVisible();
      await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(100);
    } else {
      // The lines of what is selected may have come into view.
      await panel.getByRole('listbox').press('Home');
      await expect(lines(panel).first()).toBeVisible();
    }
    const taken = await download(page);
    expect(taken.name).toMatch(new RegExp(`^[a-z0-9-]+${ending.replaceAll('.', '\\.')}$`));
    const text = taken.bytes.toString('utf8');
    const [first = ''] = text.split('\n');
    if (name !== 'Picture') await expect(lines(panel).first()).toContainText(first);
    expect(text, name).toBe(printed(design, ...args, ...more));
    texts.push(text);
  }
  return texts;
}

for (const title of [
  'Cloud Run in two regions',
  'Containers in two regions',
  'A standalone NEG of a GKE Service',
  'A service mesh without proxies',
  'Cloud Storage without the internet',
  'Move a service out of the data centre',
  'Each node of a database',
]) {
  test(`${title}: every tab shows and hands over what the command line prints (bar 11)`, async ({ page }) => {
    await openFromGallery(page, title);
    await showsAndHandsOver(page, await openPanel(page));
  });
}

test('what is copied is what is downloaded', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTemplate(page, /^Cloud Run in two regions/);
  const panel = await openPanel(page);
  for (const name of ['gcloud script', 'Markdown']) {
    await panel.getByRole('tab', { name }).click();
    await panel.getByRole('button', { name: 'Copy' }).click();
    await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe((await download(page)).bytes.toString('utf8'));
  }
});

test('only what is selected, with what it needs or what uses it, or alone', async ({ page }) => {
  const designer = await openFromGallery(page, 'Containers in two regions');
  const panel = await openPanel(page);
  const part = panel.getByRole('combobox', { name: 'Part of the design' });
  const hint = panel.getByRole('group', { name: 'What goes into the file' });
  await part.selectOption({ label: 'Selection, and what it needs' });
  await expect(hint).toContainText('Nothing is selected yet.');
  await page.locator('[data-box="shop-eu"]').click({ position: { x: 60, y: 12 } });
  await expect(hint).toContainText('1 resource selected');
  const design = await savedDesign(page);
  const only = ['--only', 'neg/shop-eu@europe-west1-b'];

  const needs = (await download(page)).bytes.toString('utf8');
  expect(needs).toBe(printed(design, '--to', 'gcloud', ...only));
  const ran = runScript(needs);
  expect(ran).toContain('compute network-endpoint-groups create shop-eu');
  expect(ran).toContain('compute networks create shop-vpc');
  expect(ran).toContain('compute instances create node-eu-1');
  expect(ran.join('\n')).not.toMatch(/forwarding-rules|backend-services|shop-us/);

  await part.selectOption({ label: 'Selection alone' });
  await expect(panel.getByText(/not made by this file$/)).toBeVisible();
  const alone = (await download(page)).bytes.toString('utf8');
  expect(alone).toBe(printed(design, '--to', 'gcloud', ...only, '--alone'));
  expect([...new Set(runScript(alone))]).toEqual([
    'compute network-endpoint-groups create shop-eu',
    'compute network-endpoint-groups update shop-eu',
  ]);

  // The choice goes along to the other tabs, where it has a meaning.
  await panel.getByRole('tab', { name: 'Teardown script' }).click();
  await part.selectOption({ label: 'Selection, and what uses it' });
  const teardown = (await download(page)).bytes.toString('utf8');
  expect(teardown).toBe(printed(design, '--to', 'gcloud', '--teardown', ...only));
  const gone = runScript(teardown);
  expect(gone).toContain('compute forwarding-rules delete shop-https');
  expect(gone).toContain('compute network-endpoint-groups delete shop-eu');
  expect(gone.join('\n')).not.toMatch(/networks delete|instances delete|delete shop-us/);
  for (const [name, args] of [
    ['Terraform', ['--to', 'terraform']],
    ['Compute JSON', ['--to', 'compute']],
  ] as const) {
    await panel.getByRole('tab', { name }).click();
    expect((await download(page)).bytes.toString('utf8'), name).toBe(printed(design, ...args, ...only));
  }
  await panel.getByRole('tab', { name: 'Markdown' }).click();
  await expect(part).toHaveCount(0);
  expect((await download(page)).bytes.toString('utf8')).toBe(printed(design, '--to', 'markdown'));

  // The card of a load balancer stands for all that is drawn on it.
  await panel.getByRole('tab', { name: 'gcloud script' }).click();
  await designer.box('loadBalancer').click();
  await part.selectOption({ label: 'Selection alone' });
  await expect(hint).toContainText(/[2-9] resources selected/);
  const front = runScript((await download(page)).bytes.toString('utf8'));
  expect(front).toContain('compute forwarding-rules create shop-https');
  expect(front).toContain('compute url-maps create shop-map');
  expect(front.join('\n')).not.toMatch(/backend-services|network-endpoint-groups/);
});

test('Terraform in a file for each family, and with import blocks', async ({ page }) => {
  await openFromGallery(page, 'Containers in two regions');
  const panel = await openPanel(page);
  await panel.getByRole('tab', { name: 'Terraform' }).click();
  const design = await savedDesign(page);
  await panel.getByRole('checkbox', { name: 'File per family' }).check();
  const button = panel.getByRole('button', { name: /^Download \d+ files$/ });
  const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(2);
  const files = await take(page, () => button.click(), count);
  const { status, written } = commandLine(
    { [file]: design.bytes },
    ...['export', file, '--to', 'terraform', '--split', '--output', 'out'],
  );
  expect(status).toBe(0);
  const texts = (list: readonly Taken[]) =>
    Object.fromEntries(list.map(({ name, bytes }) => [name, bytes.toString('utf8')]));
  expect(texts(files)).toEqual(texts(written));
  // On the screen the files stand one below the other, each under its name.
  await expect(lines(panel).first()).toContainText(`# ${files[0]?.name}`);

  await panel.getByRole('checkbox', { name: 'File per family' }).uncheck();
  await panel.getByRole('checkbox', { name: 'Import blocks' }).check();
  const imports = (await download(page)).bytes.toString('utf8');
  expect(imports).toMatch(/^import \{/m);
  expect(imports).toBe(printed(design, '--to', 'terraform', '--imports'));

  await panel.getByRole('checkbox', { name: 'Import blocks' }).uncheck();
  await panel.getByRole('checkbox', { name: 'Endpoint lists' }).check();
  const listed = (await download(page)).bytes.toString('utf8');
  expect(listed).toMatch(/^resource "google_compute_network_endpoints" /m);
  expect(listed).toBe(printed(design, '--to', 'terraform', '--lists'));
});

test('a line leads to its resource, and a resource to its lines (bar 15)', async ({ page }) => {
  const designer = await openFromGallery(page, 'Containers in two regions');
  const panel = await openPanel(page);
  const inspector = page.locator('[data-inspector]');
  const selected = page.locator('.react-flow__node.selected [data-box]');

  await panel.getByRole('tab', { name: 'Compute JSON' }).click();
  await panel
    .getByRole('option', { name: /"name": "nodes-eu"/ })
    .first()
    .click();
  await expect(selected).toHaveAttribute('data-box', 'nodes-eu');
  await expect(inspector).toContainText('nodes-eu');
  await expect(panel.getByRole('option', { name: /"name": "nodes-eu"/ }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  );

  // By keyboard, and back from the canvas: the lines of what is selected there come into view.
  await panel.getByRole('tab', { name: 'gcloud script' }).click();
  await designer.canvas.focus();
  await page.keyboard.press('Shift+Digit1');
  await page.locator('[data-box="shop-us"]').click();
  const creating = panel.getByRole('option', { name: /network-endpoint-groups create shop-us/ });
  await expect(creating).toBeVisible();
  await expect(creating).toHaveAttribute('aria-selected', 'true');
  const list = panel.getByRole('listbox');
  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(list).toBeFocused();
  await page.keyboard.press('Home');
  await expect(lines(panel).first()).toContainText('#!/usr/bin/env bash');
});

test('errors hold every file back, until somebody says so; then each says on top what is wrong', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTemplate(page, /^Broken on purpose/);
  await page.evaluate(() => navigator.clipboard.writeText('from before'));
  const panel = await openPanel(page);
  const gate = panel.getByRole('region', { name: 'What blocks the export' });
  const taken: string[] = [];
  page.on('download', (one) => taken.push(one.suggestedFilename()));
  for (const [name] of tabs) {
    await panel.getByRole('tab', { name }).click();
    await expect(gate).toContainText('Blocked by 5 errors');
    for (const button of await panel.getByRole('button', { name: /^(Copy|Download)/ }).all()) {
      await expect(button).toHaveAttribute('aria-disabled', 'true');
      await expect(button).toHaveAccessibleDescription(/5 errors block the export/);
      await button.press('Enter');
    }
  }
  // An error names its place and a way out; the gate goes on with the rest.
  await gate.getByRole('listitem').first().getByRole('button').first().click();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);

  await gate.getByRole('button', { name: 'Export anyway' }).click();
  await expect(gate).toHaveCount(0);
  await expect(panel.getByText('Exporting with 5 errors. The file says so on top.')).toBeVisible();
  expect(taken).toEqual([]);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('from before');
  for (const text of await showsAndHandsOver(page, panel, ['--force'])) {
    const top = text.split('\n').slice(0, 30).join('\n');
    expect(top).toMatch(/neg\/default-port-forbidden/);
    expect(top).toMatch(/forwarding-rule\/protocol-fits-service/);
  }
  await panel.getByRole('button', { name: 'Hold it back again' }).click();
  await expect(gate).toContainText('Blocked by 5 errors');
});

test('who goes on in spite of errors is asked again when they are others', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const panel = await openPanel(page);
  const gate = panel.getByRole('region', { name: 'What blocks the export' });
  const fix = gate.getByRole('listitem').first().getByRole('button').last();
  await fix.click();
  await expect(gate).toContainText('Blocked by 4 errors');
  await gate.getByRole('button', { name: 'Export anyway' }).click();
  await expect(gate).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(gate).toContainText('Blocked by 5 errors');
});

test('the panel with its options, a picture, and files made in spite of errors, for everybody', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const panel = await openPanel(page);
  await panel.evaluate((element) => element.setAttribute('data-judged', ''));
  await panel.getByRole('button', { name: 'Export anyway' }).click();
  for (const name of ['Terraform', 'Picture']) {
    await panel.getByRole('tab', { name }).click();
    expect(await violations(page, '[data-judged]'), name).toEqual([]);
  }
});
