import { expect, type Locator, type Page } from '@playwright/test';
import { kindNames } from '../src/core/index.ts';
import { appMessages } from '../src/editor/messages/app.ts';
import { atlasMessages } from '../src/editor/messages/atlas.ts';
import { choosingMessages } from '../src/editor/messages/choosing.ts';
import { commandMessages, commandWords, settingsMessages } from '../src/editor/messages/commands.ts';
import { comparingMessages } from '../src/editor/messages/comparing.ts';
import { exportingMessages } from '../src/editor/messages/exporting.ts';
import { findingsMessages } from '../src/editor/messages/findings.ts';
import { galleryMessages } from '../src/editor/messages/gallery.ts';
import { importingMessages } from '../src/editor/messages/importing.ts';
import { inspectorMessages } from '../src/editor/messages/inspector.ts';
import { keepingMessages } from '../src/editor/messages/keeping.ts';
import { learnMessages } from '../src/editor/messages/learn.ts';
import { sharingMessages } from '../src/editor/messages/sharing.ts';
import { tracingMessages } from '../src/editor/messages/tracing.ts';
import { designFile } from './designer.ts';

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

  async dialog(words?: string): Promise<void> {
    const dialog =
      words === undefined
        ? this.page.locator('dialog[open], [role="dialog"]')
        : this.page.getByRole('dialog', { name: this.say(words) });
    await expect(dialog.first()).toBeVisible();
  }
}

const file = (content: string) => ({ name: 'web.json', mimeType: 'application/json', buffer: Buffer.from(content) });

