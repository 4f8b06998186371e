import type { Id, SceneWire } from '../../../core/index.ts';

const none: ReadonlySet<string> = new Set();

/** The wires that hang on what is carried, and the one of which an end is on its way: they are drawn apart. */
export function looseWires(
  wires: readonly SceneWire[],
  carried: ReadonlySet<Id>,
  moving: string | undefined,
): ReadonlySet<string> {
  if (carried.size === 0) return moving === undefined ? none : new Set([moving]);
  const loose = wires.filter(({ id, from, to }) => id === moving || carried.has(from) || carried.has(to));
  return new Set(loose.map(({ id }) => id));
}
