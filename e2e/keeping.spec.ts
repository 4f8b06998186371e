import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { DesignerPage, designFile, openFile, openTemplate, saved, savedDesign, stored } from './designer.ts';

const add = (page: Page, item: string) => page.locator(`[data-palette="${item}"]`).press('Enter');
const name = (page: Page) => page.getByRole('textbox', { name: 'Name of the design' });
const bar = (page: Page) => page.getByRole('region', { name: 'Open in another tab' });
const message = (page: Page) => page.getByRole('region', { name: 'Message' });

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Puts something onto the browser's shelf, as an earlier program, a newer one or a damaged disk might. */
async function spoil(page: Page, key: string, content: unknown): Promise<void> {
  await new DesignerPage(page).open();
  await page.evaluate(
    ([at, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('keyval-store');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('keyval', 'readwrite');
          change.objectStore('keyval').put(value, String(at));
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [key, content] as const,
  );
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(new DesignerPage(page).canvas).toBeVisible();
}

test('several designs: kept beside each other, renamed, duplicated, deleted, taken back', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await add(page, 'network');
  await name(page).fill('First');
  await name(page).press('Enter');
  await choose(page, 'New design');
  await expect(page.locator('[data-box]')).toHaveCount(0);
  await add(page, 'address');
  await name(page).fill('Second');
  await name(page).press('Enter');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(designer.box('address')).toBeVisible();

  await choose(page, 'Designs…');
  const dialog = page.getByRole('dialog', { name: 'Designs' });
  const names = dialog.getByRole('button', { name: /^Open / });
  await expect(names).toHaveText(['Second', 'First']);
  await expect(dialog.getByRole('listitem').first()).toContainText('Open now');
  await expect(dialog.getByRole('listitem').first()).toContainText('1 resource');
  expect(await violations(page, 'dialog')).toEqual([]);

  await dialog.getByRole('button', { name: 'Rename First' }).click();
  await dialog.getByRole('textbox', { name: 'New name' }).fill('Web');
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(['Second', 'Web']);
  await dialog.getByRole('button', { name: 'Rename Second' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
  await expect(dialog).toBeVisible();

  await dialog.getByRole('button', { name: 'Duplicate Web' }).click();
  await expect(names).toHaveText(['Web (copy)', 'Second', 'Web']);
  await dialog.getByRole('button', { name: 'Delete Web', exact: true }).click();
  await expect(dialog).toContainText('Web is deleted.');
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(names).toHaveText(['Web (copy)', 'Second']);
  expect(await violations(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(names).toHaveText(['Web (copy)', 'Second', 'Web']);
  await expect(dialog.getByRole('button', { name: 'Open Web', exact: true })).toBeFocused();

  await dialog.getByRole('button', { name: 'Delete Second' }).click();
  await expect(name(page)).toHaveValue('Untitled design');
  await dialog.getByRole('button', { name: 'Open Web', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(name(page)).toHaveValue('Web');
  await expect(designer.box('network')).toBeVisible();
  expect(Object.keys(await stored(page))).toHaveLength(2);
});

test('the browser is asked once to keep the work for good, after the first save', async ({ page }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = async () => {
      localStorage.setItem('asked', `${localStorage.getItem('asked') ?? ''}x`);
      return true;
    };
  });
  const asked = () => page.evaluate(() => localStorage.getItem('asked'));
  await new DesignerPage(page).open();
  expect(await asked()).toBe(null);
  await add(page, 'network');
  await expect.poll(asked).toBe('x');
  await page.reload();
  await add(page, 'address');
  await expect(new DesignerPage(page).box('address')).toBeVisible();
  await expect(saved(page)).toBeVisible();
  expect(await asked()).toBe('x');
});

test('a template or file leaves the design before it among the others, and undo leads back', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await add(page, 'network');
  await openFile(page, designFile({ name: 'From a file', resources: { a: { kind: 'address', name: 'a' } } }));
  await expect(designer.box('address')).toBeVisible();
  await expect.poll(async () => Object.keys(await stored(page)).length).toBe(2);
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(designer.box('network')).toBeVisible();
  await expect.poll(async () => Object.keys(await stored(page)).length).toBe(1);
});

test('what an earlier version of the program kept is there', async ({ page }) => {
  const content = designFile({ name: 'Old work', resources: { n: { kind: 'network', name: 'n' } } });
  await spoil(page, 'neg-designer/current', content);
  await expect(name(page)).toHaveValue('Old work');
  await expect(new DesignerPage(page).box('network')).toBeVisible();
  expect(Object.values(await stored(page))).toEqual([content]);
});

for (const [what, content, why] of [
  ['damaged', '{"format": "neg-desi', 'JSON'],
  ['of a newer program', designFile({ version: 99 }), 'version 99'],
  ['no text at all', { not: 'a text' }, ''],
] as const) {
  test(`a kept design that is ${what} is named, can be taken out, and nothing takes its place`, async ({ page }) => {
    await spoil(page, 'neg-designer/design/bad', content);
    await expect(message(page)).toContainText('cannot be opened');
    await expect(message(page)).toContainText(why);
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const designer = new DesignerPage(page);
    expect(await designer.download(() => page.getByRole('button', { name: 'Save as a file' }).click())).toBe(text);
    await add(page, 'network');
    await expect(saved(page)).toBeVisible();
    await expect.poll(async () => Object.values(await stored(page))).toHaveLength(2);
    expect((await stored(page))['neg-designer/design/bad']).toEqual(content);

    await choose(page, 'Designs…');
    const dialog = page.getByRole('dialog', { name: 'Designs' });
    await dialog.getByRole('button', { name: 'Open bad' }).click();
    await expect(dialog.getByRole('alert')).toContainText('cannot be opened and is left as it is');
    const file = await designer.download(() => dialog.getByRole('button', { name: 'Save bad as a file' }).click());
    expect(file).toBe(text);
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(designer.box('network')).toBeVisible();
  });
}

test('where the browser keeps nothing, it says so, and a file still takes the work', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not in this mode.', 'SecurityError');
    };
  });
  await new DesignerPage(page).open();
  await expect(message(page)).toContainText('does not let the designer keep its work');
  await add(page, 'network');
  await expect(page.getByText('Not saved: this browser does not allow it', { exact: true })).toBeVisible();
  await expect(message(page)).toContainText('Your work is not saved');
  expect((await savedDesign(page)).bytes.toString()).toContain('network');
});