/** A way for traffic through every floor, with one mistake, one thing without a place, and a note. */
export const workDesign = {
  name: 'Web front end',
  resources: {
    vpc: { kind: 'network', name: 'kx-vpc', autoCreateSubnetworks: false },
    app: { kind: 'subnet', name: 'kx-app', network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
    vm1: vmOf(1, 'us-central1-a'),
    vm2: vmOf(2, 'us-central1-b'),
    web: {
      kind: 'neg',
      name: 'kx-web',
      zone: 'us-central1-a',
      networkEndpointType: 'GCE_VM_IP_PORT',
      network: 'vpc',
      subnetwork: 'app',
      defaultPort: 80,
      endpoints: [
        { id: 'e1', instance: 'vm1', ipAddress: '10.0.0.2', port: 80 },
        { id: 'e2', instance: 'vm2', ipAddress: '10.0.0.3', port: 80 },
      ],
    },
    probe: { kind: 'healthCheck', name: 'kx-probe', type: 'HTTP', port: 80, requestPath: '/' },
    backend: {
      kind: 'backendService',
      name: 'kx-backend',
      protocol: 'HTTP',
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      healthChecks: ['probe'],
      backends: [{ id: 'b1', group: 'web', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
    },
    map: { kind: 'urlMap', name: 'kx-map', defaultService: 'backend' },
    proxy: { kind: 'targetProxy', name: 'kx-proxy', type: 'HTTP', urlMap: 'map' },
    rule: {
      kind: 'forwardingRule',
      name: 'kx-rule',
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      IPProtocol: 'TCP',
      portRange: '80',
      target: 'proxy',
    },
    spare: { kind: 'address', name: 'kx-spare', region: 'us-central1' },
  },
  notes: { 'note-1': { id: 'note-1', text: 'To be moved next year.' } },
};

function vmOf(number: number, zone: string) {
  const networkIP = `10.0.0.${number + 1}`;
  return {
    kind: 'vm',
    name: `kx-vm-${number}`,
    zone,
    networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app', networkIP }],
  };
}

/** One of every kind, each with nothing but a name. */
export const bareDesign = {
  resources: Object.fromEntries(
    kindNames.map((kind) => {
      const name = `kx-${kind}`.toLowerCase();
      if (kind === 'external')
        return [kind, { kind, url: `https://www.googleapis.com/compute/v1/projects/p/global/networks/${name}` }];
      if (kind === 'opaque') return [kind, { kind, name, apiKind: 'compute#widget', json: { name } }];
      return [kind, { kind, name }];
    }),
  ),
};

const work = (name: string, show: (stage: Stage) => Promise<void>): Screen => ({
  name,
  show: async (stage) => {
    await stage.open(workDesign);
    await show(stage);
  },
});

const fresh = (name: string, show: (stage: Stage) => Promise<void>): Screen => ({
  name,
  show: async (stage) => {
    await stage.start();
    await show(stage);
  },
});

const exportTabs = Object.entries(exportingMessages.target).map(([id, label]) =>
  work(`export: ${id}`, async (stage) => {
    await stage.panel(appMessages.bottom.exporting);
    await stage.page.getByRole('tab', { name: stage.say(label) }).click();
  }),
);

const imported = JSON.stringify([
  { kind: 'compute#network', name: 'kx-vpc', mtu: 1500 },
  { kind: 'compute#widget', name: 'kx-odd', network: 'global/networks/kx-elsewhere' },
]);

const importing = async (stage: Stage, text: string): Promise<void> => {
  await stage.menu(appMessages.file.import);
  await stage.page.getByRole('textbox', { name: stage.say(importingMessages.paste) }).fill(text);
};

const toLevels = async (stage: Stage): Promise<void> => {
  await stage.button(appMessages.empty.learn).click();
  await expect(stage.page.locator('[data-level]').first()).toBeVisible();
};

/** All screens, by the part of the program that they belong to. */
export const screens: Readonly<Record<string, readonly Screen[]>> = {
  frame: [
    fresh('empty canvas', async ({ page }) => expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()),
    fresh('palette', (stage) => stage.panel(appMessages.left.add)),
    fresh('file menu', (stage) => stage.button(appMessages.file.menu).click()),
    fresh('gallery', async (stage) => {
      await stage.menu(appMessages.file.templates);
      await stage.dialog(galleryMessages.title);
    }),
    fresh('about', (stage) => stage.menu(appMessages.file.about)),
    work('a design', async (stage) => stage.press('Shift+Digit1')),
    work('a message', async (stage) => {
      await stage.panel(appMessages.left.add);
      await stage.page.locator('[data-palette="nic"]').press('Enter');
      await expect(stage.page.getByRole('region', { name: stage.say(appMessages.message) })).toBeVisible();
    }),
  ],
  inspector: [
    work('the design in the inspector', (stage) => stage.panel(appMessages.right.tab)),
    work('inspector of a NEG with endpoints', (stage) => stage.inspect('web')),
    work('inspector of a load balancer', (stage) => stage.inspect('rule')),
    work('inspector of a note', (stage) => stage.inspect('note-1')),
    work('inspector of several things', (stage) => stage.inspect('vm1', 'vm2', 'web')),
    work('inspector of a wire', async (stage) => {
      await stage.page.locator('[data-wire]').first().dispatchEvent('click');
      await stage.panel(appMessages.right.tab);
    }),
    work('endpoints from a table', async (stage) => {
      await stage.inspect('web');
      await stage.button(inspectorMessages.endpoints.paste).click();
      await stage.page.locator('dialog textarea').fill('vm\tport\nkx-vm-1\t90\nkx-vm-9\t90\nkx-vm-2\tx');
    }),
    work('VMs as endpoints', async (stage) => {
      await stage.inspect('web');
      await stage.button(inspectorMessages.endpoints.addVms).click();
    }),
    work('list of targets', async (stage) => {
      await stage.inspect('web');
      await stage.page.locator('[data-place="web##subnetwork"] button[aria-haspopup]').click();
      await stage.dialog();
    }),
  ],
  kinds: kindNames.map((kind) => ({
    name: `inspector of ${kind}`,
    show: async (stage) => {
      await stage.open(bareDesign);
      await stage.inspect(kind);
    },
  })),
  findings: [
    work('findings', (stage) => stage.findings()),
    work('one finding in detail', async (stage) => {
      await stage.findings();
      await stage.page
        .getByRole('button', { name: stage.say(findingsMessages.details) })
        .first()
        .click();
    }),
  ],
  tracing: [
    work('trace', async (stage) => {
      await stage.panel(appMessages.bottom.trace);
      await stage.page.locator('[data-hop="backend"] button').first().click();
    }),
    work('trace: one thing off', async (stage) => {
      await stage.panel(appMessages.bottom.trace);
      await stage.button(tracingMessages.sweep).click();
      await stage.page.locator('[data-trace] table button').first().click();
    }),
    work('trace: all single failures', async (stage) => {
      await stage.panel(appMessages.bottom.trace);
      await stage.button(tracingMessages.sweep).click();
      await expect(stage.page.locator('[data-trace] table[aria-busy="false"]')).toBeVisible();
    }),
    work('trace: predictions', async (stage) => {
      await stage.panel(appMessages.bottom.trace);
      await stage.button(tracingMessages.predict).click();
      await stage.button(tracingMessages.guess.drop).click();
    }),
  ],
  exporting: exportTabs,
  files: [
    fresh('import', (stage) => stage.menu(appMessages.file.import)),
    fresh('import report', async (stage) => {
      await importing(stage, imported);
      await expect(stage.page.getByText(stage.say(importingMessages.found(2)))).toBeVisible();
    }),
    fresh('import that cannot be read', async (stage) => {
      await importing(stage, '{ oops');
      await expect(stage.page.getByText(stage.say(importingMessages.problems))).toBeVisible();
    }),
    work('what an import may overwrite', async (stage) => {
      await importing(stage, imported);
      await expect(stage.page.getByText(stage.say(comparingMessages.mergeTitle))).toBeVisible();
    }),
    work('compare: nothing chosen', (stage) => stage.menu(appMessages.file.compare)),
    work('compare', async (stage) => {
      await stage.menu(appMessages.file.compare);
      const { probe: _gone, ...others } = workDesign.resources;
      const before = {
        ...others,
        old: { kind: 'network', name: 'kx-old' },
        app: { ...others.app, ipCidrRange: '10.0.0.0/25' },
      };
      await stage.page
        .getByRole('tabpanel')
        .locator('input[type="file"]')
        .setInputFiles(file(designFile({ name: 'Before', resources: before })));
      await expect(stage.page.getByText(stage.say(comparingMessages.compared('web.json')))).toBeVisible();
    }),
    work('designs', async (stage) => {
      await stage.menu(appMessages.file.designs);
      await stage.dialog(keepingMessages.designs.title);
      await expect(stage.page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    }),
    work('versions', async (stage) => {
      await stage.menu(appMessages.file.versions);
      await stage.dialog(keepingMessages.versions.title);
    }),
    work('share', async (stage) => {
      await stage.menu(appMessages.file.share);
      await expect(stage.page.getByRole('dialog').getByRole('textbox').first()).toHaveValue(/#d1=/);
    }),
  ],
  commands: [
    work('keys', async (stage) => {
      await stage.press('?');
      await stage.dialog(commandMessages.help.title);
    }),
    work('command palette', async (stage) => {
      await stage.press('ControlOrMeta+k');
      await stage.page.getByRole('dialog').getByRole('combobox').fill('e');
    }),
    work('search', async (stage) => {
      await stage.press('ControlOrMeta+f');
      await stage.page.getByRole('dialog').getByRole('combobox').fill('kx-web');
    }),
    work('settings', async (stage) => {
      await stage.menu(appMessages.file.settings);
      await stage.dialog(settingsMessages.title);
    }),
    work('what can be added', (stage) => stage.press('n')),
    work('what can be connected', async (stage) => {
      await stage.inspect('web');
      await stage.press('c');
      await expect(stage.page.getByRole('option').first()).toBeVisible();
    }),
    work('why two things cannot be connected', async (stage) => {
      await stage.inspect('vm1', 'rule');
      await stage.press('ControlOrMeta+k');
      await stage.page.getByRole('dialog').getByRole('combobox').fill(stage.say(commandWords.why.label));
      await stage.page.keyboard.press('Enter');
      await expect(stage.page.locator('dialog')).toBeVisible();
    }),
    work('ways out', async (stage) => {
      await stage.inspect('web');
      await stage.press('ControlOrMeta+.');
      await stage.dialog();
    }),
    work('context menu', async (stage) => {
      await stage.inspect('web');
      await stage.press('Shift+F10');
      await expect(stage.page.getByRole('menu')).toBeVisible();
    }),
  ],
  learning: [
    fresh('levels', toLevels),
    fresh('a level with all its hints', async (stage) => {
      await toLevels(stage);
      await stage.page.locator('[data-level]').first().click();
      for (const hint of Object.keys(learnMessages.hint)) await stage.page.locator(`[data-hint="${hint}"]`).click();
      await expect(stage.button(learnMessages.makeMove)).toBeVisible();
    }),
    fresh('a level that is done', async (stage) => {
      await toLevels(stage);
      await stage.page.locator('[data-level]').first().click();
      await stage.page.locator('[data-hint="move"]').click();
      await stage.button(learnMessages.makeMove).click();
      await expect(stage.page.getByRole('region', { name: stage.say(learnMessages.done) })).toBeVisible();
    }),
    fresh('a solution', async (stage) => {
      await toLevels(stage);
      await stage.page.locator('[data-level]').first().click();
      await stage.button(learnMessages.showSolution).click();
      await expect(stage.page.getByRole('region', { name: stage.say(learnMessages.solution) })).toBeVisible();
    }),
    fresh('breaking a design', async (stage) => {
      await toLevels(stage);
      await stage.button(learnMessages.breakIt).click();
      await stage.dialog(learnMessages.breaking.title);
    }),
    work('making a level', async (stage) => {
      await stage.menu(appMessages.file.makeLevel);
      await stage.dialog(learnMessages.building.title);
      await stage.button(learnMessages.building.addGoal).click();
    }),
    fresh('a level that cannot be opened', async ({ page }) => {
      await page.goto('./#l1=AAAA');
      await expect(page.locator('dialog')).toBeVisible();
    }),
    fresh('the tour', async (stage) => {
      await stage.button(appMessages.empty.tourStart).click();
      await expect(stage.page.getByRole('region', { name: stage.say(learnMessages.touring.label) })).toBeVisible();
    }),
  ],
  text: [
    work('outline', async (stage) => {
      await stage.panel(appMessages.left.outline);
      await expect(stage.page.getByRole('treeitem').first()).toBeVisible();
    }),
    work('a resource as JSON', async (stage) => {
      await stage.inspect('web');
      await stage.panel(appMessages.right.json);
    }),
    work('the design as JSON', async (stage) => {
      await stage.panel(appMessages.right.json);
      await expect(stage.page.getByRole('tabpanel').locator('textarea')).toBeVisible();
    }),
  ],
  choosing: [
    fresh('which NEG, with answers', async (stage) => {
      await stage.button(choosingMessages.door).click();
      await stage.dialog(choosingMessages.title);
      await stage.page.locator('dialog input[value="vms"]').check();
    }),
    fresh('which NEG, nothing left', async (stage) => {
      await stage.button(choosingMessages.door).click();
      await stage.dialog(choosingMessages.title);
      for (const value of ['cloud-run', 'udp']) await stage.page.locator(`dialog input[value="${value}"]`).check();
    }),
    fresh('atlas', async (stage) => {
      await stage.button(choosingMessages.door).click();
      await stage.button(choosingMessages.atlas).click();
      await stage.dialog(atlasMessages.title);
    }),
  ],
  elsewhere: [
    work('a second tab', async (stage) => {
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
    {
      name: 'embedded',
      show: async (stage) => {
        await stage.open(workDesign);
        const link = new URL(await linkOf(stage));
        link.search = '?embed';
        await stage.page.goto(link.href);
        await expect(stage.page.locator('[data-box]')).not.toHaveCount(0);
      },
    },
    fresh('a link that cannot be opened', async ({ page }) => {
      await page.goto('./#d1=AAAA');
      await expect(page.locator('dialog')).toBeVisible();
    }),
  ],
};

async function linkOf(stage: Stage): Promise<string> {
  await stage.menu(appMessages.file.share);
  const link = stage.page.getByRole('dialog').getByRole('textbox').first();
  await expect(link).toHaveValue(/#d1=/);
  return link.inputValue();
}
