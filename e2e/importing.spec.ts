import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { sharedPath } from '../tests/shared-folder.ts';
import { violations } from './axe.ts';
import { commandLine, DesignerPage, designFile, openFile, openTemplate, savedDesign } from './designer.ts';

// What people bring along: pasted, as files, into an empty designer and beside what they drew.

const api = 'https://www.googleapis.com/compute/v1/projects/my-project';

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toBeVisible();
  return dialog;
}

const pasteField = (dialog: Locator) => dialog.getByRole('textbox', { name: 'Paste JSON or YAML' });

/** Chooses files in the dialog; the browser's own chooser is not asked. */
async function choose(dialog: Locator, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const given = Object.entries(files).map(([name, content]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  }));
  await dialog.locator('input[type="file"]').setInputFiles(given);
}

const openAsNew = (dialog: Locator) => dialog.getByRole('button', { name: 'Open as new design' });
const addToThis = (dialog: Locator) => dialog.getByRole('button', { name: 'Add to this design' });

test('the YAML that gcloud describes a NEG with, pasted', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const dialog = await openDialog(page);
  await expect(openAsNew(dialog)).toHaveAttribute('aria-disabled', 'true');
  await pasteField(dialog).fill(`creationTimestamp: '2024-08-21T22:37:51.982-07:00'
defaultPort: 8080
id: '8613878307624808512'
kind: compute#networkEndpointGroup
name: checkout
network: ${api}/global/networks/shop
networkEndpointType: GCE_VM_IP_PORT
selfLink: ${api}/zones/us-central1-a/networkEndpointGroups/checkout
size: 0
subnetwork: ${api}/regions/us-central1/subnetworks/shop-us
zone: ${api}/zones/us-central1-a
`);
  await expect(dialog.getByText('1 resource found')).toBeVisible();
  await dialog.getByText('Referred to, not in the input (2)').click();
  await expect(dialog).toContainText('global/networks/shop');
  await expect(addToThis(dialog)).toHaveAccessibleDescription(/This design is empty/);
  await openAsNew(dialog).click();
  await expect(dialog).toHaveCount(0);
  await expect(designer.box('neg')).toHaveAccessibleName(/checkout/);
  await expect(designer.box('external', 1)).toBeVisible();
});

test('several files together, each with a part; one left out again', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const dialog = await openDialog(page);
  const neg = {
    kind: 'compute#networkEndpointGroup',
    name: 'web',
    selfLink: `${api}/zones/us-central1-a/networkEndpointGroups/web`,
    networkEndpointType: 'GCE_VM_IP_PORT',
    network: `${api}/global/networks/shop`,
    size: 2,
  };
  await choose(dialog, {
    'negs.json': JSON.stringify([neg]),
    'endpoints.json': JSON.stringify(
      [80, 81].map((port) => ({ networkEndpoint: { instance: `${api}/zones/us-central1-a/instances/web-1`, port } })),
    ),
  });
  await expect(dialog.getByText('1 resource found')).toBeVisible();
  await choose(dialog, {
    'network.yaml': `kind: compute#network\nname: shop\nautoCreateSubnetworks: false\nselfLink: ${api}/global/networks/shop\n`,
    'more.ndjson': ['a', 'b'].map((name) => JSON.stringify({ kind: 'compute#network', name })).join('\n'),
  });
  await expect(dialog.getByRole('list', { name: 'Chosen files' }).getByRole('listitem')).toHaveCount(4);
  await expect(dialog.getByText('4 resources found')).toBeVisible();
  await dialog.getByRole('button', { name: 'Leave out more.ndjson' }).click();
  await expect(dialog.getByText('2 resources found')).toBeVisible();
  await openAsNew(dialog).click();
  await expect(designer.box('neg')).toContainText('web-1:81');
  await expect(page.locator('[data-box][data-kind="network"]')).toHaveCount(1);
});

