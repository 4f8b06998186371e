import { applies, type Field, type Resource, relationsOf, textField, valueAt } from '../../core/index.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { fieldsInOrder, type NamedField } from './field-order.ts';

/** What several resources can be told at once: the fields in sight, and those that fold away. */
export interface CommonFields {
  readonly first: readonly NamedField[];
  readonly rest: readonly NamedField[];
}

/**
 * The fields that mean the same on each of these resources: they have it under one name, with the same kind of control and
 * the same choices, and it applies to all of them as they are now. Names are never common, and lists of parts are edited
 * one resource at a time.
 */
export function commonFields(resources: readonly Resource[]): CommonFields {
  const [leading, ...others] = resources;
  if (!leading) return { first: [], rest: [] };
  const specs = new Map(others.map(({ kind }) => [kind, fieldsByKey(kind)]));
  const isCommon = ({ key, field }: NamedField) =>
    field.control !== 'rows' &&
    [...specs].every(([kind, fields]) => isSame(field, fields.get(key)) && pointsAlike(leading.kind, kind, key)) &&
    resources.every((resource) => applies(resource, key) === true);
  const { first, rest } = fieldsInOrder(leading.kind);
  const everywhere: readonly NamedField[] = [
    { key: 'description', field: textField(messages.description) },
    { key: 'project', field: textField(messages.project) },
  ];
  return { first: first.filter(isCommon), rest: [...rest.filter(isCommon), ...everywhere] };
}

/** What several resources hold at one path: one value, or different ones. A blank beside a value is a difference too. */
export function sharedValue(resources: readonly Resource[], path: string): { value: unknown; isMixed: boolean } {
  const [first, ...others] = resources.map((resource) => valueAt(resource, path));
  const text = JSON.stringify(first);
  const isMixed = others.some((value) => JSON.stringify(value) !== text);
  return { value: isMixed ? undefined : first, isMixed };
}

function fieldsByKey(kind: Resource['kind']): ReadonlyMap<string, Field> {
  const { first, rest } = fieldsInOrder(kind);
  return new Map([...first, ...rest].map(({ key, field }) => [key, field]));
}

/** `type` of a health check and of a target proxy are two fields with one name: their choices tell. */
function isSame(field: Field, other: Field | undefined): boolean {
  if (!other || field.control !== other.control) return false;
  const keys = ({ columns = {} }: Field) => Object.keys(columns).join();
  return (field.options ?? []).join() === (other.options ?? []).join() && keys(field) === keys(other);
}

/** References are common where one target could stand in all of them. */
function pointsAlike(kind: Resource['kind'], other: Resource['kind'], key: string): boolean {
  const targets = (of: Resource['kind']) =>
    relationsOf(of)
      .filter(({ path }) => path === key || path === `${key}[]`)
      .flatMap(({ to }) => to)
      .sort()
      .join();
  return targets(kind) === targets(other);
}