test('full storage is said, nothing kept is lost, and room again saves again', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (document.documentElement.dataset.full !== undefined) throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await new DesignerPage(page).open();
  await add(page, 'network');
  await expect(saved(page)).toBeVisible();
  const before = await stored(page);
  await page.evaluate(() => {
    document.documentElement.dataset.full = '';
  });
  await add(page, 'address');
  await expect(page.getByText('Not saved: this browser has no room left', { exact: true })).toBeVisible();
  expect(await stored(page)).toEqual(before);
  const file = await new DesignerPage(page).download(() =>
    message(page).getByRole('button', { name: 'Save as a file' }).click(),
  );
  expect(file).toContain('address');
  await page.evaluate(() => {
    delete document.documentElement.dataset.full;
  });
  await expect(saved(page)).toBeVisible({ timeout: 10_000 });
  expect(JSON.stringify(await stored(page))).toContain('address');
});

test('storage that is deleted under an open page is filled again by the next step', async ({ page, context }) => {
  await new DesignerPage(page).open();
  await add(page, 'network');
  await expect(saved(page)).toBeVisible();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
  await add(page, 'address');
  await expect(saved(page)).toBeVisible({ timeout: 10_000 });
  await page.reload();
  await expect(new DesignerPage(page).box('network')).toBeVisible();
  await expect(new DesignerPage(page).box('address')).toBeVisible();
});

