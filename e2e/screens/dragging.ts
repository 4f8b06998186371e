import { expect, type Locator } from '@playwright/test';
import { canvasMessages } from '../../src/editor/messages/canvas.ts';
import { guideMessages } from '../../src/editor/messages/guide.ts';
import type { Spot } from '../designer.ts';
import type { Screen, Stage } from './stage.ts';

// What is shown while the button of the mouse is down. The pictures stand so close that a small window has room for them.

const service = {
  kind: 'backendService',
  name: 'kx-backend',
  protocol: 'HTTP',
  loadBalancingScheme: 'EXTERNAL_MANAGED',
};
const negOf = (networkEndpointType: string) => ({
  kind: 'neg',
  name: 'kx-web',
  zone: 'us-central1-a',
  networkEndpointType,
});

/** Two boxes side by side with little between them. */
const pairOf = (left: object, right: object) => ({
  resources: { left, right },
  layout: { left: { x: 0, y: 0 }, right: { x: 288, y: 0 } },
});

/** A wire, and below it something that can stand in it. */
const joinedDesign = {
  resources: {
    net: { kind: 'network', name: 'kx-vpc', autoCreateSubnetworks: false },
    link: { kind: 'hybridLink', name: 'kx-link', type: 'VPN', region: 'us-central1', network: 'net' },
    edge: { kind: 'router', name: 'kx-edge', region: 'us-central1' },
  },
  layout: { link: { x: 0, y: 0 }, net: { x: 400, y: 0 }, edge: { x: 200, y: 140 } },
};

/** A VM in its subnet, with a NEG that leads to it, and another subnet that it may be moved to. */
const subnetsDesign = {
  resources: {
    net: { kind: 'network', name: 'kx-vpc', autoCreateSubnetworks: false },
    app: { kind: 'subnet', name: 'kx-app', network: 'net', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
    other: { kind: 'subnet', name: 'kx-other', network: 'net', region: 'us-central1', ipCidrRange: '10.1.0.0/24' },
    vm: {
      kind: 'vm',
      name: 'kx-vm',
      zone: 'us-central1-a',
      networkInterfaces: [{ id: 'n1', network: 'net', subnetwork: 'app', networkIP: '10.0.0.2' }],
    },
    web: {
      ...negOf('GCE_VM_IP_PORT'),
      network: 'net',
      subnetwork: 'app',
      defaultPort: 80,
      endpoints: [{ id: 'e1', instance: 'vm', ipAddress: '10.0.0.2', port: 80 }],
    },
  },
  layout: {
    net: { x: 288, y: 0 },
    app: { x: 312, y: 56 },
    vm: { x: 336, y: 112 },
    other: { x: 640, y: 56, width: 304, height: 176 },
    web: { x: 0, y: 112 },
  },
};

/** A design, whole. */
async function openWhole(stage: Stage, design: object): Promise<void> {
  await stage.open(design);
  await stage.press('Shift+Digit1');
}

/** At full size, so that there are points to pull wires from; its middle in the middle of the canvas. */
async function openLarge(stage: Stage, design: object): Promise<void> {
  await openWhole(stage, design);
  await stage.press('ControlOrMeta+0');
}

const boxOf = (stage: Stage, id: string): Locator => stage.page.locator(`[data-box="${id}"]`);

async function frameOf(stage: Stage, id: string) {
  const frame = await boxOf(stage, id).boundingBox();
  if (!frame) throw new Error('Nothing to take hold of.');
  return frame;
}

/** Pulls a wire from the right of a box, without letting go. */
async function pull(stage: Stage, to: (from: Spot) => Spot | Promise<Spot>): Promise<void> {
  const port = await boxOf(stage, 'left').locator('[data-port$=" right"]').first().boundingBox();
  if (!port) throw new Error('Nothing to pull at.');
  const from = { x: port.x + port.width / 2, y: port.y + port.height / 2 };
  const { mouse } = stage.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 16, from.y + 4, { steps: 2 });
  const { x, y } = await to(from);
  await mouse.move(x, y, { steps: 4 });
}

/** Takes a box by its title, or in its middle where it is drawn small, and brings it to a point, without letting go. */
async function hold(stage: Stage, id: string, to: Spot): Promise<void> {
  const { x, y, width, height } = await frameOf(stage, id);
  const from = { x: x + Math.min(40, width / 2), y: y + Math.min(12, height / 2) };
  const { mouse } = stage.page;
  await mouse.move(from.x - 4, from.y);
  await mouse.down();
  await mouse.move(from.x + 4, from.y, { steps: 2 });
  await mouse.move(to.x, to.y, { steps: 6 });
}

const pulled = (name: string, left: object, right: object, says: string): Screen => ({
  name,
  show: async (stage) => {
    await openLarge(stage, pairOf(left, right));
    await pull(stage, async () => {
      // Far from the canvas' edges, however small it is: there the view would go along.
      const { x, y, height } = await frameOf(stage, 'right');
      return { x: x + 24, y: y + height / 2 };
    });
    await expect(stage.page.getByRole('status').filter({ hasText: stage.say(says) })).toBeVisible();
  },
});

export const dragging: readonly Screen[] = [
  pulled('a wire that would be accepted', service, negOf('GCE_VM_IP_PORT'), canvasMessages.verdict.ok),
  pulled('a wire that would be refused', service, negOf('GCE_VM_IP'), canvasMessages.verdict.error),
  pulled(
    'a wire that no field could hold',
    service,
    { kind: 'address', name: 'kx-spare' },
    canvasMessages.verdict.impossible,
  ),
  {
    name: 'a wire let go where nothing is',
    show: async (stage) => {
      await openLarge(stage, pairOf(service, { kind: 'healthCheck', name: 'kx-probe', type: 'HTTP' }));
      await pull(stage, ({ x, y }) => ({ x: x + 28, y: y + 40 }));
      await stage.page.mouse.up();
      await stage.dialog(canvasMessages.addMenu);
    },
  },
  {
    name: 'a box over a wire',
    show: async (stage) => {
      await openWhole(stage, joinedDesign);
      const { x, y } = await stage.page.locator('[data-wire]').evaluate((group) => {
        const path = group.querySelector('path');
        const matrix = path?.getScreenCTM();
        if (!path || !matrix) throw new Error('No wire can be pointed at.');
        const at = path.getPointAtLength(path.getTotalLength() * 0.5).matrixTransform(matrix);
        return { x: at.x, y: at.y };
      });
      await hold(stage, 'edge', { x, y });
      await expect(stage.page.locator('[data-insert][data-state="legal"]')).toBeAttached();
      await expect(stage.page.locator('[data-drop-tip]')).toBeInViewport({ ratio: 0.99 });
    },
  },
  {
    name: 'a box over another container',
    show: async (stage) => {
      await openWhole(stage, subnetsDesign);
      // In the smallest windows the line with the next step lies over the box, until somebody closes it.
      const next = stage.page.getByRole('region', { name: stage.say(guideMessages.label) });
      await next.getByRole('button', { name: stage.say(guideMessages.close) }).click();
      const { x, y, width, height } = await frameOf(stage, 'other');
      await hold(stage, 'vm', { x: x + width / 3, y: y + height / 2 });
      await expect(stage.page.locator('[data-drop-tip]')).toBeInViewport({ ratio: 0.99 });
    },
  },
];