test('a state of Terraform, with a module and for_each', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const dialog = await openDialog(page);
  const provider = 'provider["registry.terraform.io/hashicorp/google"]';
  const neg = (zone: string) => ({
    index_key: zone,
    schema_version: 0,
    attributes: {
      name: 'web',
      project: 'my-project',
      zone,
      network: `${api}/global/networks/shop`,
      network_endpoint_type: 'GCE_VM_IP_PORT',
      default_port: 8080,
      id: `projects/my-project/zones/${zone}/networkEndpointGroups/web`,
    },
  });
  const network = { name: 'shop', project: 'my-project', auto_create_subnetworks: false };
  const state = {
    version: 4,
    serial: 7,
    lineage: '6916ae73-3f18-ff08-09f4-2f925afcfc7f',
    terraform_version: '1.9.0',
    resources: [
      { mode: 'managed', type: 'google_compute_network', name: 'shop', provider, instances: [{ attributes: network }] },
      {
        module: 'module.negs',
        mode: 'managed',
        type: 'google_compute_network_endpoint_group',
        name: 'web',
        provider,
        instances: [neg('us-central1-a'), neg('us-central1-b')],
      },
    ],
  };
  await choose(dialog, { 'terraform.tfstate': JSON.stringify(state) });
  await expect(dialog.getByText('3 resources found')).toBeVisible();
  await openAsNew(dialog).click();
  await expect(page.locator('[data-box][data-kind="neg"]')).toHaveCount(2);
  await expect(designer.box('network')).toHaveAccessibleName(/shop/);
  await expect(page.locator('[data-box][data-kind="external"]')).toHaveCount(0);
});

// A state that somebody really had. Without the folder beside the project there is none to read.
const state = sharedPath('samples/exports/terraform-tfstate-forwarding-rule.json');
if (state !== undefined) {
  test('a state of Terraform that is somebody’s own', async ({ page }) => {
    const designer = new DesignerPage(page);
    await designer.open();
    const dialog = await openDialog(page);
    const { content } = z.looseObject({ content: z.unknown() }).parse(JSON.parse(readFileSync(state, 'utf8')));
    await choose(dialog, { 'terraform.tfstate': JSON.stringify(content) });
    await expect(dialog.getByText('1 resource found')).toBeVisible();
    await openAsNew(dialog).click();
    await expect(designer.box('loadBalancer')).toContainText('website-forwarding-rule');
  });
}

test('a table is refused with the command that prints what can be read', async ({ page }) => {
  await new DesignerPage(page).open();
  const dialog = await openDialog(page);
  await pasteField(dialog).fill('NAME  LOCATION       ENDPOINT_TYPE   SIZE\nweb   us-central1-a  GCE_VM_IP_PORT  1\n');
  await expect(dialog.getByText('This cannot be read')).toBeVisible();
  await expect(dialog.getByText('gcloud compute network-endpoint-groups list --format=json').first()).toBeVisible();
  await expect(openAsNew(dialog)).toHaveAttribute('aria-disabled', 'true');
});

