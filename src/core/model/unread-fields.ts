import { apiDefaultOf } from '../facts/api-defaults.ts';
import { isJsonList, isJsonObject, type JsonValue, memberOf, toJson } from './json.ts';
import { kinds, type Resource } from './kinds.ts';

const everywhere = ['id', 'kind', 'name', 'description', 'project'];

/**
 * The fields of a resource that no rule reads and that say something: not those that are empty, and not those that hold
 * what the API answers where nobody chose anything.
 */
export function unreadFields(resource: Resource): readonly string[] {
  const known = new Set([...everywhere, ...Object.keys(kinds[resource.kind].fields)]);
  return Object.entries(resource).flatMap(([field, held]) => {
    const value = known.has(field) ? undefined : toJson(held);
    return value === undefined || saysNothing(resource, field, value) ? [] : [field];
  });
}

function saysNothing(resource: Resource, field: string, value: JsonValue): boolean {
  if (resource.kind === 'backendService' && field === 'port' && value === 443) {
    return securePorts.has(resource.protocol ?? '');
  }
  if (resource.kind === 'instanceGroup' && field === 'versions') return isSingleVersion(value);
  return isUsual(value, resource.kind, field);
}

/** Of these protocols, the API shows 443 as the port of a service; of others 80. */
const securePorts: ReadonlySet<string> = new Set(['HTTPS', 'HTTP2', 'SSL']);

/** A managed group shows its template once more as the one version that all of its VMs are of. */
function isSingleVersion(versions: JsonValue): boolean {
  if (!isJsonList(versions)) return false;
  const [version, ...others] = versions;
  return isJsonObject(version) && others.length === 0 && isEmpty(memberOf(version, 'targetSize') ?? '');
}

function isUsual(value: JsonValue, kind: string, path: string): boolean {
  if (!isJsonObject(value)) return isEmpty(value) || apiDefaultOf(kind, path) === value;
  return Object.entries(value).every(([key, member]) => isUsual(member, kind, `${path}.${key}`));
}

function isEmpty(value: JsonValue): boolean {
  if (isJsonList(value)) return value.every(isEmpty);
  if (isJsonObject(value)) return Object.values(value).every(isEmpty);
  return value === '' || value === null;
}
