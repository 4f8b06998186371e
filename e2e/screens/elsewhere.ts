import { expect } from '@playwright/test';
import { appMessages } from '../../src/editor/messages/app.ts';
import { keepingMessages } from '../../src/editor/messages/keeping.ts';
import { sharingMessages } from '../../src/editor/messages/sharing.ts';
import { workDesign } from './designs.ts';
import { fresh, type Screen, type Stage, work } from './stage.ts';

export const elsewhere: readonly Screen[] = [
  work('a second tab', async (stage) => {
    // It opens what was kept; narrow windows leave the word out.
    await expect(stage.page.getByText(stage.say(keepingMessages.saved), { exact: true }).first()).toBeAttached();
    const second = await stage.page.context().newPage();
    await second.goto('./');
    stage.page = second;
    await expect(second.getByRole('region', { name: stage.say(keepingMessages.tabs.label) })).toBeVisible();
  }),
  {
    name: 'a link, read-only',
    show: async (stage) => {
      await stage.open(workDesign);
      await stage.page.goto(await linkOf(stage));
      await expect(stage.page.getByRole('region', { name: stage.say(sharingMessages.viewLabel) })).toBeVisible();
    },
  },
  embedded('embedded', '?embed'),
  embedded('embedded, with its findings', '?embed&findings', (stage) =>
    stage.page.locator('details summary').first().click(),
  ),
  embedded('embedded, with a request on its way', '?embed&trace&step=6', (stage) =>
    expect(stage.page.locator('[data-trace] [aria-current="step"]')).toBeVisible(),
  ),
  fresh('a link that cannot be opened', async ({ page }) => {
    await page.goto('./#d1=AAAA');
    await expect(page.locator('dialog')).toBeVisible();
  }),
];

/** As a page shows it that has the design inside, with what its address asks for. */
function embedded(name: string, search: string, show: (stage: Stage) => Promise<void> = async () => {}): Screen {
  return work(name, async (stage) => {
    const link = new URL(await linkOf(stage));
    link.search = search;
    await stage.page.goto(link.href);
    await expect(stage.page.locator('[data-box]')).not.toHaveCount(0);
    await show(stage);
  });
}

async function linkOf(stage: Stage): Promise<string> {
  await stage.menu(appMessages.file.share);
  const link = stage.page.getByRole('dialog').getByRole('textbox').first();
  await expect(link).toHaveValue(/#d1=/);
  return link.inputValue();
}
