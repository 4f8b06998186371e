import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { hasBash, record } from '../tests/recorded-bash.ts';
import { DesignerPage } from './designer.ts';

const designFile = (fields: object) => JSON.stringify({ format: 'neg-designer', version: 1, resources: {}, ...fields });

/** Opens a file as the menu does; the browser's own chooser is not asked. */
async function openFile(page: Page, content: string, name = 'given.json'): Promise<void> {
  await page
    .getByLabel('Open file…')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** A template by its title, on a canvas that shows its cards whole. */
async function openTemplate(page: Page, title: RegExp): Promise<DesignerPage> {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.getByRole('button', { name: title }).click();
  await expect(page.locator('[data-box]')).not.toHaveCount(0);
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+0');
  return designer;
}

const saved = (page: Page) => page.getByText('Saved in this browser');

/** What the browser's store holds, by its key. */
function stored(page: Page): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('keyval-store');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('keyval').objectStore('keyval');
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          values.onsuccess = () => {
            opening.result.close();
            resolve(Object.fromEntries(keys.result.map((key, index) => [String(key), values.result[index]])));
          };
        };
      }),
  );
}

/** Puts something into the browser's store in place of the design, as a damaged disk or a newer program might. */
async function spoil(page: Page, content: unknown): Promise<void> {
  await new DesignerPage(page).open();
  await page.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('keyval-store');
        opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('keyval', 'readwrite');
          change.objectStore('keyval').put(value, 'neg-designer/current');
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    content,
  );
  await page.reload();
}

test('a killed tab loses nothing that was saved, and an edit is saved within a second', async ({ baseURL }) => {
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
    await first.page.locator('[data-palette="network"]').press('Enter');
    await expect(designer.box('network')).toBeVisible();
    await expect(saved(first.page)).toBeVisible({ timeout: 1000 });
    // The renderer dies at once: no event of the page runs any more.
    const devtools = await first.context.newCDPSession(first.page);
    const crashed = first.page.waitForEvent('crash');
    devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    await first.context.close();

    const second = await open();
    await new DesignerPage(second.page).open();
    await expect(new DesignerPage(second.page).box('network')).toBeVisible();
    await second.context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('an edit and its undo in one breath are no unsaved work', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await expect(saved(page)).toBeVisible();
  const before = await stored(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-box]')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.box('vm')).toBeVisible();
  await expect(saved(page)).toBeVisible();
  expect(await stored(page)).toEqual(before);
});

for (const [what, content, why] of [
  ['damaged', '{"format": "neg-desi', 'JSON'],
  ['of a newer program', designFile({ version: 99 }), 'version 99'],
  ['no text at all', { not: 'a text' }, ''],
] as const) {
  test(`a kept design that is ${what} is named, and set aside before anything takes its place`, async ({ page }) => {
    await spoil(page, content);
    await expect(page.getByRole('region', { name: 'Message' })).toContainText('cannot be opened');
    await expect(page.getByRole('region', { name: 'Message' })).toContainText(why);
    expect(await stored(page)).toEqual({ 'neg-designer/current': content });
    const file = await new DesignerPage(page).download(() =>
      page.getByRole('button', { name: 'Save it as a file' }).click(),
    );
    expect(file).toBe(typeof content === 'string' ? content : JSON.stringify(content));
    await page.locator('[data-palette="network"]').press('Enter');
    await expect(saved(page)).toBeVisible();
    await expect.poll(async () => Object.values(await stored(page))).toContainEqual(content);
    await page.reload();
    await expect(new DesignerPage(page).box('network')).toBeVisible();
  });
}

test.describe('files that cannot be a design say why, and leave the present one alone', () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  for (const [name, content, why] of [
    ['words.json', 'hello', 'line 1, column 1'],
    ['comma.json', '{\n  "a": 1,\n  "b": oops\n}', 'line 3, column 8'],
    ['deep.json', nested(10_000), 'nested deeper'],
    ['newer.json', designFile({ version: 99 }), 'version 99'],
    [
      'proto.json',
      '{"format":"neg-designer","version":1,"resources":{"__proto__":{"kind":"network"}}}',
      'This id cannot be used',
    ],
    ['shape.json', designFile({ resources: { a: { kind: 'neg', endpoints: 5 } } }), 'resources.a.endpoints'],
  ] as const) {
    test(name, async ({ page }) => {
      const designer = new DesignerPage(page);
      await designer.open();
      await page.locator('[data-palette="network"]').press('Enter');
      await openFile(page, content, name);
      const dialog = page.getByRole('dialog', { name: `${name} cannot be opened` });
      await expect(dialog).toContainText(why);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(designer.box('network')).toBeVisible();
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    });
  }
});

