import { expect, type Locator, type Page } from '@playwright/test';
import { appMessages } from '../../src/editor/messages/app.ts';
import { designFile } from '../designer.ts';
import { workDesign } from './designs.ts';

/** One thing that the program can show. What holds for all of them is tested by going through this list. */
export interface Screen {
  readonly name: string;
  readonly show: (stage: Stage) => Promise<void>;
}

/** The page as somebody finds it who knows the words of the catalogue, whatever language it speaks. */
export class Stage {
  /** The page that is looked at; of several tabs the one that the screen is about. */
  page: Page;
  /** A sentence of the catalogue, as the page under test says it. */
  readonly say: (words: string) => string;

  constructor(page: Page, say: (words: string) => string = (words) => words) {
    this.page = page;
    this.say = say;
  }

  get canvas(): Locator {
    return this.page.locator('[data-canvas-host]');
  }

  async start(): Promise<void> {
    await this.page.goto('./');
    await expect(this.canvas).toBeVisible();
  }

  /** Opens a design, as its file. */
  async open(fields: object): Promise<void> {
    await this.start();
    await this.page
      .locator('input[type="file"]')
      .first()
      .setInputFiles(file(designFile(fields)));
    await expect(this.page.locator('[data-box]')).not.toHaveCount(0);
  }

  button(words: string): Locator {
    return this.page.getByRole('button', { name: this.say(words), exact: true });
  }

  async menu(item: string): Promise<void> {
    await this.button(appMessages.file.menu).click();
    await this.page.getByRole('menuitem', { name: this.say(item) }).click();
  }

  /** A panel of one of the docks: its tab where the dock is open, else its button on the rail or in the status bar. */
  async panel(words: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name: this.say(words) });
    if (!(await tab.count())) await this.button(words).first().click();
    await tab.click();
  }

  /** The list of findings, by its button in the status bar. */
  async findings(): Promise<void> {
    await this.page.getByRole('contentinfo').getByRole('button').first().click();
    await expect(this.page.locator('[data-finding]').first()).toBeVisible();
  }

  /** Selects a box wherever it is, and shows its form. */
  async inspect(...ids: readonly string[]): Promise<void> {
    for (const [index, id] of ids.entries()) {
      // The canvas knows the key from the keyboard, not from the click.
      if (index > 0) await this.page.keyboard.down('Shift');
      await this.page.locator(`[data-box="${id}"]`).dispatchEvent('click', { shiftKey: index > 0 });
      await this.page.keyboard.up('Shift');
    }
    await this.panel(appMessages.right.tab);
  }

  /** A key of the canvas, once it has the focus. */
  async press(key: string): Promise<void> {
    await this.canvas.focus();
    await this.page.keyboard.press(key);
  }

  /** Takes from the command palette what has these words in its own: a name, or the id of a rule. */
  async command(words: string): Promise<void> {
    await this.press('ControlOrMeta+k');
    await this.page.getByRole('dialog').getByRole('combobox').fill(words);
    await this.page.getByRole('option').filter({ hasText: words }).first().click();
  }

  async dialog(words?: string): Promise<void> {
    const dialog =
      words === undefined
        ? this.page.locator('dialog[open], [role="dialog"]')
        : this.page.getByRole('dialog', { name: this.say(words) });
    await expect(dialog.first()).toBeVisible();
  }
}

/** A file as a person chooses it. */
export const file = (content: string) => ({
  name: 'web.json',
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

/** Shown from the design that most screens begin with. */
export const work = (name: string, show: (stage: Stage) => Promise<void>): Screen => ({
  name,
  show: async (stage) => {
    await stage.open(workDesign);
    await show(stage);
  },
});

/** Shown from an empty canvas. */
export const fresh = (name: string, show: (stage: Stage) => Promise<void>): Screen => ({
  name,
  show: async (stage) => {
    await stage.start();
    // What the empty canvas offers comes a moment after it.
    await expect(stage.page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await show(stage);
  },
});
