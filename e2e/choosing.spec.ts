import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { DesignerPage, designFile, openFile, openTemplate } from './designer.ts';

const chooser = (page: Page) => page.getByRole('dialog', { name: 'Which NEG do I need?' });
const atlas = (page: Page) => page.getByRole('dialog', { name: 'Compatibility atlas' });
const left = (page: Page) => chooser(page).getByRole('region', { name: 'What is left' });
const answer = (page: Page, name: RegExp) => chooser(page).getByRole('radio', { name });
const cell = (page: Page, name: RegExp | string) => atlas(page).getByRole('button', { name });
const details = (page: Page) => atlas(page).getByRole('region', { name: 'Details' });

const internal = 'Zonal NEG, GCE_VM_IP, Internal passthrough Network Load Balancer: Yes';

test('from an empty canvas to a NEG that keeps the client’s address, by keyboard alone', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.getByRole('button', { name: 'Which NEG do I need?' }).press('Enter');
  await expect(answer(page, /^VMs on Compute Engine/)).toBeFocused();
  await page.keyboard.press('Space');
  await answer(page, /^On the internet/).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(answer(page, /^In your VPC networks/)).toBeChecked();
  await answer(page, /^TCP connections/).focus();
  await page.keyboard.press('Space');
  await expect(left(page)).toContainText('3 ways');
  const client = chooser(page).getByRole('checkbox', { name: /^The client’s/ });
  await client.focus();
  await page.keyboard.press('Space');

  await expect(left(page).getByRole('heading', { name: 'This is the one' })).toBeVisible();
  await expect(left(page).getByRole('status')).toHaveText('1 way left, 0 not checked, 194 ruled out.');
  await expect(left(page).getByRole('img', { name: 'What is put on the canvas' })).toBeVisible();
  await left(page)
    .getByRole('button', { name: /^Put it on the canvas/ })
    .press('Enter');

  await expect(chooser(page)).toBeHidden();
  await expect(designer.canvas).toBeFocused();
  await expect(designer.box('neg')).toBeVisible();
  await expect(designer.box('loadBalancer')).toHaveAccessibleName(/^Internal passthrough/);
  await expect(designer.errors).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('[data-box]')).toHaveCount(0);
});

test('an answer that would leave nothing says so beforehand, and why; taken all the same, it can be taken back', async ({
  page,
}) => {
  await page.goto('./#chooser&have=cloud-run');
  const probes = chooser(page).getByRole('checkbox', { name: /^Probe the backends/ });
  await expect(probes).toHaveAccessibleDescription(/Leaves nothing. A health check is refused with NEGs of the kind/);
  await probes.check();
  await expect(left(page).getByRole('heading', { name: 'Nothing is left' })).toBeVisible();
  await expect(answer(page, /^App Engine/)).toHaveAccessibleDescription(/Leaves nothing. A health check is refused/);
  await left(page).getByRole('button', { name: 'Take back “Probe the backends”' }).click();
  await expect(probes).not.toBeChecked();
  await expect(left(page).getByRole('heading', { name: '5 ways' })).toBeVisible();
});

