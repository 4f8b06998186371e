import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { withDocumented } from '../tests/gcloud-beyond-grammar.ts';
import { Grammar, problemsOf } from '../tests/gcloud-grammar.ts';
import { record } from '../tests/recorded-bash.ts';
import { sharedPath } from '../tests/shared-folder.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a person sees and does, in their words. */
export class DesignerPage {
  readonly page: Page;
  readonly canvas: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('application', { name: 'Canvas' });
  }

  async open(): Promise<void> {
    await this.page.goto('./');
    await expect(this.canvas).toBeVisible();
    // What is typed in the moment before the rules have come goes to no list that is not there yet.
    await expect(this.page.getByRole('contentinfo')).not.toContainText('Checking…');
  }

  /** A card or container by its kind; the nth of that kind in the picture. */
  box(kind: string, nth = 0): Locator {
    return this.page.locator(`[data-box][data-kind="${kind}"]`).nth(nth);
  }

  /** A connection point of a box: of its header, or of the row with that key. */
  port(box: Locator, side: 'left' | 'right', row = ''): Locator {
    return box.locator(`[data-port$=" ${row} ${side}"]`);
  }

  get tip(): Locator {
    return this.page
      .getByRole('status')
      .filter({ hasText: /Would be refused|Checked|Cannot be connected|Not checked|Works, with/ });
  }

  /** Drags an item of the palette onto the canvas (pixels from its corner), or onto a box. */
  async drag(item: string, to: Spot | Locator): Promise<void> {
    const from = this.page.locator(`[data-palette="${item}"]`);
    if ('boundingBox' in to) await from.dragTo(to);
    else await from.dragTo(this.canvas, { targetPosition: to });
  }

  /** Presses the mouse on a port and moves to a target without letting go. */
  async pull(from: Locator, to: Locator | Spot): Promise<void> {
    const start = await middle(from);
    const end = 'boundingBox' in to ? await middle(to) : to;
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(start.x + 16, start.y + 8, { steps: 2 });
    await this.page.mouse.move(end.x, end.y, { steps: 6 });
  }

  async drop(): Promise<void> {
    await this.page.mouse.up();
  }

  async wire(from: Locator, to: Locator | Spot): Promise<void> {
    await this.pull(from, to);
    await this.drop();
  }

  get errors(): Locator {
    return this.page.getByRole('contentinfo').getByRole('button', { name: /error/ });
  }

  /** The text that the export panel's download hands over; by a click where nothing else is said. */
  async download(
    act: () => Promise<void> = () => this.page.getByRole('button', { name: 'Download' }).click(),
  ): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return readFileSync(await download.path(), 'utf8');
  }
}

async function middle(locator: Locator): Promise<Spot> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('Nothing to point at.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Runs a script under real bash with a stand-in for gcloud. Every call is held against gcloud's own grammar where that
 * is at hand. Returns the commands that ran, without flags.
 */
export function runScript(script: string): readonly string[] {
  // What is real takes its probes meanwhile; the stand-in has none.
  const recording = record(script, { SETTLE_SECONDS: '0', MIGRATION_SECONDS: '0' });
  expect(recording.stderr).toBe('');
  expect(recording.status).toBe(0);
  expect(recording.strays).toEqual([]);
  const file = sharedPath('reference/gcloud-grammar.json');
  if (file !== undefined) {
    const grammar = withDocumented(Grammar.parse(JSON.parse(readFileSync(file, 'utf8'))));
    for (const { argv } of recording.calls) expect.soft(problemsOf(argv, grammar), argv.join(' ')).toEqual([]);
  }
  return recording.calls.map(({ argv }) =>
    argv
      .filter((word) => !word.startsWith('-'))
      .slice(0, 4)
      .join(' '),
  );
}

/** A design document of these resources, as a file has it. */
export const designFile = (fields: object) =>
  JSON.stringify({ format: 'neg-designer', version: 1, resources: {}, ...fields });

/** Opens a file as the menu does; the browser's own chooser is not asked. */
export async function openFile(page: Page, content: string, name = 'given.json'): Promise<void> {
  await page
    .getByLabel('Open file…')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** A template by its title, on a canvas that shows its cards whole. */
export async function openTemplate(page: Page, title: RegExp): Promise<DesignerPage> {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.getByRole('button', { name: title }).click();
  await expect(page.locator('[data-box]')).not.toHaveCount(0);
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+0');
  return designer;
}

/** Any template of the gallery, by its title. */
export async function openFromGallery(page: Page, title: string): Promise<DesignerPage> {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.getByRole('button', { name: /^All templates/ }).click();
  await page
    .getByRole('dialog', { name: 'Templates' })
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-box]')).not.toHaveCount(0);
  return designer;
}

/** A file as the browser hands it over. */
export interface Taken {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files that come of what is done, as many as are expected, in their order. */
export async function take(page: Page, act: () => Promise<void>, count = 1): Promise<readonly Taken[]> {
  const downloads: Download[] = [];
  const collect = (download: Download) => void downloads.push(download);
  page.on('download', collect);
  await act();
  await expect.poll(() => downloads.length).toBe(count);
  page.off('download', collect);
  const taken: Taken[] = [];
  for (const download of downloads)
    taken.push({ name: download.suggestedFilename(), bytes: readFileSync(await download.path()) });
  return taken;
}

/** The file that comes of what is done. */
export async function takeOne(page: Page, act: () => Promise<void>): Promise<Taken> {
  const [taken] = await take(page, act);
  if (!taken) throw new Error('Nothing was downloaded.');
  return taken;
}

/** The design on the canvas, as the menu saves it. */
export const savedDesign = (page: Page): Promise<Taken> => takeOne(page, () => page.keyboard.press('ControlOrMeta+s'));

/** What the command line did with these files: how it ended, what it printed, and what it wrote into the folder `out`. */
export function commandLine(inputs: Readonly<Record<string, Buffer | string>>, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'neg-designer-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    for (const [name, content] of Object.entries(inputs)) writeFileSync(join(folder, name), content);
    const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 2 ** 28 });
    const written = readdirSync(out).map((name): Taken => ({ name, bytes: readFileSync(join(out, name)) }));
    return { status, stdout, written };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const saved = (page: Page) => page.getByText('Saved in this browser');

/** The designs that the browser's store holds, by their keys, as they are there. */
export function stored(page: Page): Promise<Readonly<Record<string, unknown>>> {
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
            const all = keys.result.map((key, index) => [String(key), values.result[index]] as const);
            resolve(Object.fromEntries(all.filter(([key]) => key.startsWith('neg-designer/design/'))));
          };
        };
      }),
  );
}