test('earlier versions come back as one step', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await expect(saved(page)).toBeVisible();
  const count = await page.locator('[data-box]').count();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-box]')).toHaveCount(0);
  await add(page, 'address');
  await choose(page, 'Earlier versions…');
  const dialog = page.getByRole('dialog', { name: 'Earlier versions' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'before much was deleted' })).toHaveCount(1);
  expect(await violations(page, 'dialog')).toEqual([]);
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'before much was deleted' })
    .getByRole('button', { name: /^Restore/ })
    .click();
  await expect(page.locator('[data-box]')).toHaveCount(count);
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-box]')).toHaveCount(1);
  await expect(designer.box('address')).toBeVisible();
});

test.describe('two tabs on one design', () => {
  async function twoTabs(page: Page) {
    const first = new DesignerPage(page);
    await first.open();
    await add(page, 'network');
    await expect(saved(page)).toBeVisible();
    const other = await page.context().newPage();
    const second = new DesignerPage(other);
    await second.open();
    await expect(bar(other)).toContainText('open in another tab');
    return { first, second, other };
  }

  test('the second can only look at it, and says so', async ({ page }) => {
    const { second, other } = await twoTabs(page);
    expect(await violations(other, 'main')).toEqual([]);
    await expect(other.getByText('Read-only: open in another tab')).toBeVisible();
    await bar(other).getByRole('button', { name: 'Only look at it' }).click();
    await expect(bar(other)).toHaveCount(0);
    const before = await stored(page);
    await add(other, 'address');
    await expect(bar(other)).toBeVisible();
    await expect(second.box('address')).toHaveCount(0);
    expect(await stored(page)).toEqual(before);
  });

  test('the second follows what the first one does', async ({ page }) => {
    const { second, other } = await twoTabs(page);
    await add(page, 'address');
    await name(page).fill('Renamed');
    await name(page).press('Enter');
    await expect(second.box('address')).toBeVisible();
    await expect(name(other)).toHaveValue('Renamed');
    await expect(bar(other)).toBeVisible();
    await new DesignerPage(page).canvas.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(second.box('address')).toHaveCount(0);
    expect(Object.keys(await stored(page))).toHaveLength(1);
  });

  test('a copy is a design of its own', async ({ page }) => {
    const { first, second, other } = await twoTabs(page);
    await bar(other).getByRole('button', { name: 'Work on a copy' }).click();
    await expect(bar(other)).toHaveCount(0);
    await add(other, 'address');
    await expect(saved(other)).toBeVisible();
    await add(page, 'healthCheck');
    await expect(saved(page)).toBeVisible();
    await expect(second.box('address')).toBeVisible();
    await expect(first.box('address')).toHaveCount(0);
    expect(Object.keys(await stored(page))).toHaveLength(2);
  });

  test('taken over, it goes on with the last change, and the first tab learns it at once', async ({ page }) => {
    const { second, other } = await twoTabs(page);
    await add(page, 'address');
    await bar(other).getByRole('button', { name: 'Take over here' }).click();
    await expect(second.box('address')).toBeVisible();
    await expect(bar(other)).toHaveCount(0);
    await expect(bar(page)).toBeVisible();
    await add(other, 'healthCheck');
    await expect(saved(other)).toBeVisible();
    expect(JSON.stringify(await stored(page))).toContain('healthCheck');
    // A tab that is reloaded while it is alone gets the design again.
    await other.close();
    await page.reload();
    await expect(new DesignerPage(page).box('healthCheck')).toBeVisible();
    await expect(bar(page)).toHaveCount(0);
  });
});