test('what cannot be read is told with its file and place, and the design stays', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await openFile(page, designFile({ resources: { n: { kind: 'network', name: 'mine' } } }));
  await expect(designer.box('network')).toBeVisible();
  const dialog = await openDialog(page);
  const good = '{"kind":"compute#network","name":"a"}';
  const cases: readonly (readonly [name: string, content: string | Buffer, says: RegExp])[] = [
    ['torn.json', '[\n  {"kind": "compute#network",\n', /torn\.json: line \d+, column \d+/],
    ['comma.json', '{\n  "resources": [,]\n}', /comma\.json: line 2, column 17/],
    ['torn.yaml', 'kind: compute#network\nname: [a\n', /torn\.yaml: line \d+, column \d+/],
    ['latin.json', Buffer.from(good.replace('"a"', '"\xe9"'), 'latin1'), /latin\.json.*Byte \d+ is not UTF-8/],
    ['wide.json', Buffer.from(good, 'utf16le'), /wide\.json.*binary data/],
    ['packed.json.gz', gzipSync(good), /packed\.json\.gz.*compressed with gzip\. Unpack it first\./],
    ['empty.json', '', /empty\.json.*empty/],
    ['kubernetes.yaml', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n', /kubernetes\.yaml.*Kubernetes/],
  ];
  for (const [name, content, says] of cases) {
    await choose(dialog, { [name]: content });
    await expect(dialog.getByRole('listitem').filter({ hasText: says })).toBeVisible();
    await expect(openAsNew(dialog)).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('button', { name: `Leave out ${name}` }).click();
  }
  // All at once: each problem is told, whether the file is no text or its text is wrong.
  await choose(dialog, Object.fromEntries(cases.map(([name, content]) => [name, content])));
  for (const [, , says] of cases) {
    await expect(dialog.getByRole('listitem').filter({ hasText: says })).toBeVisible();
  }
  // What Windows writes is read all the same.
  for (const [name] of cases) await dialog.getByRole('button', { name: `Leave out ${name}` }).click();
  await choose(dialog, { 'windows.json': Buffer.from(`\uFEFF${good}`, 'utf16le') });
  await expect(dialog.getByText('1 resource found')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-box]')).toHaveCount(1);
});

const Saved = z.looseObject({
  resources: z.record(z.string(), z.looseObject({ kind: z.string(), name: z.string().optional() })),
  layout: z.record(z.string(), z.looseObject({ x: z.number(), y: z.number() })),
});
const Compute = z.looseObject({ resources: z.array(z.looseObject({ kind: z.string() })) });

async function present(page: Page) {
  const { bytes } = await savedDesign(page);
  return { text: bytes.toString('utf8'), ...Saved.parse(JSON.parse(bytes.toString('utf8'))) };
}

/** What is deployed of a design, and has moved on since: a check asks for another path, a rule is gone, a network is new. */
async function movedOn(page: Page): Promise<string> {
  const { text } = await present(page);
  const { stdout } = commandLine({ 'design.neg.json': text }, 'export', 'design.neg.json', '--to', 'compute');
  const { resources } = Compute.parse(JSON.parse(stdout.toString('utf8')));
  const [check, others] = [
    resources.filter(({ kind }) => kind === 'compute#healthCheck'),
    resources.filter(({ kind }) => kind !== 'compute#healthCheck' && kind !== 'compute#firewall'),
  ];
  const probing = check.map((each) => ({
    ...each,
    httpHealthCheck: { ...Object(each.httpHealthCheck), requestPath: '/ready' },
  }));
  return JSON.stringify([...others, ...probing, { kind: 'compute#network', name: 'brand-new' }]);
}

const merging = (dialog: Locator) => dialog.getByRole('region', { name: 'What adding it would do' });

