import { put } from '../src/core/edit/write.ts';
import type { Design } from '../src/core/model/design.ts';
import type { Field } from '../src/core/model/field.ts';
import { kinds, type Resource } from '../src/core/model/kinds.ts';
import { hostileTexts } from './arbitrary/world.ts';

type Chance = () => number;

const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];

/** Any one field of any one resource gets another value, or none: of its kind of value, not necessarily a good one. */
export function tweak(design: Design, chance: Chance): Design {
  const resource = pick(Object.values(design.resources), chance);
  if (!resource) return design;
  const fields: Readonly<Record<string, Field>> = kinds[resource.kind].fields;
  const held: Record<string, unknown> = { ...resource };
  const keys = [...Object.keys(fields), ...Object.keys(held)].filter((key) => !['id', 'kind', 'name'].includes(key));
  const key = pick(keys, chance);
  if (key === undefined) return design;
  const value = chance() < 0.15 ? undefined : changed(held[key], fields[key], chance);
  const next = { ...resource, [key]: value };
  if (value === undefined) Reflect.deleteProperty(next, key);
  return put(design, next satisfies Resource);
}

function changed(value: unknown, field: Field | undefined, chance: Chance): unknown {
  if (field?.options) return pick(field.options, chance);
  if (typeof value === 'boolean' || field?.control === 'boolean') return value !== true;
  if (typeof value === 'number' || field?.control === 'number') return typeof value === 'number' ? value + 1 : 8080;
  if (Array.isArray(value)) return changedList(value, chance);
  if (typeof value === 'object' && value !== null) {
    const entries: [string, unknown][] = Object.entries(value);
    const at = Math.floor(chance() * entries.length);
    return Object.fromEntries(
      entries.map(([key, member], index) => [
        key,
        index === at && key !== 'id' ? changed(member, field?.columns?.[key], chance) : member,
      ]),
    );
  }
  if (field?.control === 'text' || field?.control === 'code') return pick(hostileTexts, chance);
  if (field?.control === 'words') return ['a-word', pick(hostileTexts, chance)];
  return typeof value === 'string' && field?.control !== 'reference' ? `${value}-x` : value;
}

function changedList(list: readonly unknown[], chance: Chance): readonly unknown[] {
  if (chance() < 0.3) return list.slice(1);
  const at = Math.floor(chance() * list.length);
  return list.map((item, index) => (index === at ? changed(item, undefined, chance) : item));
}