test('a killed tab loses nothing that was saved, and an edit is saved within a second (bar 8)', async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'neg-designer-profile-'));
  const { launchOptions } = test.info().project.use;
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    return { context, page: await context.newPage() };
  };
  try {
    const first = await open();
    const designer = new DesignerPage(first.page);
    await designer.open();
    await add(first.page, 'network');
    await expect(designer.box('network')).toBeVisible();
    await expect(saved(first.page)).toBeVisible({ timeout: 1000 });
    // The renderer dies at once: no event of the page runs any more.
    const devtools = await first.context.newCDPSession(first.page);
    const crashed = first.page.waitForEvent('crash');
    devtools.send('Page.crash').catch(() => undefined);
    await crashed;

    await test.step('the next tab has the design, and it is its own', async () => {
      const next = await first.context.newPage();
      await new DesignerPage(next).open();
      await expect(new DesignerPage(next).box('network')).toBeVisible();
      await expect(saved(next)).toBeVisible();
      await expect(bar(next)).toHaveCount(0);
    });
    await first.context.close();

    const second = await open();
    await new DesignerPage(second.page).open();
    await expect(new DesignerPage(second.page).box('network')).toBeVisible();
    await second.context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a tab that dies in the middle of a write leaves the last whole design', async ({ page, context }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  // Large enough that putting it down takes longer than the page lives.
  const vms = Array.from({ length: 4000 }, (_, index) => [`vm${index}`, { kind: 'vm', name: `vm-${index}` }] as const);
  await openFile(page, designFile({ name: 'Large', resources: Object.fromEntries(vms) }));
  await expect(name(page)).toHaveValue('Large');
  const isKept = async () => Object.values(await stored(page)).some((one) => String(one).includes('vm-3999'));
  await expect.poll(isKept).toBe(true);
  await name(page).fill('Larger');
  await name(page).press('Enter');
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;

  const next = await context.newPage();
  await new DesignerPage(next).open();
  await expect(name(next)).toHaveValue(/^Larger?$/);
  await expect(saved(next)).toBeVisible();
  const [text] = Object.values(await stored(next)).filter((one) => String(one).includes('vm-3999'));
  expect(Object.keys(JSON.parse(String(text)).resources)).toHaveLength(4000);
});

