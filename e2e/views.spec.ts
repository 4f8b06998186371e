import { expect, type Page, test } from '@playwright/test';
import { canvasMessages } from '../src/editor/messages/canvas.ts';
import { guideMessages } from '../src/editor/messages/guide.ts';
import { DesignerPage, designFile, openFile } from './designer.ts';

/** Far more VMs than are elements at once, from one corner to the other. */
const wide = designFile({
  name: 'Wide',
  resources: Object.fromEntries(
    Array.from({ length: 90 }, (_, index) => [`vm${index}`, { kind: 'vm', name: `vm-${index}` }]),
  ),
  layout: Object.fromEntries(
    Array.from({ length: 90 }, (_, index) => [`vm${index}`, { x: index * 300, y: index * 40 }]),
  ),
});

const zoomOf = (page: Page): Promise<number> =>
  page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

test('what is selected is fitted into the view, those boxes too that are no elements', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await openFile(page, wide);
  await expect(page.locator('canvas[data-picture]').first()).toBeAttached();
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(() => zoomOf(page)).toBeCloseTo(1, 1);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Shift+Digit2');
  await expect.poll(() => zoomOf(page)).toBeLessThan(0.1);
});

test('in large text the next step lies above the zoom controls, not over them', async ({ page }) => {
  await page.addInitScript(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await new DesignerPage(page).open();
  const [hint, controls] = [
    page.getByRole('region', { name: guideMessages.label }),
    page.getByRole('group', { name: canvasMessages.viewControls }),
  ];
  await openFile(page, designFile({ resources: { vpc: { kind: 'network', name: 'vpc' } } }));
  await expect(controls).toBeVisible();
  await expect(hint).toBeVisible();
  const [a, b] = [await hint.boundingBox(), await controls.boundingBox()];
  expect(a && b && (a.y + a.height <= b.y || a.x >= b.x + b.width)).toBe(true);
});