test('adding to a design: a preview, nothing overwritten unless chosen, one step back', async ({ page }) => {
  const designer = await openTemplate(page, /^Your first NEG/);
  const before = await present(page);
  const deployed = await movedOn(page);

  const dialog = await openDialog(page);
  await pasteField(dialog).fill(deployed);
  const merge = merging(dialog);
  await expect(merge).toContainText('1 resource is new and would be added. 8 are the same on both sides.');
  await merge.getByText('Different here and there (1)').click();
  const differs = merge.getByRole('checkbox', { name: 'healthCheck/web-check' });
  await expect(differs).not.toBeChecked();
  await expect(merge).toContainText('requestPath / → /ready');
  await merge.getByText('Only in this design (1)').click();
  const onlyHere = merge.getByRole('checkbox', { name: 'firewallRule/allow-load-balancer' });
  await expect(onlyHere).not.toBeChecked();

  await test.step('nothing chosen: only what is new comes', async () => {
    await addToThis(dialog).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Message' })).toContainText('1 thing added. 9 were there already.');
    const after = await present(page);
    const [added] = Object.entries(after.resources).filter(([id]) => !Object.hasOwn(before.resources, id));
    expect(added?.[1]).toMatchObject({ kind: 'network', name: 'brand-new' });
    const { [added?.[0] ?? '']: _new, ...rest } = after.resources;
    expect(rest).toEqual(before.resources);
    expect(after.layout).toMatchObject(before.layout);
    await designer.canvas.focus();
    await page.keyboard.press('ControlOrMeta+z');
    expect((await present(page)).text).toBe(before.text);
  });

  await test.step('what is chosen gives way, in one step', async () => {
    const again = await openDialog(page);
    await pasteField(again).fill(deployed);
    await merging(again).getByText('Different here and there (1)').click();
    await merging(again).getByText('Only in this design (1)').click();
    await merging(again).getByRole('checkbox', { name: 'healthCheck/web-check' }).check();
    await merging(again).getByRole('checkbox', { name: 'firewallRule/allow-load-balancer' }).check();
    await addToThis(again).click();
    await expect(page.getByRole('region', { name: 'Message' })).toContainText('1 overwritten. 1 removed.');
    const after = await present(page);
    const { 'web-check': check, 'allow-load-balancer': rule, ...others } = before.resources;
    expect(rule).toBeDefined();
    expect(after.resources).toMatchObject(others);
    expect(after.resources['web-check']).toEqual({ ...check, requestPath: '/ready' });
    expect(after.resources).not.toHaveProperty('allow-load-balancer');
    const { 'allow-load-balancer': _gone, ...places } = before.layout;
    expect(after.layout).toMatchObject(places);
    await page.getByRole('region', { name: 'Message' }).getByRole('button', { name: 'Undo' }).click();
    expect((await present(page)).text).toBe(before.text);
  });
});

test('what was chosen to give way to one import does not to the next', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const resources = { n: { kind: 'network', name: 'shop', description: 'mine' } };
  await openFile(page, designFile({ resources }));
  await expect(designer.box('network')).toBeVisible();
  const dialog = await openDialog(page);
  const deployed = (description: string) => JSON.stringify({ kind: 'compute#network', name: 'shop', description });
  const shop = merging(dialog).getByRole('checkbox', { name: 'network/shop' });
  await pasteField(dialog).fill(deployed('first'));
  await merging(dialog).getByText('Different here and there (1)').click();
  await shop.check();
  await pasteField(dialog).fill(deployed('second'));
  await merging(dialog).getByText('Different here and there (1)').click();
  await expect(merging(dialog)).toContainText('mine → second');
  await expect(shop).not.toBeChecked();
});

test('the dialog with a preview of adding, for everybody', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const deployed = await movedOn(page);
  const dialog = await openDialog(page);
  await pasteField(dialog).fill(deployed);
  await merging(dialog).getByText('Different here and there (1)').click();
  await merging(dialog).getByText('Only in this design (1)').click();
  expect(await violations(page, 'dialog')).toEqual([]);
});