test('hostile names stay words, from the file to the script that runs', async ({ page }) => {
  const names = [
    '</script><script>window.hacked=1</script>',
    '$(touch hacked)',
    '`touch hacked`',
    "'; touch hacked; '",
    '-rf',
    '\u202Egnp',
    '🎉👩‍👩‍👧',
    'a\nb',
    'x'.repeat(200),
    '__proto__',
    '',
  ];
  const resources = Object.fromEntries(
    names.map((name, index) => [
      `net${index}`,
      { kind: 'network', name, description: `${name} $(touch hacked)`, autoCreateSubnetworks: false },
    ]),
  );
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  const designer = new DesignerPage(page);
  await designer.open();
  await openFile(page, designFile({ name: '</title>$(touch hacked)', project: '$(touch hacked)', resources }));
  await expect(page.locator('[data-box]')).toHaveCount(names.length);
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  await page.getByRole('button', { name: 'Export anyway' }).click();
  const script = await designer.download();
  expect(troubles).toEqual([]);
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  if (!hasBash) return;
  const recording = record(script);
  expect(recording.strays).toEqual([]);
  // A name with a slash in it travels inside of an address, so it is the description that shows each untouched.
  const told = recording.calls.flatMap(({ argv }) => argv.filter((word) => word.startsWith('--description=')));
  expect(told.toSorted()).toEqual(names.map((name) => `--description=${name} $(touch hacked)`).toSorted());
});

test('Escape puts back what the pointer holds: a box, a wire, a frame, a palette item that waits', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await expect(saved(page)).toBeVisible();
  const before = await stored(page);
  const neg = designer.box('neg');
  // In the middle of the canvas: near its edge a drag would move the view as well.
  await neg.click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Shift+Digit2');
  const port = neg.locator('[data-port]').first();
  await expect.poll(async () => (await neg.boundingBox())?.width).toBeGreaterThan(300);
  const place = await neg.boundingBox();
  if (!place) throw new Error('The NEG is not in view.');
  const { x, y } = { x: place.x + 60, y: place.y + 12 };

  await test.step('a box', async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 70, { steps: 5 });
    await expect.poll(() => neg.boundingBox()).not.toEqual(place);
    // What is held cannot be deleted under the pointer.
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await expect.poll(() => neg.boundingBox()).toEqual(place);
    await page.mouse.move(x + 120, y + 90, { steps: 3 });
    await page.mouse.up();
    expect(await neg.boundingBox()).toEqual(place);
  });

  await test.step('a wire', async () => {
    await designer.pull(port, { x: x - 80, y: y + 160 });
    await expect(page.locator('[data-connecting]')).toHaveCount(1);
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await designer.drop();
    await expect(page.locator('[data-connecting]')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('a wire that follows the pointer, let go over a panel', async () => {
    await port.click();
    await expect(page.locator('[data-connecting]')).toHaveCount(1);
    await page
      .getByRole('complementary')
      .or(page.getByRole('region', { name: 'Inspector' }))
      .first()
      .click({ position: { x: 8, y: 300 } });
    await expect(page.locator('[data-connecting]')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('a frame', async () => {
    await designer.canvas.focus();
    await neg.click({ position: { x: 60, y: 12 } });
    await page.mouse.move(place.x - 12, place.y - 12);
    await page.mouse.down();
    await page.mouse.move(place.x - 60, place.y - 40, { steps: 4 });
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  });

  await test.step('a palette item', async () => {
    await page.locator('[data-palette="vm"]').click();
    await expect(page.locator('[data-placing]')).toHaveCount(1);
    await designer.canvas.focus();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-placing]')).toHaveCount(0);
  });

  await expect(saved(page)).toBeVisible();
  expect(await stored(page)).toEqual(before);
});

test('another design in place of an emptied one can be undone back to the work before', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await page.getByRole('button', { name: /^Your first NEG/ }).click();
  await expect(designer.box('vm', 1)).toHaveCount(0);
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.box('vm', 1)).toBeVisible();
});

test('keys of the canvas mean nothing while somebody types, and focus comes back from what opens on top', async ({
  page,
}) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  const count = await page.locator('[data-box]').count();
  const search = page.getByRole('searchbox', { name: 'Search what to add' });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('n');
  await expect(page.getByRole('combobox', { name: 'Search what to add' })).toBeFocused();
  await search.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.type('nc/');
  await page.keyboard.press('Backspace');
  await expect(search).toHaveValue('nc');
  await expect(search).toBeFocused();
  await expect(page.locator('[data-box]')).toHaveCount(count);
  await search.fill('');

  await designer.canvas.focus();
  for (const key of ['n', 'c']) {
    await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await expect(designer.canvas).toBeFocused();
  }
  const menu = page.getByRole('button', { name: 'File', exact: true });
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Import…' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  // The canvas is one stop: Tab goes on from it, and its buttons have keys of their own.
  const zoom = page.getByRole('button', { name: 'Zoom in' });
  await zoom.focus();
  const scale = () =>
    page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
  const from = await scale();
  await zoom.press('Enter');
  await expect.poll(scale).toBeGreaterThan(from);
});