test('what is ruled out keeps its reason and its source; what is in doubt is no way', async ({ page }) => {
  await page.goto('./#chooser&have=regional-api&clients=internet');
  await expect(left(page).getByRole('heading', { name: '0 ways' })).toBeVisible();
  const doubt = left(page).getByRole('group').filter({ hasText: 'Not checked (3)' });
  await expect(doubt).toContainText(
    'Whether the Global external Application Load Balancer takes this NEG is not certain.',
  );
  await expect(doubt.getByRole('button', { name: /^Put it on the canvas/ })).toHaveCount(3);

  await left(page)
    .getByText(/^Ruled out/)
    .click();
  const why = left(page).getByRole('region', { name: '“On the internet”' });
  const reason = why.getByRole('listitem').filter({ hasText: 'The Regional internal Application Load Balancer takes' });
  await expect(reason.first()).toContainText('from VPC networks');
  await expect(reason.first().getByRole('link').first()).toHaveAttribute('href', /^https:\/\/cloud\.google\.com\//);
});

test('both have an address, which says what is asked and goes with the page', async ({ page }) => {
  await page.goto('./#chooser&have=pods&clients=vpc&nonsense=1');
  await expect(answer(page, /^Pods on GKE/)).toBeChecked();
  await answer(page, /^HTTP requests/).check();
  await expect(page).toHaveURL(/#chooser&have=pods&clients=vpc&traffic=http$/);
  await left(page)
    .getByRole('button', { name: /^In the atlas: .*Regional internal Application/ })
    .click();
  await expect(page).toHaveURL(/#atlas&cell=NEG_GCE_VM_IP_PORT~REGIONAL_INTERNAL_APPLICATION$/);
  await expect(details(page)).toContainText('behind the Regional internal Application Load Balancer');
  await page.keyboard.press('Escape');
  await expect(atlas(page)).toBeHidden();
  expect(new URL(page.url()).hash).toBe('');
  await page.evaluate(() => {
    window.location.hash = '#chooser';
  });
  await expect(chooser(page)).toBeVisible();
});

test('the atlas is one tab stop; arrow keys lead through it, Enter to the details and Escape back', async ({
  page,
}) => {
  await page.goto('./#atlas&cell=NEG_GCE_VM_IP~INTERNAL_PASSTHROUGH_NETWORK');
  await expect(cell(page, internal)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(cell(page, /^Zonal NEG, GCE_VM_IP, Regional external passthrough/)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(cell(page, /^Zonal NEG, GCE_VM_IP, Global external Application.*: No$/)).toBeFocused();
  await expect(details(page)).toContainText('GCE_VM_IP NEGs go with passthrough Network Load Balancers alone.');
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowUp');
  await expect(
    cell(page, /^Global internet NEG, FQDN, Cloud Service Mesh.*: Yes, with a condition, at most 1$/),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(atlas(page).locator('table :focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(cell(page, /^Global internet NEG, FQDN, Cloud Service Mesh/)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { name: /^Global internet NEG, FQDN/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell(page, /^Global internet NEG, FQDN, Cloud Service Mesh/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(atlas(page)).toBeHidden();
});

test('a cell leads to its source, its rule and a template; filters narrow the atlas down', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: /Commands, resources/ }).fill('compatibility');
  await page.keyboard.press('Enter');
  await expect(atlas(page)).toBeVisible();

  await atlas(page).getByLabel('Backend protocol', { exact: true }).selectOption('UDP');
  await expect(cell(page, /^Zonal NEG, GCE_VM_IP_PORT, Global external Application.*: No$/)).toBeVisible();
  await expect(details(page)).toContainText('speaks HTTP, HTTPS, HTTP2 and H2C to its backends, not UDP');
  await atlas(page).getByLabel('Clients').selectOption({ label: 'In VPC networks' });
  await atlas(page).getByLabel('Scope').selectOption({ label: 'Regional' });
  await expect(atlas(page).getByRole('columnheader', { name: /(ALB|NLB)$/ })).toHaveCount(3);
  await cell(page, internal).click();
  await expect(
    details(page)
      .getByRole('link', { name: /^Backend services overview/ })
      .first(),
  ).toHaveAttribute('href', 'https://cloud.google.com/load-balancing/docs/backend-service');

  await cell(page, /^Zonal NEG, GCE_VM_IP_PORT, Internal passthrough/).click();
  await details(page).getByRole('button', { name: 'backend/kind-fits-load-balancer' }).click();
  const rule = page.getByRole('dialog', { name: 'Each load balancer takes only certain kinds of backends' });
  await expect(rule).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rule).toBeHidden();
  await expect(atlas(page)).toBeVisible();

  await cell(page, internal).click();
  await details(page)
    .getByRole('button', { name: /^Open the template: Firewall appliances/ })
    .click();
  await expect(atlas(page)).toBeHidden();
  await expect(page.locator('[data-box="appliances-a"]')).toBeVisible();
});

test('filters that leave no load balancer say so', async ({ page }) => {
  await page.goto('./#atlas');
  await atlas(page).getByLabel('Clients').selectOption({ label: 'In a service mesh' });
  await atlas(page).getByLabel('Scope').selectOption({ label: 'Regional' });
  await expect(atlas(page).getByText('No load balancer is both')).toBeVisible();
  await atlas(page).getByRole('button', { name: 'Show all' }).click();
  await expect(atlas(page).getByRole('table')).toBeVisible();
});

test('a refused connection leads to both, with what is known already', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const service = { loadBalancingScheme: 'INTERNAL', protocol: 'TCP', region: 'us-central1' };
  const neg = { zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORT', defaultPort: 80 };
  await openFile(
    page,
    designFile({
      resources: {
        web: { kind: 'neg', name: 'web-neg', ...neg },
        service: { kind: 'backendService', name: 'service', ...service },
      },
    }),
  );
  const ask = async () => {
    await designer.box('neg').click({ position: { x: 60, y: 16 } });
    await designer.box('backendService').click({ position: { x: 60, y: 16 }, modifiers: ['Shift'] });
    await page.keyboard.press('w');
    return page.getByRole('dialog', { name: /web-neg/ }).getByRole('region', { name: 'Ways out' });
  };
  await (await ask()).getByRole('button', { name: 'In the atlas' }).click();
  await expect(details(page)).toContainText('GCE_VM_IP_PORT NEGs go with');
  await expect(details(page)).toContainText('behind the Internal passthrough Network Load Balancer');
  await page.keyboard.press('Escape');

  await (await ask()).getByRole('button', { name: 'Which NEG do I need?' }).click();
  await expect(answer(page, /^VMs on Compute Engine/)).toBeChecked();
  await expect(answer(page, /^In your VPC networks/)).toBeChecked();
});

test('a finding about a NEG that does not fit leads to its cell', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const backends = [{ id: 'b1', group: 'web', balancingMode: 'CONNECTION' }];
  await openFile(
    page,
    designFile({
      resources: {
        web: { kind: 'neg', name: 'web-neg', zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORT' },
        service: {
          kind: 'backendService',
          name: 'service',
          loadBalancingScheme: 'INTERNAL',
          protocol: 'TCP',
          backends,
        },
      },
    }),
  );
  await designer.errors.click();
  const found = page.getByRole('listitem').filter({ hasText: 'backend/kind-fits-load-balancer' });
  await found.getByRole('button', { name: 'Details' }).click();
  await found.getByRole('button', { name: 'In the atlas' }).click();
  await expect(details(page)).toContainText('behind the Internal passthrough Network Load Balancer');
});

test('what is chosen stands beside what there is', async ({ page }) => {
  const designer = await openTemplate(page, /^Your first NEG/);
  const before = await page.locator('[data-box]').count();
  await page.evaluate(() => {
    window.location.hash = '#chooser&have=cloud-run&clients=vpc&spread=one';
  });
  await left(page)
    .getByRole('button', { name: /^Put it on the canvas/ })
    .click();
  await expect(designer.box('cloudRunService')).toBeVisible();
  expect(await page.locator('[data-box]').count()).toBeGreaterThan(before);
  await expect(designer.errors).toHaveCount(0);
});

test.describe('nothing that axe would object to', () => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const hash of ['#chooser&have=vms&clients=vpc', '#chooser&have=cloud-run&probes=yes', '#atlas']) {
        await page.goto('./');
        await page.goto(`./${hash}`);
        await expect(page.getByRole('dialog')).toBeVisible();
        for (const fold of await page.locator('dialog summary').all()) await fold.click();
        expect(await violations(page, 'dialog'), hash).toEqual([]);
        const body = page.locator('dialog').first();
        expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth), hash).toBe(0);
      }
    });
  }
});
