import { type Design, emptyDesign } from '../src/core/model/design.ts';
import type { Resource } from '../src/core/model/kinds.ts';
import { sceneOf } from '../src/core/picture/draw.ts';
import { tidied } from '../src/core/picture/layout.ts';
import type { Figures } from './rules.ts';
import { medianTime } from './stopwatch.ts';
import { syntheticDesign } from './synthetic.ts';

const boxes = 2_000;

/** About so many boxes: a fleet's networks, subnets, VMs, NEGs and load balancers, all in one heap. */
function heap(): Design {
  const all = syntheticDesign(60_000);
  const picked: Resource[] = [];
  for (const resource of Object.values(all.resources)) {
    // What an endpoint is matters less here than that it is wired.
    picked.push(resource.kind === 'neg' ? { ...resource, endpoints: resource.endpoints?.slice(0, 4) } : resource);
  }
  const design = { ...emptyDesign(), resources: Object.fromEntries(picked.map((one) => [one.id, one])) };
  const layout = Object.fromEntries(
    sceneOf(design)
      .nodes.slice(0, boxes)
      .map(({ id }) => [id, { x: 0, y: 0 }]),
  );
  const kept = picked.filter(
    ({ id }) => Object.hasOwn(layout, id) || !['vm', 'neg'].includes(all.resources[id]?.kind ?? ''),
  );
  return { ...design, resources: Object.fromEntries(kept.map((one) => [one.id, one])), layout };
}

/** Arranging two thousand boxes anew, as the editor's worker does it. */
export function arranging(): Figures {
  const text = JSON.stringify(heap());
  const parsed = (): Design => JSON.parse(text);
  const time = medianTime(5, parsed, (design) => tidied(design, { type: 'everything' }));
  return { layout_boxes: sceneOf(parsed()).nodes.length, layout_2000_ms: time };
}
