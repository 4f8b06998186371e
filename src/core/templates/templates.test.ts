import { describe, expect, test } from 'vitest';
import { computeJson } from '../export/compute-json.ts';
import { gcloudScript } from '../export/gcloud.ts';
import { plan } from '../export/plan.ts';
import { backendKinds } from '../facts/backend-support.ts';
import { negTypes } from '../facts/neg-types.ts';
import { products } from '../facts/products.ts';
import { importTexts } from '../import/import-texts.ts';
import type { Design } from '../model/design.ts';
import { readDesign } from '../model/document.ts';
import { kinds } from '../model/kinds.ts';
import { backendKindOf, loadBalancersOf } from '../model/load-balancer.ts';
import { viewOf } from '../model/view.ts';
import { writeDesign } from '../model/write-design.ts';
import { sceneOf } from '../picture/draw.ts';
import { intersects, type Rect } from '../picture/geometry.ts';
import type { Scene, SceneNode } from '../picture/scene.ts';
import { checkAccepted } from '../rules/acceptance.ts';
import { check } from '../rules/engine.ts';
import type { Finding } from '../rules/rule.ts';
import { templates } from './list.ts';
import { templateGroups } from './template.ts';

const whole = templates.filter(({ shows }) => shows === undefined);
const broken = templates.filter(({ shows }) => shows !== undefined);

const told = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, message }) => `${severity} ${rule.id}: ${message}`);

test('the gallery has templates without a mistake, and one that is broken and says so', () => {
  expect(whole.length).toBeGreaterThanOrEqual(16);
  expect(broken).toHaveLength(1);
  expect(broken[0]?.title.toLowerCase()).toContain('broken');
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
});

test('the broken one stands last', () => expect(templates.at(-1)?.shows).toBeDefined());

test('every group of the gallery has a template', () => {
  expect([...new Set(templates.map(({ group }) => group))].sort()).toEqual([...templateGroups].sort());
});

