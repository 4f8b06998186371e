import { paste } from '../edit/clipboard.ts';
import { set } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind } from '../model/kinds.ts';
import { freeName } from '../model/names.ts';
import { resourceOf } from '../model/resource-of.ts';
import { sceneOf } from '../picture/draw.ts';
import { settled } from '../picture/settle.ts';
import type { Answers } from './answers.ts';
import { orderOf } from './order.ts';
import type { Possibility } from './possibilities.ts';
import { skeletonOf } from './skeleton.ts';

/** Room between what was there and what is added, in pixels at 100 %. */
const room = 96;

/**
 * Puts the skeleton of a possibility into a design, to the right of what is there: one edit, with ids and names that are
 * free. Nothing of the present design changes. Returns the new ids too, so that they can be selected.
 */
export function placeSkeleton(
  design: Design,
  possibility: Possibility,
  answers: Answers,
): { readonly design: Design; readonly ids: readonly Id[] } {
  const skeleton = skeletonOf(orderOf(possibility, answers, design.project));
  const present = settled(design);
  const here = sceneOf(present).nodes.map(({ rect }) => rect);
  const there = sceneOf(skeleton).nodes.map(({ rect }) => rect);
  const left = Math.min(...there.map(({ x }) => x));
  const top = Math.min(...there.map(({ y }) => y));
  const right = here.length === 0 ? -room : Math.max(...here.map(({ x, width }) => x + width));
  const level = here.length === 0 ? 0 : Math.min(...here.map(({ y }) => y));
  const pasted = paste(present, skeleton, { x: Math.round(right + room - left), y: Math.round(level - top) });
  return { ...pasted, design: withOwnClusters(present, pasted.design, pasted.ids) };
}

/** A cluster is known by its name alone: what is new must not run on one that is there, and asks for its NEG by its new name. */
function withOwnClusters(present: Design, design: Design, ids: readonly Id[]): Design {
  const taken = new Set(
    Object.values(present.resources).flatMap((each) => (isKind('gkeService', each) && each.cluster) || []),
  );
  let next = design;
  for (const id of ids) {
    const service = resourceOf(next, id);
    if (!isKind('gkeService', service) || !service.cluster) continue;
    const { cluster: wish } = service;
    const cluster = taken.has(wish) ? freeName(wish, (name) => taken.has(name)) : wish;
    taken.add(cluster);
    const negName = resourceOf(next, service.negs?.[0])?.name;
    const ports = service.ports?.map((port) => (port.negName === undefined ? port : { ...port, negName }));
    next = set(next, 'gkeService', id, { cluster, ...(ports ? { ports } : {}) });
  }
  return next;
}
