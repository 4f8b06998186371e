import { expect, type Locator, type Page, test } from '@playwright/test';
import { hasBash } from '../tests/recorded-bash.ts';
import { DesignerPage, runScript } from './designer.ts';

/** Somebody without a mouse. */
class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs on until the focus is there. */
  async tabTo(target: Locator, backwards = false): Promise<void> {
    // Looking for names through the whole page takes longer than a key: only where what was found is gone, again.
    let wanted = await target.elementHandles();
    for (let presses = 0; presses < 120; presses += 1) {
      const where = await this.page.evaluate((elements) => {
        if (elements.some((element) => element === document.activeElement)) return 'there';
        return elements.length > 0 && elements.every((element) => element.isConnected) ? 'not yet' : 'gone';
      }, wanted);
      if (where === 'there') return;
      if (where === 'gone') {
        wanted = await target.elementHandles();
        if (await target.evaluateAll((elements) => elements.some((element) => element === document.activeElement)))
          return;
      }
      await this.page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`The keyboard does not get to ${target}`);
  }

  /** By the skip link at the very top. */
  async toCanvas(backwards = false): Promise<void> {
    await this.tabTo(this.page.getByRole('button', { name: 'Skip to the canvas' }), backwards);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('application', { name: 'Canvas' })).toBeFocused();
  }

  /** Adds by the searchable list on the canvas. */
  async add(search: string): Promise<void> {
    await this.page.keyboard.press('n');
    await expect(this.page.getByRole('combobox', { name: 'Search what to add' })).toBeFocused();
    await this.page.keyboard.type(search);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('application', { name: 'Canvas' })).toBeFocused();
  }

  /** Opens the list of what the selected box can be connected to, and searches it. */
  async targets(search: string): Promise<Locator> {
    await this.page.keyboard.press('c');
    await expect(this.page.getByRole('combobox', { name: 'Search targets' })).toBeFocused();
    await this.page.keyboard.type(search);
    return this.page.getByRole('option').first();
  }

  async connect(search: string): Promise<void> {
    await this.targets(search);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('application', { name: 'Canvas' })).toBeFocused();
  }

  async type(field: Locator, value: string): Promise<void> {
    await this.tabTo(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(value);
    await this.page.keyboard.press('Enter');
  }

  async press(button: Locator): Promise<void> {
    await this.tabTo(button);
    await this.page.keyboard.press('Enter');
  }

  /** In the list of findings arrows go from row to row; Tab goes on to the row's own buttons. */
  async fix(rule: string, title: RegExp): Promise<void> {
    await this.tabTo(this.page.locator('[data-finding][tabindex="0"]'), true);
    const row = this.page.getByRole('listitem').filter({ hasText: rule });
    const place = row.locator('[data-finding]');
    for (let presses = 0; presses < 40; presses += 1) {
      if (await place.evaluateAll((rows) => rows.some((one) => one === document.activeElement))) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.press(row.getByRole('button', { name: title }));
  }
}

test('draw a container-native Application Load Balancer, with the keyboard (bars 1 and 5)', async ({ page }) => {
  test.setTimeout(120_000);
  const designer = new DesignerPage(page);
  const keyboard = new Keyboard(page);
  await designer.open();
  const inspector = page
    .getByRole('complementary', { name: 'Inspector' })
    .or(page.getByRole('region', { name: 'Inspector' }));

  await test.step('a network, a subnet with a range for containers, a VM with an alias range', async () => {
    await keyboard.toCanvas();
    await keyboard.add('VPC network');
    await keyboard.add('Subnet regional');
    await page.keyboard.press('Enter');
    await keyboard.press(inspector.getByRole('button', { name: /Add.*secondary range|Secondary ranges.*add/i }));
    await keyboard.type(inspector.getByRole('textbox', { name: /^Name/ }).nth(1), 'pods');
    await keyboard.type(inspector.getByRole('textbox', { name: /^Range/ }), '10.4.0.0/16');
    await page.keyboard.press('Escape');
    await keyboard.add('VM instance');
    await page.keyboard.press('Enter');
    await keyboard.press(inspector.getByRole('button', { name: /alias/i }));
    await keyboard.type(inspector.getByRole('textbox', { name: /^Range/ }), '10.4.0.0/24');
    await keyboard.type(inspector.getByRole('textbox', { name: /^Secondary range/ }), 'pods');
    await page.keyboard.press('Escape');
    await expect(designer.box('vm')).toContainText('10.4.0.0/24');
  });

  await test.step('a NEG with a container address of that VM', async () => {
    await keyboard.add('address and port');
    await keyboard.connect('nic0');
    await expect(designer.box('neg')).toContainText('vm');
    await page.keyboard.press('Enter');
    await keyboard.type(inspector.getByRole('combobox', { name: /^IPv4 address/ }), '10.4.0.5');
    await page.keyboard.press('Escape');
    await expect(designer.box('neg')).toContainText('10.4.0.5:80');
  });

  await test.step('a backend service; an instance group beside the NEG is refused, with the reason', async () => {
    await keyboard.add('How traffic is spread');
    await keyboard.connect('neg');
    await expect(designer.box('backendService')).toContainText('RATE · 100 per endpoint');
    await keyboard.add('Instance group');
    const refused = await keyboard.targets('service');
    await expect(refused).toContainText('service');
    await expect(page.getByText('Would be refused')).toBeVisible();
    await expect(refused).toContainText('They need a backend service each.');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-wire][data-state="refused"]')).not.toHaveCount(0);
  });

  await test.step('the first problem is one key away, and its fix takes the draft out', async () => {
    await keyboard.press(designer.errors);
    await keyboard.fix('backend/one-kind-per-service', /^Take group out/);
    await expect(page.locator('[data-wire][data-state="refused"]')).toHaveCount(0);
  });

  await test.step('a frontend, and what is still missing', async () => {
    await keyboard.toCanvas(true);
    await keyboard.add('Global external Application');
    await keyboard.connect('service');
    await expect(designer.box('loadBalancer')).toContainText('service');
    await keyboard.fix('backend-service/health-check-chosen', /^Add/);
    await expect(designer.errors).toHaveCount(0);
  });

  await test.step('undo and redo by key', async () => {
    await keyboard.toCanvas(true);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(designer.errors).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(designer.errors).toHaveCount(0);
  });

  await test.step('the script that comes out runs', async () => {
    await keyboard.press(page.getByRole('tab', { name: 'Findings' }));
    await page.keyboard.press('ArrowRight');
    const button = page.getByRole('button', { name: 'Download' });
    await keyboard.tabTo(button);
    const script = await designer.download(() => page.keyboard.press('Enter'));
    if (!hasBash) return;
    const commands = runScript(script);
    expect(commands).toContain('compute network-endpoint-groups update neg');
    expect(commands).toContain('compute url-maps create lb-map');
  });
});
