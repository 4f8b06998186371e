import type fc from 'fast-check';
import { type Design, emptyDesign } from '../../src/core/model/design.ts';
import type { Resource } from '../../src/core/model/kinds.ts';
import {
  backendBucket,
  backendService,
  certificate,
  forwardingRule,
  healthCheck,
  serviceAttachment,
  targetProxy,
  urlMap,
} from './frontends.ts';
import { instanceGroup, neg, outside } from './groups.ts';
import { address, firewall, network, router, subnet, vm } from './network.ts';
import { type Tape, tapes } from './tape.ts';
import { type Wishes, World } from './world.ts';

/** How many of each there are at most, in an order in which each finds what it refers to. */
const makers: readonly (readonly [most: number, make: (world: World) => Resource])[] = [
  [2, network],
  [3, subnet],
  [3, vm],
  [1, router],
  [2, firewall],
  [2, address],
  [2, instanceGroup],
  [3, neg],
  [2, healthCheck],
  [3, backendService],
  [1, backendBucket],
  [2, urlMap],
  [2, certificate],
  [3, targetProxy],
  [3, forwardingRule],
  [1, serviceAttachment],
];

/**
 * Designs of all kinds with their references in order: what the API could hold, not necessarily what it would accept.
 * Names are unique within their kind.
 */
export function designs(wishes: Wishes = {}): fc.Arbitrary<Design> {
  return tapes.map((tape) => build(tape, wishes));
}

function build(tape: Tape, wishes: Wishes): Design {
  const world = new World(tape, wishes);
  for (const [most, make] of wishes.outside ? [...makers, [2, outside] as const] : makers) {
    const count = tape.below(most + 1);
    for (let at = 0; at < count; at += 1) {
      const made = make(world);
      world.put(wishes.blanks ? withBlanks(made, tape) : made);
    }
  }
  return { ...emptyDesign('Generated', tape.pick('my-project', 'example.com:shop')), resources: world.resources() };
}

function withBlanks(resource: Resource, tape: Tape): Resource {
  const copy = { ...resource };
  for (const key of Object.keys(copy)) {
    if (key !== 'id' && key !== 'kind' && tape.once(12)) Reflect.deleteProperty(copy, key);
  }
  return copy;
}