test.describe('links', () => {
  /** The link that the dialog offers. */
  async function linkOf(page: Page): Promise<string> {
    await choose(page, 'Share…');
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/#d1=/);
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.keyboard.press('Escape');
    return link;
  }

  test('carry a design to another browser, to look at, and to edit a copy', async ({ page, browser }) => {
    await openTemplate(page, /^Firewall appliances/);
    const count = await page.locator('[data-box]').count();
    await choose(page, 'Share…');
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog).toContainText(/\d\.\d kB long/);
    expect(await violations(page, 'dialog')).toEqual([]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByRole('button', { name: 'Copy the link' }).click();
    await expect(dialog).toContainText('The link is copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(await dialog.getByRole('textbox', { name: 'Link' }).inputValue());

    const context = await browser.newContext();
    const other = await context.newPage();
    const requests: string[] = [];
    other.on('request', (request) => requests.push(request.url()));
    await other.goto(link);
    const view = other.getByRole('region', { name: 'Shared design' });
    await expect(view).toBeVisible();
    await expect(other.locator('[data-box]')).toHaveCount(count);
    expect(await violations(other, 'main')).toEqual([]);
    // What follows the # stays in the browser.
    for (const url of requests) expect(new URL(url).hash === '' || url === link).toBe(true);
    await add(other, 'address');
    await expect(other.locator('[data-box]')).toHaveCount(count);

    await view.getByRole('button', { name: 'Edit a copy' }).click();
    await expect(view).toHaveCount(0);
    expect(new URL(other.url()).hash).toBe('');
    await expect(saved(other)).toBeVisible();
    await other.reload();
    await expect(other.locator('[data-box]')).toHaveCount(count);
    await context.close();
  });

  test('leave one’s own designs alone', async ({ page }) => {
    const designer = new DesignerPage(page);
    await designer.open();
    await add(page, 'address');
    await expect(saved(page)).toBeVisible();
    const link = await linkOf(page);
    await add(page, 'network');
    await expect(saved(page)).toBeVisible();
    const before = await stored(page);
    // As if it were pasted into the address bar of the open page.
    await page.goto(link);
    await expect(page.getByRole('region', { name: 'Shared design' })).toBeVisible();
    await expect(designer.box('network')).toHaveCount(0);
    await page.getByRole('button', { name: 'To my designs' }).click();
    await expect(designer.box('network')).toBeVisible();
    expect(await stored(page)).toEqual(before);
  });

  test('of a large design come with a warning', async ({ page }) => {
    await new DesignerPage(page).open();
    // Names that do not repeat do not shrink either.
    const word = (seed: number) =>
      Array.from({ length: 12 }, (_, at) => ((seed * 7919 + at * 104_729) % 36).toString(36));
    const resources = Object.fromEntries(
      Array.from({ length: 900 }, (_, index) => [
        `a${index}`,
        {
          kind: 'address',
          name: `a${word(index ** 3 + index).join('')}`,
          address: `10.${index % 251}.${(index * 7) % 253}.9`,
        },
      ]),
    );
    await openFile(page, designFile({ resources }));
    await choose(page, 'Share…');
    await expect(page.getByRole('dialog', { name: 'Share' })).toContainText('A file is safer.');
  });

  for (const [what, hash, why] of [
    ['cut', 'd1=7V1bc9u2Ev4rHD61M', 'not complete'],
    ['of a newer program', 'd9=abc', 'newer program'],
    ['markup', 'd1=<script>window.hacked=1</script>', 'not complete'],
    ['to another site', 'src=https://example.org/design.json', 'another site'],
  ] as const) {
    test(`that are ${what} say what is wrong, and one’s own design is there`, async ({ page }) => {
      const designer = new DesignerPage(page);
      await designer.open();
      await add(page, 'network');
      await expect(saved(page)).toBeVisible();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).origin));
      await page.goto(`./#${hash}`);
      const dialog = page.getByRole('dialog', { name: 'This link cannot be opened' });
      await expect(dialog).toContainText(why);
      expect(await violations(page, 'dialog')).toEqual([]);
      await dialog.getByRole('button', { name: 'Go on without it' }).click();
      await expect(designer.box('network')).toBeVisible();
      expect(new URL(page.url()).hash).toBe('');
      expect(new Set(asked)).toEqual(new Set([new URL(page.url()).origin]));
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    });
  }

  test('to a file of this site load it only after one agrees', async ({ page }) => {
    let loads = 0;
    await page.route('**/designs/web.neg.json', async (route) => {
      loads += 1;
      await route.fulfill({
        body: designFile({ name: 'Of this site', resources: { n: { kind: 'network', name: 'n' } } }),
      });
    });
    await page.goto('./#src=designs/web.neg.json');
    const dialog = page.getByRole('dialog', { name: 'Open the design of this link?' });
    await expect(dialog).toContainText('/designs/web.neg.json');
    expect(await violations(page, 'dialog')).toEqual([]);
    expect(loads).toBe(0);
    await dialog.getByRole('button', { name: 'Open it', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Shared design' })).toBeVisible();
    await expect(name(page)).toHaveValue('Of this site');
    expect(loads).toBe(1);

    await page.goto('./#src=designs/nowhere.json');
    await dialog.getByRole('button', { name: 'Open it', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'This link cannot be opened' })).toContainText('HTTP 404');
  });

  test('shown inside of other pages are the picture alone', async ({ page }) => {
    await openTemplate(page, /^Firewall appliances/);
    const count = await page.locator('[data-box]').count();
    const link = new URL(await linkOf(page));
    link.search = '?embed&theme=dark&focus=network-1';
    await page.goto(link.href);
    await expect(page.locator('[data-box]')).toHaveCount(count);
    await expect(page.getByRole('banner')).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('link', { name: 'Open in NEG Designer' })).toHaveAttribute('href', /\/#d1=/);
    expect(await violations(page, undefined, ['dark'])).toEqual([]);
    await page.goto('./?embed');
    await expect(page.getByText('There is no design in this link.')).toBeVisible();
  });

  test('shown inside of other pages have in view and selected what they are told to', async ({ page }) => {
    const vms = Array.from({ length: 40 }, (_, index) => [`vm${index}`, { kind: 'vm', name: `vm-${index}` }] as const);
    const layout = Object.fromEntries(vms.map(([id], index) => [id, { x: index * 400, y: index * 300 }]));
    await new DesignerPage(page).open();
    await openFile(page, designFile({ name: 'Wide', resources: Object.fromEntries(vms), layout }));
    await expect(page.locator('[data-box="vm0"]')).toBeVisible();
    const link = new URL(await linkOf(page));
    link.search = '?embed&focus=vm39';
    await page.goto(link.href);
    const wanted = page.locator('[data-box="vm39"]');
    await expect(wanted).toBeInViewport({ ratio: 0.99 });
    await expect(wanted.locator('[data-selected]').first()).toBeAttached();
    // What is not there is no reason to show nothing.
    link.search = '?embed&focus=nobody';
    await page.goto(link.href);
    await expect(page.locator('[data-box="vm0"]')).toBeInViewport();
  });
});