describe('together they show', () => {
  const views = whole.map(({ design }) => viewOf(design));
  const negs = views.flatMap((view) => view.all('neg').map((neg) => ({ neg, kind: backendKindOf(neg, view) })));

  test('every NEG type that users make', () => {
    const drawn = new Set(negs.map(({ neg }) => neg.networkEndpointType));
    expect(negTypes.filter(({ id, recognisedOnly }) => !recognisedOnly && !drawn.has(id)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  // The one left out is warned of wherever it speaks HTTPS: a certificate can be checked by name only.
  const leftOut: readonly string[] = ['NEG_INTERNET_IP_PORT_GLOBAL'];

  test('every backend that goes into a backend service’s list as a NEG, and backend buckets', () => {
    const drawn = new Set([
      ...negs.map(({ kind }) => kind),
      ...views.flatMap((view) => view.all('backendBucket').map((bucket) => backendKindOf(bucket, view))),
    ]);
    expect(
      backendKinds.filter(
        ({ id }) => (id.startsWith('NEG_') || id === 'BACKEND_BUCKET') && !drawn.has(id) && !leftOut.includes(id),
      ),
    ).toEqual([]);
  });

  test('every load balancer product that takes a NEG, each without a doubt which one it is', () => {
    const balancers = views.flatMap((view) => loadBalancersOf(view));
    for (const { id, products: fitting } of balancers)
      expect(
        fitting.map((product) => product.id),
        id,
      ).toHaveLength(1);
    const drawn = new Set(balancers.flatMap(({ products: [product] }) => product?.id ?? []));
    const withBackends = products.filter(({ backendServiceCount }) => backendServiceCount !== 'none');
    expect(withBackends).toHaveLength(13);
    expect(withBackends.filter(({ id }) => !drawn.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('NEGs that GKE fills, and a serverless NEG with a URL mask', () => {
    expect(views.some((view) => view.all('gkeService').some(({ negs: made }) => made?.length))).toBe(true);
    expect(negs.some(({ neg }) => neg.cloudRun?.urlMask !== undefined)).toBe(true);
  });
});

test.each(whole)('$id has no mistake, and is told only what it says it is told', ({ design, tells = [] }) => {
  const { findings } = checkAccepted(design);
  expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  expect(findings.map(({ rule }) => rule.id).sort(), told(findings).join('\n')).toEqual([...tells].sort());
});

describe.each(broken)('$id', ({ design, shows = [] }) => {
  const findings = check(design);

  test('shows exactly the rules it names, each once', () => {
    expect(findings.map(({ rule }) => rule.id).sort(), told(findings).join('\n')).toEqual([...shows].sort());
    expect(new Set(shows).size).toBe(5);
  });

  test('offers a fix for each', () => {
    for (const finding of findings) expect(finding.fixes.length, finding.rule.id).toBeGreaterThan(0);
  });

  test('is whole once the first fix of each is applied', () => {
    let mended: Design = design;
    for (const { rule } of findings) {
      const [fix] = check(mended).find((finding) => finding.rule.id === rule.id)?.fixes ?? [];
      if (fix) mended = fix.edit(mended);
    }
    expect(told(check(mended))).toEqual([]);
  });
});

describe.each(templates)('$id', ({ design, purpose, teaches }) => {
  const scene = sceneOf(design);

  test('says in a sentence what it is, and in a few what it teaches', () => {
    expect(purpose).toMatch(/^[A-Z][^.]*\.$/);
    expect(teaches).toMatch(/\.$/);
    expect(design.description).toBe(purpose);
  });

  test('has plain ids that are the names', () => {
    for (const [id, resource] of Object.entries(design.resources)) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(resource.id).toBe(id);
      expect(resource.name).toBe(id);
    }
    for (const [id, note] of Object.entries(design.notes)) expect(note.id).toBe(id);
    const ids = [...Object.keys(design.resources), ...Object.keys(design.notes)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('survives writing and reading', () => {
    expect(readDesign(JSON.parse(writeDesign(design)))).toEqual({ ok: true, value: design });
  });

  test('is made by its script, but for what is no resource of Compute Engine or made by others', () => {
    const made = plan(design);
    const commanded = new Set(
      gcloudScript(made, design).lines.flatMap(({ text, id }) => (id && text.startsWith('gcloud ') ? id : [])),
    );
    expect(made.steps.filter(({ id }) => !commanded.has(id)).map(({ id }) => id)).toEqual([]);
    const ofGke = Object.values(design.resources).flatMap((one) => (one.kind === 'gkeService' ? (one.negs ?? []) : []));
    const left = made.notExported.filter(({ id }) => !ofGke.includes(id));
    for (const { id } of left) expect(isOutside(design, id), id).toBe(true);
  });

  test('goes out as Compute JSON and comes back the same', () => {
    const { text } = computeJson(plan(design));
    const back = importTexts([{ where: 'design.json', text }]);
    expect(back.ok && computeJson(plan(back.design)).text).toBe(text);
  });

  test('has a place on the grid for every box, and for nothing else', () => {
    const unplaced = scene.nodes.filter((node) => !node.members.some((id) => id in design.layout));
    expect(unplaced.map(({ id }) => id)).toEqual([]);
    const drawn = new Set(scene.nodes.map(({ id }) => id));
    expect(Object.keys(design.layout).filter((id) => !drawn.has(id))).toEqual([]);
    for (const place of Object.values(design.layout)) {
      for (const length of [place.x, place.y, place.width ?? 0, place.height ?? 0]) expect(length % 4).toBe(0);
    }
  });

  test('draws containers where and as large as it says', () => {
    for (const { id, rect, shape } of scene.nodes)
      if (shape === 'container') expect(rect, id).toEqual(design.layout[id]);
  });

  test('draws every box inside its container', () => {
    const rects = new Map(scene.nodes.map(({ id, rect }) => [id, rect]));
    for (const { id, rect, parent } of scene.nodes) {
      const outer = parent === undefined ? undefined : rects.get(parent);
      if (outer) expect(isInside(rect, outer), id).toBe(true);
    }
  });

  test('leaves room between any two boxes', () => {
    const boxes = scene.nodes;
    const close = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => !isAround(a, b, scene) && !isAround(b, a, scene) && intersects(grown(a.rect), b.rect))
        .map((b) => `${a.id} and ${b.id}`),
    );
    expect(close).toEqual([]);
  });

  test('runs from left to right: wires between cards lead to the right, but for those to health checks', () => {
    const kinds = new Map(scene.nodes.map(({ id, kind }) => [id, kind]));
    const back = scene.wires.filter(({ start, end, to }) => end.x <= start.x && kinds.get(to) !== 'healthCheck');
    expect(back.map(({ id }) => id)).toEqual([]);
  });

  test('leaves wires between columns the room to turn', () => {
    const cramped = scene.wires.filter(({ start, end, endSide }) => endSide === 'left' && end.x - start.x < 40);
    expect(cramped.map(({ id }) => id)).toEqual([]);
  });

  test('draws no wire through a card', () => {
    const cards = scene.nodes.filter(({ shape }) => shape !== 'container');
    const crossings = scene.wires
      .filter(({ start, end }) => end.x > start.x)
      .flatMap((wire) => {
        const middle = (wire.start.x + wire.end.x) / 2;
        const legs = [
          span(wire.start, { x: middle, y: wire.start.y }),
          span({ x: middle, y: wire.start.y }, { x: middle, y: wire.end.y }),
          span({ x: middle, y: wire.end.y }, wire.end),
        ];
        return cards
          .filter(({ id, rect }) => id !== wire.from && id !== wire.to && legs.some((leg) => intersects(leg, rect)))
          .map(({ id }) => `${wire.id} through ${id}`);
      });
    expect(crossings).toEqual([]);
  });
});

/** What a design only refers to. */
function isOutside(design: Design, id: string): boolean {
  const kind = design.resources[id]?.kind;
  return kind !== undefined && (kinds[kind].family === 'outside' || kind === 'gkeService');
}

/** With the least room that a box should have around it. */
function grown({ x, y, width, height }: Rect, room = 20): Rect {
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
}

/** The thin rectangle that a leg of a wire covers. */
function span(a: { x: number; y: number }, b: { x: number; y: number }): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x) + 1,
    height: Math.abs(a.y - b.y) + 1,
  };
}

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function isAround(outer: SceneNode, inner: SceneNode, scene: Scene): boolean {
  for (let up = inner.parent; up !== undefined; up = scene.boxOf.get(up)?.parent) if (up === outer.id) return true;
  return false;
}
