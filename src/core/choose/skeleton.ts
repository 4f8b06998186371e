import { place } from '../edit/write.ts';
import { type Design, emptyDesign, type Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { sceneOf } from '../picture/draw.ts';
import { cardWidth } from '../picture/geometry.ts';
import { tidied } from '../picture/layout.ts';
import type { Order } from './order.ts';
import { frontOf } from './skeleton-front.ts';
import { groundOf } from './skeleton-ground.ts';
import { oneRegion, type Region, twoRegions } from './skeleton-places.ts';
import { targetOf } from './skeleton-target.ts';

/** Forms of which one backend service takes a NEG in each region. */
const inEachRegion: ReadonlySet<string> = new Set([
  'NEG_GCE_VM_IP',
  'NEG_GCE_VM_IP_PORT',
  'NEG_SERVERLESS_CLOUD_RUN',
  'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1',
]);

function regionsOf({ isSpread, neg }: Order): readonly [Region, ...Region[]] {
  return isSpread && inEachRegion.has(neg.id) ? twoRegions : oneRegion;
}

/** The smallest whole design that an order asks for, without places. Names are placeholders that say what each part is for. */
export function drafted(order: Order): Design {
  const regions = regionsOf(order);
  const target = targetOf(order, regions);
  const ground = groundOf(order, target, regions);
  const front = frontOf(order, target, regions[0], ground.length > 0);
  const all = [...front, ...target.resources, ...ground];
  const name = `${order.neg.label} behind the ${order.product.name}`;
  return {
    ...emptyDesign(name, order.project),
    resources: Object.fromEntries(all.map((resource) => [resource.id, resource])),
  };
}

/** The smallest whole design that an order asks for: connected, complete and arranged. The same order gives the same design. */
export const skeletonOf = (order: Order): Design => besides(tidied(drafted(order), { type: 'everything' }));

/** Between two things that are side by side, in pixels at 100 %. */
const room = 56;

/**
 * Layout knows the order of traffic only. What leads into the network, or to the frontend from outside, stands at the side
 * that it comes from; what makes NEGs, below what uses them. So no wire runs behind a card.
 */
function besides(design: Design): Design {
  const { nodes, boxOf } = sceneOf(design);
  const [host, front, service, nat] = ['app-host', 'app-frontend', 'app-service', 'app-nat'].map(
    (id) => boxOf.get(id)?.rect,
  );
  const right = Math.max(...nodes.map(({ rect }) => rect.x + rect.width));
  const column = nodes.filter(({ rect }) => rect.x === service?.x);
  let below = Math.max(...column.map(({ rect }) => rect.y + rect.height)) + room;
  const places: Record<Id, Place> = {};
  for (const { id, kind } of Object.values(design.resources)) {
    if (kind === 'hybridLink' && host) places[id] = { x: right + room, y: host.y };
    if (kind === 'serviceAttachment' && front && nat) places[id] = { x: front.x - cardWidth - room, y: nat.y };
    if (kind === 'gkeService' && service) {
      places[id] = { x: service.x, y: below };
      below += (boxOf.get(id)?.rect.height ?? 0) + room;
    }
  }
  return place(design, places);
}