test('a file that was opened is the one that is saved, and the header tells how that stands', async ({ page }) => {
  // The browser's own chooser cannot be driven from here; a file of the page's private folder stands for the chosen one.
  await page.addInitScript(
    (content) => {
      window.showOpenFilePicker = async () => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle('web.neg.json', { create: true });
        const stream = await handle.createWritable();
        await stream.write(content);
        await stream.close();
        return [handle];
      };
      window.showSaveFilePicker = async (options) =>
        (await navigator.storage.getDirectory()).getFileHandle(options?.suggestedName ?? 'x', { create: true });
    },
    designFile({ name: 'Web', resources: { n: { kind: 'network', name: 'n' } } }),
  );
  const content = (file: string) =>
    page.evaluate(async (chosen) => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle(chosen)).getFile()).text();
    }, file);
  const designer = new DesignerPage(page);
  await designer.open();
  await choose(page, 'Open file…');
  await expect(designer.box('network')).toBeVisible();
  await expect(page.getByText('Saved in web.neg.json')).toBeVisible();
  await add(page, 'address');
  await expect(page.getByText('Saved in this browser, not yet in web.neg.json')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved in web.neg.json', { exact: true })).toBeVisible();
  expect(await content('web.neg.json')).toContain('address');

  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (await folder.getFileHandle('web.neg.json')).createWritable();
    await stream.write('written by another program');
    await stream.close();
  });
  await add(page, 'healthCheck');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(message(page)).toContainText('was changed by another program');
  expect(await content('web.neg.json')).toBe('written by another program');
  await message(page).getByRole('button', { name: 'Write over it' }).click();
  await expect(page.getByText('Saved in web.neg.json', { exact: true })).toBeVisible();
  expect(await content('web.neg.json')).toContain('healthCheck');

  // The binding outlasts the page; leave to write is asked for when somebody saves.
  await page.reload();
  await expect(page.getByText('Saved in web.neg.json', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    FileSystemHandle.prototype.requestPermission = async () =>
      document.body.dataset.leave === '' ? 'granted' : 'denied';
  });
  await add(page, 'address');
  await expect(page.getByText('Saved in this browser, not yet in web.neg.json')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(message(page)).toContainText('web.neg.json was not written');
  await page.evaluate(() => document.body.setAttribute('data-leave', ''));
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved in web.neg.json', { exact: true })).toBeVisible();
  expect(JSON.parse(await content('web.neg.json')).resources).toHaveProperty('address-2');

  await choose(page, 'New design');
  await add(page, 'network');
  await expect(saved(page)).toBeVisible();
  await choose(page, 'Save to a file of your choice…');
  await expect(page.getByText('Saved in untitled-design.neg.json', { exact: true })).toBeVisible();
  expect(await content('untitled-design.neg.json')).toContain('network-1');
});

test('the policy of the page allows no more than before', async ({ page }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toContain('unsafe');
});
