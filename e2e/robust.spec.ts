import { expect, test } from '@playwright/test';
import { hasBash, record } from '../tests/recorded-bash.ts';
import { DesignerPage, designFile, openFile, openTemplate, saved, stored } from './designer.ts';

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
