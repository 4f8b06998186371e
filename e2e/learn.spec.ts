import { expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { DesignerPage, openFile, openTemplate, savedDesign, takeOne } from './designer.ts';

const panel = (page: Page): Locator => page.getByRole('group', { name: 'Learn', exact: true });
const goal = (page: Page, words: string): Locator =>
  panel(page).getByRole('region', { name: 'Goals' }).getByRole('listitem').filter({ hasText: words });
const level = (page: Page, title: string): Locator =>
  panel(page)
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(title.replace(/[?]/g, '\\?')) });

async function toLevels(page: Page): Promise<DesignerPage> {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.getByRole('button', { name: 'Learn by levels' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Levels' })).toBeFocused();
  return designer;
}

test('the first level by mouse: what is missing is told live, and done leads on', async ({ page }) => {
  const designer = await toLevels(page);
  await expect(panel(page)).toContainText('0 of 21 done');
  await level(page, 'What is a NEG?').click();
  await expect(panel(page).getByRole('heading', { name: 'What is a NEG?' })).toBeFocused();
  const arrives = goal(page, 'http://www.example.com/');
  await expect(arrives).toContainText('Not yet');
  await expect(arrives).toContainText('web-neg lists no endpoints');

  await test.step('a near miss leads to its rule', async () => {
    await arrives.getByRole('button', { name: /^The rule/ }).click();
    await expect(page.getByRole('dialog', { name: 'A NEG without endpoints serves nothing' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await designer.wire(designer.port(designer.box('vm'), 'left', 'n1'), designer.box('neg'));
  await expect(arrives).toContainText('Met');
  const done = panel(page).getByRole('region', { name: 'Done' });
  await expect(done).toContainText('A NEG is a list of endpoints');
  await expect(panel(page)).toContainText('Your edits: 1');
  expect(await violations(page)).toEqual([]);
  await done.getByRole('button', { name: /^Next level/ }).click();
  await expect(panel(page).getByRole('heading', { name: 'A NEG alone does nothing' })).toBeFocused();

  await test.step('the list knows it, also after a reload, and the level that is open goes on', async () => {
    await expect(page.getByText('Saved in this browser')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('region', { name: 'Level', exact: true })).toContainText('A NEG alone does nothing');
    await page.getByRole('button', { name: 'Goals and hints' }).click();
    await panel(page).getByRole('button', { name: 'All levels' }).click();
    await expect(level(page, 'What is a NEG?')).toContainText('Done');
    await expect(level(page, 'What is a NEG?')).toContainText('1 edit; the shown solution takes 1 edit');
    await expect(panel(page)).toContainText('1 of 21 done');
  });
});

test('a level with the keyboard alone', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Learn by levels');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Levels' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(level(page, 'What is a NEG?')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'A NEG alone does nothing' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('web-service');
  await page.keyboard.press('Enter');
  await expect(designer.canvas).toBeFocused();
  await page.keyboard.press('c');
  await page.keyboard.type('web-neg');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('region', { name: 'Done' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Level done' })).toHaveCount(1);
});

test('three hints, the third of which makes a move; reset; a solution that is played move by move', async ({
  page,
}) => {
  await toLevels(page);
  await level(page, 'With a port or without').click();
  await panel(page)
    .getByRole('button', { name: /^Hint 1/ })
    .click();
  await expect(panel(page)).toContainText('To open a connection one needs');
  await panel(page)
    .getByRole('button', { name: /^Hint 2/ })
    .click();
  await panel(page)
    .getByRole('button', { name: /^Hint 3/ })
    .click();
  await expect(panel(page)).toContainText('of web-neg to GCE_VM_IP_PORT');
  await panel(page).getByRole('button', { name: 'Make this move' }).click();
  await expect(panel(page)).toContainText('Your edits: 1');
  await panel(page).getByRole('button', { name: 'Reset' }).click();
  await expect(panel(page)).toContainText('Your edits: 0');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(panel(page)).toContainText('Your edits: 1');

  await panel(page).getByRole('button', { name: 'Show a solution' }).click();
  const solution = panel(page).getByRole('region', { name: 'A solution' });
  await expect(solution.getByRole('listitem').first()).toContainText('Next');
  expect(await violations(page, '[data-learn]')).toEqual([]);
  await solution.getByRole('button', { name: 'Make move 1 of 2' }).click();
  await solution.getByRole('button', { name: 'Make move 2 of 2' }).click();
  await expect(panel(page).getByRole('region', { name: 'Done' })).toContainText('Seen');
  await panel(page).getByRole('button', { name: 'All levels' }).click();
  // What was shown is not done.
  await expect(panel(page)).toContainText('0 of 21 done');
});

test('the work that was open before is kept, and one click away', async ({ page }) => {
  const designer = await openTemplate(page, /^Your first NEG/);
  const before = await savedDesign(page);
  await page.getByRole('tab', { name: 'Learn' }).click();
  await level(page, 'What is a NEG?').click();
  await expect(designer.box('neg')).toContainText('no endpoints yet');
  await panel(page).getByRole('button', { name: 'Back to my design' }).click();
  await expect(designer.box('neg')).toContainText('web-1');
  expect((await savedDesign(page)).bytes.toString()).toBe(before.bytes.toString());
  await expect(level(page, 'What is a NEG?')).toContainText('Begun');
});

test('progress goes from one browser to another as a file', async ({ page, browser }) => {
  await toLevels(page);
  await level(page, 'What is a NEG?').click();
  await panel(page)
    .getByRole('button', { name: /^Hint 3/ })
    .click();
  await panel(page).getByRole('button', { name: 'Make this move' }).click();
  // The move was made far below: what is said of it is read from its beginning.
  await expect(panel(page).getByRole('region', { name: 'Done' }).getByText('Done', { exact: true })).toBeInViewport();
  await panel(page).getByRole('button', { name: 'All levels' }).click();
  const file = await takeOne(page, () => panel(page).getByRole('button', { name: 'Save progress as a file' }).click());
  const other = await (await browser.newContext()).newPage();
  await toLevels(other);
  await panel(other)
    .locator('input[type="file"]')
    .setInputFiles({ ...asFile(file.bytes), name: file.name });
  await expect(panel(other)).toContainText('1 of 21 done');
  await panel(other)
    .locator('input[type="file"]')
    .setInputFiles(asFile(Buffer.from('{"format":"neg-designer"}')));
  await expect(panel(other)).toContainText('This file holds no progress of levels.');
  await other.context().close();
});

const asFile = (buffer: Buffer) => ({ name: 'given.json', mimeType: 'application/json', buffer });

test('the same number breaks the same thing for everybody', async ({ browser }) => {
  const starts: string[] = [];
  for (const _pupil of [1, 2]) {
    const page = await (await browser.newContext()).newPage();
    await toLevels(page);
    await panel(page).getByRole('button', { name: 'Break a design for me…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Break a design for me' });
    await dialog.getByRole('combobox', { name: 'Design' }).selectOption('Cloud Run in two regions');
    await dialog.getByRole('textbox', { name: 'Number' }).fill('42');
    expect(await violations(page, 'dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Break it' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Find what is wrong' })).toBeFocused();
    await expect(goal(page, 'Nothing in the design would be refused')).toContainText('Not yet');
    starts.push((await savedDesign(page)).bytes.toString());
    await panel(page)
      .getByRole('button', { name: /^Hint 3/ })
      .click();
    await panel(page).getByRole('button', { name: 'Make this move' }).click();
    await expect(panel(page).getByRole('region', { name: 'Done' })).toBeVisible();
    await page.context().close();
  }
  expect(starts[0]).toBe(starts[1]);
});

test('a level that a teacher makes goes out as a file and as a link, and is played by a pupil', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const designer = await openTemplate(page, /^Your first NEG/);
  await designer.box('neg').click();
  await page.keyboard.press('Delete');
  await expect(designer.box('neg')).toHaveCount(0);
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Make a level…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a level' });
  await expect(dialog.getByText('It is not solved when it begins.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save as a file' })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Where is the NEG?');
  await dialog.getByRole('textbox', { name: 'Story' }).fill('Somebody deleted it.');
  await dialog.getByRole('textbox', { name: 'First hint' }).fill('Undo would be cheating.');
  await dialog.getByRole('button', { name: 'Add a goal' }).click();
  await dialog.getByRole('button', { name: 'Remove goal 1' }).click();
  expect(await violations(page, 'dialog')).toEqual([]);
  const file = await takeOne(page, () => dialog.getByRole('button', { name: 'Save as a file' }).click());
  expect(file.name).toBe('where-is-the-neg.level.json');
  await dialog.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page.getByRole('region', { name: 'Message' })).toContainText('The link is copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#l1=');
  await context.close();

  const pupil = await (await browser.newContext()).newPage();
  await test.step('by link', async () => {
    await pupil.goto(link);
    const asked = pupil.getByRole('dialog', { name: 'Where is the NEG?' });
    await expect(asked).toContainText('Somebody deleted it.');
    expect(await violations(pupil, 'dialog')).toEqual([]);
    await asked.getByRole('button', { name: 'Start the level' }).click();
    await expect(panel(pupil).getByRole('heading', { name: 'Where is the NEG?' })).toBeFocused();
    expect(new URL(pupil.url()).hash).toBe('');
  });
  await test.step('by file', async () => {
    await openFile(pupil, file.bytes.toString(), file.name);
    await pupil.getByRole('button', { name: 'Not now' }).click();
    await expect(panel(pupil).getByRole('heading', { name: 'Where is the NEG?' })).toBeVisible();
  });
  await pupil.context().close();
});

test('steps that were made before become the solution of one’s own level', async ({ page }) => {
  const designer = await toLevels(page);
  await level(page, 'What is a NEG?').click();
  await designer.wire(designer.port(designer.box('vm'), 'left', 'n1'), designer.box('neg'));
  await expect(panel(page).getByRole('region', { name: 'Done' })).toBeVisible();
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Make a level…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a level' });
  // Nothing is wrong with it by now, so there is nothing to do.
  await expect(dialog.getByRole('listitem').filter({ hasText: 'It is not solved when it begins.' })).toContainText(
    'Missing',
  );
  await dialog.getByRole('combobox', { name: 'Goal 1' }).selectOption('A request arrives');
  await dialog.getByRole('combobox', { name: 'It begins with' }).selectOption({ index: 1 });
  await expect(dialog.getByText('Your 1 step becomes the solution, and it reaches the goals.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Mine');
  await dialog.getByRole('textbox', { name: 'Story' }).fill('Solve it.');
  await dialog.getByRole('button', { name: 'Try it' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Mine' })).toBeFocused();
  await panel(page).getByRole('button', { name: 'Show a solution' }).click();
  await panel(page).getByRole('button', { name: 'Make move 1 of 1' }).click();
  await expect(panel(page).getByRole('region', { name: 'Done' })).toBeVisible();
});

test('levels that mean harm are refused with a reason, and nothing changes', async ({ page }) => {
  const designer = await openTemplate(page, /^Your first NEG/);
  const hostile = [
    ['{"format":"neg-designer-level","version":1}', 'goals'],
    [levelFile({ goals: [{ type: 'win' }] }), 'goals'],
    [
      levelFile({
        start: { format: 'neg-designer', version: 1, resources: JSON.parse('{"__proto__":{"kind":"neg"}}') },
      }),
      'This id cannot be used',
    ],
    [
      levelFile({ start: { format: 'neg-designer', version: 1, resources: {} } }),
      'all of its goals are met at the start',
    ],
    [levelFile({ solution: [{ type: 'set', id: 'n', field: 'endpoints', value: 5 }] }), 'something that is no design'],
  ] as const;
  for (const [content, why] of hostile) {
    await openFile(page, content);
    const dialog = page.getByRole('dialog', { name: 'This level cannot be opened' });
    await expect(dialog).toContainText(why);
    await dialog.getByRole('button', { name: 'Go on without it' }).click();
    await expect(dialog).toHaveCount(0);
  }
  await page.goto('./#l1=AAAA');
  await expect(page.getByRole('dialog', { name: 'This level cannot be opened' })).toContainText('not complete');
  await page.getByRole('button', { name: 'Go on without it' }).click();
  await page.goto('./#l9=AAAA');
  await expect(page.getByRole('dialog', { name: 'This level cannot be opened' })).toContainText('newer program');
  await page.getByRole('button', { name: 'Go on without it' }).click();
  await expect(designer.box('neg')).toContainText('web-1');
});

/** A level that would be fine, but for what is changed in it. */
const levelFile = (changes: object): string =>
  JSON.stringify({
    format: 'neg-designer-level',
    version: 1,
    id: 'given',
    title: 'Given',
    story: 'A story.',
    teaches: '',
    nudge: '',
    goals: [{ type: 'no-errors' }],
    solution: [],
    start: {
      format: 'neg-designer',
      version: 1,
      name: 'Given',
      resources: {
        n: {
          kind: 'neg',
          name: 'n',
          networkEndpointType: 'GCE_VM_IP_PORT',
          defaultPort: 70_000,
          zone: 'us-central1-a',
        },
      },
    },
    ...changes,
  });

test.describe('the tour', () => {
  const tour = (page: Page) => page.getByRole('region', { name: 'Tour' });

  test('waits for each act, done by mouse', async ({ page }) => {
    const designer = new DesignerPage(page);
    await designer.open();
    await page.getByRole('button', { name: 'Take the tour' }).click();
    await expect(tour(page)).toContainText('1 of 6');
    expect(await violations(page)).toEqual([]);
    await designer.drag('vm', designer.box('subnet'));
    await expect(tour(page)).toContainText('2 of 6');
    await designer.wire(designer.port(designer.box('vm'), 'left', 'n1'), designer.box('neg'));
    await expect(tour(page)).toContainText('3 of 6');
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /warning/ })
      .click();
    await expect(tour(page)).toContainText('3 of 6');
    await page.locator('[data-finding]').first().click();
    await expect(tour(page)).toContainText('4 of 6');
    await page
      .getByRole('button', { name: /^Add a firewall rule/ })
      .first()
      .click();
    await expect(tour(page)).toContainText('5 of 6');
    await page.getByRole('contentinfo').getByRole('button', { name: 'Trace' }).click();
    await expect(tour(page)).toContainText('6 of 6');
    await page.getByRole('contentinfo').getByRole('button', { name: 'Export' }).click();
    await expect(tour(page)).toContainText('That is all of it');
    await tour(page).getByRole('button', { name: 'Learn by levels' }).click();
    await expect(tour(page)).toHaveCount(0);
    await expect(panel(page).getByRole('heading', { name: 'Levels' })).toBeFocused();
  });

  test('goes by keyboard as well', async ({ page }) => {
    const designer = new DesignerPage(page);
    await designer.open();
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Take the tour');
    await page.keyboard.press('Enter');
    await expect(tour(page)).toContainText('1 of 6');
    await expect(page.locator('[data-palette-search] input')).toBeFocused();
    await page.keyboard.type('VM instance');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(tour(page)).toContainText('2 of 6');
    await designer.canvas.focus();
    await page.keyboard.press('c');
    await page.keyboard.type('web-neg');
    await page.keyboard.press('Enter');
    await expect(tour(page)).toContainText('3 of 6');
    await page.keyboard.press('F8');
    await expect(tour(page)).toContainText('4 of 6');
    await page.keyboard.press('ControlOrMeta+.');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(tour(page)).toContainText('5 of 6');
    await designer.canvas.focus();
    await page.keyboard.press('p');
    await expect(tour(page)).toContainText('6 of 6');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Export');
    await page.keyboard.press('Enter');
    await expect(tour(page)).toContainText('That is all of it');
  });

  test('that somebody does not want is never offered again', async ({ page }) => {
    const designer = new DesignerPage(page);
    await designer.open();
    await page.getByRole('button', { name: 'No, thanks' }).click();
    await expect(page.getByRole('button', { name: 'Take the tour' })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Start with a network' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take the tour' })).toHaveCount(0);
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Take the tour' }).click();
    await tour(page).getByRole('button', { name: 'End the tour' }).click();
    await expect(tour(page)).toHaveCount(0);
  });
});
