import { expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { DesignerPage, designFile, openFile, openFromGallery, openTemplate, savedDesign } from './designer.ts';
import { layoutFaults } from './layout-faults.ts';

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('contentinfo').getByRole('button', { name: 'Trace' }).click();
  const panel = page.getByRole('group', { name: 'Trace a request', exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

const hop = (panel: Locator, stage: string): Locator => panel.locator(`[data-hop="${stage}"]`);
const result = (panel: Locator): Locator => panel.locator('[data-result]').first();
const boxOf = (page: Page, id: string): Locator => page.locator(`[data-box="${id}"]`);
const marked = (page: Page): Locator => page.locator('[data-box][data-mark], [data-wire][data-way]');
const said = (page: Page): Locator => page.locator('[aria-live="polite"]').first();

test('a request is followed hop by hop, in the list and on the canvas', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const panel = await openPanel(page);
  await expect(panel.getByLabel('From')).toHaveValue(/internet/);
  await expect(panel.getByLabel('Request', { exact: true })).toHaveValue('http://web.example.com/');
  await expect(result(panel)).toContainText('Reachable');
  await expect(panel.getByRole('list', { name: 'Hops of the way' }).getByRole('listitem')).toHaveText([
    /^Client.*Forward$/,
    /^Frontend.*Forward$/,
    /^Target proxy.*Forward$/,
    /^URL map.*Forward$/,
    /^Backend service.*Forward$/,
    /^Backend.*Forward$/,
    /^Endpoint.*Forward$/,
    /^Network interface.*Deliver.*Not checked/s,
  ]);
  await expect(panel.getByRole('list', { name: 'The health check’s own way' }).getByRole('listitem')).toHaveCount(2);

  await hop(panel, 'backend').getByRole('button').first().click();
  await expect(boxOf(page, 'web-neg')).toHaveAttribute('data-mark', 'present');
  await expect(boxOf(page, 'web-check')).toHaveAttribute('data-mark', 'dimmed');
  await expect(boxOf(page, 'web-service')).not.toHaveAttribute('data-mark');
  await expect(page.locator('[data-wire][data-way="on"]')).toHaveCount(3);
  await expect(hop(panel, 'backend').getByRole('link').first()).toHaveAttribute(
    'href',
    /^https:\/\/cloud\.google\.com/,
  );

  await panel.getByRole('button', { name: 'Next hop' }).click();
  await expect(panel.getByText('Hop 7 of 10')).toBeVisible();
  await expect(said(page)).toContainText(/Hop 7 of 10, Endpoint\..*Forward\./);
  await panel.getByRole('button', { name: 'Last hop' }).click();
  await expect(hop(panel, 'prober').first()).toBeVisible();
  await expect(boxOf(page, 'web-check')).not.toHaveAttribute('data-mark', 'dimmed');
  await panel.getByRole('button', { name: 'First hop' }).click();

  // The place of a hop leads to its form.
  await hop(panel, 'frontend').getByRole('button').first().click();
  await hop(panel, 'frontend').getByRole('button', { name: 'web', exact: true }).click();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);

  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(marked(page)).toHaveCount(0);
});

test('by keyboard alone: P, arrows, Home and End, and Esc back to the canvas', async ({ page }) => {
  const designer = await openTemplate(page, /^Your first NEG/);
  await page.keyboard.press('p');
  const panel = page.getByRole('group', { name: 'Trace a request', exact: true });
  const current = panel.locator('[aria-current="step"]');
  await expect(current).toBeFocused();
  await expect(current).toContainText('Client');
  await page.keyboard.press('ArrowRight');
  await expect(current).toContainText('Frontend');
  await expect(current).toBeFocused();
  await expect(page.locator('[data-mark="present"]')).toHaveAttribute('data-kind', 'loadBalancer');
  await page.keyboard.press('End');
  await expect(current).toContainText('The probe arrives');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(current).toContainText('Network interface');
  await expect(boxOf(page, 'web-1')).toHaveAttribute('data-mark', 'present');
  await page.keyboard.press('Home');
  await expect(current).toContainText('Client');

  // In the request the arrows belong to the text.
  await panel.getByLabel('Request', { exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(current).toContainText('Client');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('https://web.example.com/');
  await page.keyboard.press('Enter');
  await expect(result(panel)).toContainText('Unreachable');
  await expect(hop(panel, 'frontend')).toContainText('FORWARDING_RULE_MISMATCH');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(designer.canvas).toBeFocused();
  await expect(marked(page)).toHaveCount(0);
});

test('it is traced anew after every edit; one change lets it through, as one step', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const panel = await openPanel(page);
  await boxOf(page, 'allow-load-balancer').click();
  await page.keyboard.press('Delete');
  await expect(result(panel)).toContainText('Unreachable');
  await expect(said(page)).toContainText('Unreachable');
  await expect(panel.getByText('FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK').first()).toBeVisible();
  const openings = panel.getByRole('region', { name: 'Any one of these lets it through' });
  await openings.getByRole('button').first().click();
  await expect(result(panel)).toContainText('Reachable');
  // The button went away with what it did: one stands on the way.
  await expect(panel.locator('[aria-current="step"]')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(result(panel)).toContainText('Unreachable');

  // What stops it is a rule's finding: its page is one press away.
  await hop(panel, 'prober').first().getByRole('button').first().click();
  await panel
    .getByRole('button', { name: /^Rule load-balancer\/probes-admitted/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('load-balancer/probes-admitted');
});

test('from another client it is another request, and what cannot be read says why', async ({ page }) => {
  await openFromGallery(page, 'Internal');
  const panel = await openPanel(page);
  await expect(panel.getByRole('list', { name: 'Ways that the request may take' }).getByRole('listitem')).toHaveText([
    /Way 1.*Deliver.*50 % of the requests · 2 endpoints alike/s,
    /Way 2.*Deliver.*50 % of the requests · 2 endpoints alike/s,
  ]);
  await panel.getByRole('button', { name: /^Way 2/ }).click();
  await expect(boxOf(page, 'orders-b')).toHaveAttribute('data-mark', 'dimmed');
  await panel.getByLabel('From').selectOption({ label: 'The internet' });
  await expect(result(panel)).toContainText('Unreachable');
  await expect(hop(panel, 'frontend')).toContainText('NO_ROUTE no route leads there');
  const request = panel.getByLabel('Request', { exact: true });
  await request.fill('gopher://orders');
  await request.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('Nobody here speaks gopher');
  await expect(marked(page)).toHaveCount(0);
});

test('in thought: one thing off, what empties and what takes over; every single failure; the design stays', async ({
  page,
}) => {
  await openFromGallery(page, 'Internal');
  const before = (await savedDesign(page)).bytes.toString('utf8');
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Switch off…' }).click();
  await page.getByRole('menuitem', { name: 'zone europe-west1-b' }).click();
  const notice = panel.getByRole('region', { name: 'In thought, zone europe-west1-b is off' });
  await expect(notice).toContainText('Still reachable. Nothing left in orders-b. More for orders-c.');
  await expect(panel.getByRole('button', { name: /^Way 1/ })).toContainText('0 % of the requests');
  await notice.getByRole('button', { name: 'Switch it on again' }).click();
  await expect(notice).toHaveCount(0);

  await panel.getByRole('button', { name: 'All single failures' }).click();
  const rows = panel.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(13);
  await expect(rows.filter({ hasText: 'Subnet apps' })).toContainText('Unreachable');
  await expect(rows.filter({ hasText: 'VM instance orders-b-1' })).toContainText('Reachable');
  await rows.filter({ hasText: 'Health check orders-ready' }).getByRole('button').click();
  await expect(panel.getByRole('region', { name: /Health check orders-ready is off/ })).toContainText(
    'Reachable before, unreachable now',
  );
  await expect(panel.getByText('OUT_OF_SERVICE').first()).toBeVisible();
  await expect(panel.locator('[aria-current="step"]')).toBeFocused();
  await expect(said(page)).toContainText('In thought, Health check orders-ready is off. Reachable before');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
  expect((await savedDesign(page)).bytes.toString('utf8')).toBe(before);
});

test('the verdicts are predicted before they are told', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Predict the verdict' }).click();
  await expect(panel.getByText('Reachable')).toHaveCount(0);
  await expect(panel.locator('[data-hop]')).toHaveCount(1);
  await expect(boxOf(page, 'web-service')).not.toHaveAttribute('data-mark', 'present');
  for (const stage of [
    'Frontend, web',
    'Target proxy, web-proxy',
    'URL map, web-map',
    'Backend service, web-service',
  ]) {
    await expect(panel.getByText(`Next: ${stage}. What becomes of the request there?`)).toBeVisible();
    await panel.getByRole('button', { name: 'It goes on' }).click();
    await expect(panel.locator('[data-hop]').last()).toContainText('Right.');
  }
  await panel.getByRole('button', { name: 'It is stopped' }).click();
  await expect(hop(panel, 'backend')).toContainText('You said: it is stopped. It is: it goes on.');
  await panel.getByRole('button', { name: 'It goes on' }).click();
  await panel.getByRole('button', { name: 'It has arrived' }).click();
  await expect(panel.getByText('6 of 7 verdicts predicted.')).toBeVisible();
  await expect(result(panel)).toContainText('Reachable');
  await expect(panel.getByRole('button', { name: 'Once more' })).toBeFocused();
  await panel.getByRole('button', { name: 'Once more' }).click();
  await expect(panel.locator('[data-hop]')).toHaveCount(1);
  await panel.getByRole('button', { name: 'Predict the verdict' }).click();
  await expect(panel.locator('[data-hop]')).toHaveCount(10);
});

test('from a load balancer’s own menu, and by the palette', async ({ page }) => {
  const designer = await openTemplate(page, /^Broken on purpose/);
  await page.keyboard.press('Shift+Digit1');
  await boxOf(page, 'dns-internal').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Trace a request from here…' }).click();
  const panel = page.getByRole('group', { name: 'Trace a request', exact: true });
  await expect(panel.getByLabel('Frontend')).toHaveValue('dns-internal');
  await expect(panel.locator('[aria-current="step"]')).toBeFocused();
  await page.keyboard.press('Escape');

  await designer.box('vm').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /Copy/ })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Trace a request from here…' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('trace a req');
  await page.keyboard.press('Enter');
  await expect(panel.getByLabel('Frontend')).toHaveValue('dns-internal');
});

test('in the outline: the lines of the way have the numbers of their hops, and a frontend’s menu traces it', async ({
  page,
}) => {
  await openFromGallery(page, 'Internal');
  await page.getByRole('tab', { name: 'Outline' }).click();
  const line = (name: RegExp) => page.getByRole('treeitem', { name }).first();
  await line(/orders, .*Forwarding rule|Forwarding rule, orders/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Trace a request from here…' }).click();
  const panel = page.getByRole('group', { name: 'Trace a request', exact: true });
  await expect(panel.getByLabel('Frontend')).toHaveValue('orders');
  await expect(line(/Forwarding rule, orders/)).toHaveAccessibleName(/hop 2 of the traced request/);
  await expect(line(/Backend service, orders-service/)).toHaveAccessibleName(/hop 5 of the traced request/);
  await page.keyboard.press('Escape');
  await expect(page.getByText('of the traced request')).toHaveCount(0);
});

test('a design without a frontend says what is missing', async ({ page }) => {
  await new DesignerPage(page).open();
  await openFile(page, designFile({ resources: { vpc: { kind: 'network', name: 'vpc' } } }));
  await page.getByRole('contentinfo').getByRole('button', { name: 'Trace' }).click();
  await expect(page.getByText('No way in yet')).toBeVisible();
});

test('axe has nothing against it, in both themes', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const panel = await openPanel(page);
  await hop(panel, 'backend').getByRole('button').first().click();
  expect(await violations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'All single failures' }).click();
  await panel.getByRole('table').getByRole('button').first().click();
  expect(await violations(page, '[data-trace]')).toEqual([]);
  await panel.getByRole('button', { name: 'All single failures' }).click();
  expect(await violations(page, '[data-trace]')).toEqual([]);
  await panel.getByRole('button', { name: 'Predict the verdict' }).click();
  await panel.getByRole('button', { name: 'It is stopped' }).click();
  expect(await violations(page, '[data-trace]')).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the way is a list, with everything in reach', async ({ page }) => {
    await openFromGallery(page, 'Broken on purpose');
    const panel = await openPanel(page);
    await expect(hop(panel, 'backend')).toContainText('CONFIGURATION_REFUSED');
    await hop(panel, 'backend').getByRole('button').first().click();
    expect(await layoutFaults(page)).toEqual([]);
    await panel.getByRole('button', { name: 'All single failures' }).click();
    await expect(panel.getByRole('table')).toBeVisible();
    expect(await layoutFaults(page)).toEqual([]);
  });
});