test('a wire is selected by a click and taken away by a key', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  const wires = page.locator('[data-wire]');
  const count = await wires.count();
  await page.keyboard.press('Shift+Digit1');
  // A third along the first wire that is not under a card, in the window's pixels.
  const spot = await wires.evaluateAll((groups) => {
    for (const path of groups.map((group) => group.querySelector('path'))) {
      const matrix = path?.getScreenCTM();
      if (!path || !matrix) continue;
      const at = path.getPointAtLength(path.getTotalLength() * 0.3).matrixTransform(matrix);
      if (document.elementFromPoint(at.x, at.y)?.closest('[data-wire]')) return { x: at.x, y: at.y };
    }
    return undefined;
  });
  if (!spot) throw new Error('No wire can be pointed at.');
  await page.mouse.click(spot.x, spot.y);
  await page.keyboard.press('Delete');
  await expect(wires).toHaveCount(count - 1);
  await page.keyboard.press('Delete');
  await expect(wires).toHaveCount(count - 1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(wires).toHaveCount(count);
  await expect(designer.canvas).toBeFocused();
});

test('what is selected, connected, undone is said, and the canvas points at a box that is there', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  const said = page.locator('[role="status"].visually-hidden');
  await designer.box('neg').click({ position: { x: 60, y: 12 } });
  await expect(said).toContainText('appliances-a selected');
  await expect
    .poll(async () => {
      const id = await designer.canvas.getAttribute('aria-activedescendant');
      return page.locator(`[id="${id}"]`).getAttribute('data-box');
    })
    .toBe(await designer.box('neg').getAttribute('data-box'));
  await designer.box('vm').click({ modifiers: ['Shift'], position: { x: 60, y: 12 } });
  await expect(said).toContainText('2 things selected');
  await page.keyboard.press('Delete');
  await expect(said).toContainText('2 things deleted');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(said).toContainText('Undone: Delete');
});

test('a copy outlives a reload, and garbage in the clipboard does nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = await openTemplate(page, /^Firewall appliances/);
  const boxes = page.locator('[data-box]');
  const count = await boxes.count();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(boxes).toHaveCount(count);
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(boxes).toHaveCount(2 * count);
  for (const content of ['garbage', '[]', designFile({ version: 99 })]) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), content);
    await page.keyboard.press('ControlOrMeta+v');
    await expect(page.getByRole('region', { name: 'Message' })).toContainText('The clipboard holds nothing');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await designer.canvas.focus();
  }
  await expect(boxes).toHaveCount(2 * count);
  // What the Compute API hands out is no garbage.
  await page.evaluate((text) => navigator.clipboard.writeText(text), '[{"kind":"compute#network","name":"pasted"}]');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(boxes).toHaveCount(2 * count + 1);
});

test('a file dropped anywhere is opened; the page is not left', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const data = await page.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
      return transfer;
    },
    designFile({ resources: { a: { kind: 'network', name: 'dropped' } } }),
  );
  await page.locator('header').dispatchEvent('drop', { dataTransfer: data });
  await expect(designer.box('network')).toContainText('dropped');
});

test('a wire over a thousand boxes does not hold the page up', async ({ page }) => {
  const numbers = Array.from({ length: 1000 }, (_, index) => index);
  const resources = Object.fromEntries(
    numbers.map((n) =>
      n % 5 === 0
        ? [`neg${n}`, { kind: 'neg', name: `neg-${n}`, networkEndpointType: 'GCE_VM_IP_PORT', zone: 'us-central1-a' }]
        : [`vm${n}`, { kind: 'vm', name: `vm-${n}`, zone: 'us-central1-a', networkInterfaces: [{ id: 'n1' }] }],
    ),
  );
  const designer = new DesignerPage(page);
  await designer.open();
  await openFile(page, designFile({ resources }));
  await expect(page.locator('[data-box]')).not.toHaveCount(0);
  await designer.canvas.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+0');
  const port = page.locator('[data-kind="vm"] [data-port]').first();
  await expect(port).toBeVisible();
  await designer.pull(port, { x: 700, y: 500 });
  // The answer of the page to a move, while the rules are still asked about the rest.
  const longest = await page.evaluate(async () => {
    let worst = 0;
    for (let frame = 0; frame < 30; frame += 1) {
      const asked = performance.now();
      await new Promise((resolve) => setTimeout(resolve));
      worst = Math.max(worst, performance.now() - asked);
    }
    return worst;
  });
  expect(longest).toBeLessThan(500);
  await page.keyboard.press('Escape');
  await designer.drop();
});
