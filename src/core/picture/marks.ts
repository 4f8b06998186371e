import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { isObject } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { MarkSeverity } from './colours.ts';
import type { Row } from './row.ts';
import type { SceneNode } from './scene.ts';

/** A place in a design, as findings name it: a resource, a part of it by the part's id, a field of either. */
export interface Spot {
  readonly id: Id;
  readonly part?: string;
  readonly field?: string;
}

/** Something to point out in a picture. */
export interface Mark {
  readonly at: Spot;
  readonly severity: MarkSeverity;
  /** Where the reader shall look first; the others are involved. */
  readonly leads: boolean;
}

/** The fields that every card shows in its header. */
const inHeader: ReadonlySet<string> = new Set(['name', 'zone', 'region', 'kind']);

/** Rows whose key is not the name of their field. */
const rowKeys: Readonly<Record<string, string>> = { networkEndpointType: 'type', subnetwork: 'subnet' };

const keyOf = ({ part, field }: Spot): string => `field ${part ?? ''} ${field ?? ''}`;

/** The row of a card that is about a place. */
export function rowOf({ card }: Pick<SceneNode, 'card'>, spot: Spot): Row | undefined {
  const own = card.rows.filter(({ about }) => about === undefined || about === spot.id);
  const exact = own.find(({ key }) => key === keyOf(spot));
  if (exact) return exact;
  if (spot.part !== undefined) return own.find(({ part }) => part === spot.part);
  const [base = ''] = (spot.field ?? '').split(/[.[]/, 1);
  return (
    own.find(({ key }) => base !== '' && (key === base || key === rowKeys[base])) ??
    own.find(({ about }) => about === spot.id)
  );
}

/**
 * A row for a field that is pointed out and that the card would not show. Undefined where it does: in the header, as a
 * row of its own, or within the text of one.
 */
export function rowFor(design: Design, card: SceneNode['card'], spot: Spot): Row | undefined {
  const resource = resourceOf(design, spot.id);
  if (!resource || spot.field === undefined || (spot.part === undefined && inHeader.has(spot.field))) return undefined;
  if (spot.part !== undefined && partOf(resource, spot.part) === undefined) return undefined;
  const value = valueText(design, valueAt(resource, spot));
  const shown = rowOf({ card }, spot);
  const [base = ''] = spot.field.split(/[.[]/, 1);
  if (shown && (shown.key === base || shown.key === rowKeys[base])) return undefined;
  if (shown && value !== undefined && `${shown.label ?? ''} ${shown.value}`.includes(value)) return undefined;
  return {
    key: keyOf(spot),
    about: spot.id,
    label: spot.field,
    value: value ?? 'not set',
    mono: value !== undefined,
    muted: value === undefined,
  };
}

/** What stands in a field: `backends[0].group` of a resource, or a field of one of its parts. */
export function valueAt(resource: Resource, { part, field }: Spot): unknown {
  let value: unknown = part === undefined ? resource : partOf(resource, part);
  for (const step of (field ?? '').split(/[.[\]]+/).filter((one) => one !== '')) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isObject(value) ? value[step] : undefined;
  }
  return value;
}

function partOf(resource: Resource, part: string): unknown {
  const lists = Object.values(resource).filter((value) => Array.isArray(value));
  return lists.flat().find((item: unknown) => isObject(item) && item.id === part);
}

/** How many items of a list are written out. */
const listed = 3;

/** A value in few words: references by the name of what they lead to. Undefined for nothing, or for an empty list. */
export function valueText(design: Design, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value === '' ? '""' : (resourceOf(design, value)?.name ?? value);
  if (Array.isArray(value)) {
    const texts = value.slice(0, listed).map((item: unknown) => valueText(design, item) ?? '');
    const more = value.length > listed ? [`${value.length - listed} more`] : [];
    return value.length === 0 ? undefined : [...texts, ...more].join(', ');
  }
  if (!isObject(value)) return String(value);
  const fields = Object.entries(value).filter(([key]) => key !== 'id');
  const texts = fields.flatMap(([key, one]) => {
    const text = valueText(design, one);
    return text === undefined ? [] : [`${key} ${text}`];
  });
  return texts.length === 0 ? undefined : texts.join(' · ');
}