/** VMs as `gcloud compute instances list` prints them, 50 MB of them, and a NEG with endpoints on some. */
function fleetFile(): string {
  const disk = {
    architecture: 'X86_64',
    autoDelete: true,
    boot: true,
    deviceName: 'persistent-disk-0',
    guestOsFeatures: ['UEFI_COMPATIBLE', 'VIRTIO_SCSI_MULTIQUEUE', 'GVNIC', 'SEV_CAPABLE'].map((type) => ({ type })),
    index: 0,
    interface: 'SCSI',
    kind: 'compute#attachedDisk',
    licenses: ['https://www.googleapis.com/compute/v1/projects/debian-cloud/global/licenses/debian-12-bookworm'],
    mode: 'READ_WRITE',
    type: 'PERSISTENT',
  };
  const startup = '#!/bin/bash\n# Puts the service on the machine and starts it.\n'.repeat(160);
  const vms: string[] = [];
  let size = 0;
  for (let number = 0; size < 50_000_000; number += 1) {
    const name = `vm-${number}`;
    const vm = JSON.stringify({
      kind: 'compute#instance',
      id: String(8_613_878_307_624_808_000 + number),
      creationTimestamp: '2026-01-05T08:00:00.000-08:00',
      name,
      selfLink: `${api}/zones/us-central1-a/instances/${name}`,
      zone: `${api}/zones/us-central1-a`,
      machineType: `${api}/zones/us-central1-a/machineTypes/e2-medium`,
      disks: [{ ...disk, source: `${api}/zones/us-central1-a/disks/${name}` }],
      metadata: { kind: 'compute#metadata', items: [{ key: 'startup-script', value: startup }] },
      networkInterfaces: [
        {
          kind: 'compute#networkInterface',
          name: 'nic0',
          network: `${api}/global/networks/fleet`,
          networkIP: `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
        },
      ],
      status: 'RUNNING',
    });
    size += vm.length + 1;
    vms.push(vm);
  }
  return `[${vms.join(',')}]`;
}

test('50 MB of Compute JSON: progress, stop, a page that answers meanwhile, and the design at the end', async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  const designer = new DesignerPage(page);
  await designer.open();
  await openFile(page, designFile({ resources: { n: { kind: 'network', name: 'mine' } } }));
  await expect(designer.box('network')).toBeVisible();
  const fleet = testInfo.outputPath('fleet.json');
  writeFileSync(fleet, fleetFile());

  await test.step('stopped', async () => {
    const dialog = await openDialog(page);
    await dialog.locator('input[type="file"]').setInputFiles(fleet);
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await expect(dialog.getByRole('paragraph').filter({ hasText: 'Reading was stopped' })).toBeVisible();
    await expect(openAsNew(dialog)).toHaveAccessibleDescription(/Reading was stopped/);
    await expect.poll(() => page.workers().length).toBe(0);
  });

  await test.step('the dialog closed meanwhile', async () => {
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await dialog.getByRole('button', { name: 'Leave out fleet.json' }).click();
    await dialog.locator('input[type="file"]').setInputFiles(fleet);
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(0);
    await expect(page.locator('[data-box]')).toHaveCount(1);
    const fresh = await openDialog(page);
    await expect(fresh.getByRole('list', { name: 'Chosen files' })).toHaveCount(0);
    await expect(fresh.getByRole('progressbar')).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('opened from the menu, and stopped', async () => {
    await page.getByLabel('Open file…').setInputFiles(fleet);
    const reading = page.getByRole('dialog', { name: 'Reading fleet.json' });
    await expect(reading.getByRole('progressbar')).toBeVisible();
    await reading.getByRole('button', { name: 'Stop' }).click();
    await expect(reading).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(0);
    await expect(page.locator('[data-box]')).toHaveCount(1);
  });

  await test.step('read to the end', async () => {
    const dialog = await openDialog(page);
    await dialog.locator('input[type="file"]').setInputFiles(fleet);
    const progress = dialog.getByRole('progressbar');
    await expect(progress).toBeVisible();
    // A control that has nothing to do with it answers before the reading is through.
    await dialog.getByText('To collect everything from a project, run this').click();
    await pasteField(dialog).focus();
    await dialog.getByRole('button', { name: 'Copy the command' }).click();
    await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    await expect(progress).toBeVisible();
    await expect(dialog.getByText(/^\d+ resources found$/)).toBeVisible({ timeout: 60_000 });
    await openAsNew(dialog).click();
    await expect(dialog).toHaveCount(0, { timeout: 60_000 });
    // So many boxes, seen from so far away, are one picture.
    await expect(page.locator('canvas[data-picture]').first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('textbox', { name: 'Name of the design' })).toHaveValue('fleet');
  });
});
