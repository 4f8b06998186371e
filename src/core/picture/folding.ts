import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { kindNames, kinds } from '../model/kinds.ts';
import { isFrame } from './frames.ts';
import type { Content, Folded } from './scene.ts';

/** A collapsed container: room for its title and one line that says what is in it. */
export const foldedSize = { width: 304, height: 72 };

/** What of a picture is to be seen while some containers are collapsed. */
export interface Folding {
  /** What is in a collapsed container, by the container's id. Of containers within each other only the outermost counts. */
  readonly folded: ReadonlyMap<Id, Folded>;
  /** The collapsed container around each box that is not to be seen. */
  readonly hiders: ReadonlyMap<Id, Id>;
}

/** Which containers are collapsed, and what that hides. One with nothing in it has nothing to hide. */
export function foldingOf(design: Design, contents: readonly Content[]): Folding {
  const byId = new Map(contents.map((content) => [content.id, content]));
  const hiders = new Map<Id, Id>();
  const inside = new Map<Id, Content[]>();
  if (!Object.values(design.layout).some(({ collapsed }) => collapsed === true)) return { folded: new Map(), hiders };
  for (const content of contents) {
    let hider: Id | undefined;
    for (let up = content.parent; up !== undefined; up = byId.get(up)?.parent) if (isFolded(design, up)) hider = up;
    if (hider === undefined) continue;
    hiders.set(content.id, hider);
    const others = inside.get(hider);
    if (others) others.push(content);
    else inside.set(hider, [content]);
  }
  const folded = new Map([...inside].map(([id, own]) => [id, told(own)]));
  return { folded, hiders };
}

/** The contents that are to be seen; collapsed containers say what is in them. */
export function withoutHidden(contents: readonly Content[], { folded, hiders }: Folding): readonly Content[] {
  return contents.flatMap((content) => {
    if (hiders.has(content.id)) return [];
    const own = folded.get(content.id);
    return [own ? { ...content, folded: own, size: foldedSize } : content];
  });
}

function told(inside: readonly Content[]): Folded {
  const counts = new Map<string, number>();
  for (const { kind } of inside) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const words = kindNames.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [`${count} ${kinds[kind].label}${count === 1 ? '' : 's'}`];
  });
  const { length: count } = inside.filter((content) => !isFrame(content));
  return { count, summary: words.join(', '), ids: inside.flatMap(({ members }) => members) };
}

/** Whether a container was collapsed; one inside another that is collapsed too is not to be seen at all. */
export const isFolded = (design: Design, id: Id): boolean =>
  Object.hasOwn(design.layout, id) && design.layout[id]?.collapsed === true;
