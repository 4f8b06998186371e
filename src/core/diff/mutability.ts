import { immutability, unchangeable } from '../facts/immutable.ts';
import { subnetPurposeOf } from '../facts/networks.ts';
import { apiNamesOf, parseLink } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { contains4, parseCidr4 } from '../model/ip.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import { isObject } from '../model/references.ts';
import { scopeOf } from '../model/scope.ts';
import type { FieldChange } from './fields.ts';
import { isMigrating } from './migration.ts';
import { isBlank } from './same.ts';

/** How the fields of a resource can come to their new values. */
export interface Ways {
  /** Fields that can be set as it stands. */
  readonly update: readonly string[];
  /** Fields that only another resource in its place can have. */
  readonly replace: readonly string[];
  /** Fields of a VM that change only while it is stopped. */
  readonly stopped: readonly string[];
  /** Fields that stay as they are: nobody would make a resource again for a remark. */
  readonly kept: readonly string[];
}

const rows = new Map(immutability.map((row) => [`${row.kind} ${row.field}`, row.change]));
const fixedCollections: ReadonlySet<string> = new Set(unchangeable.map(({ collection }) => collection));

/** Kinds that only the design knows: whoever runs them changes them. */
export function isOutside(resource: Resource): boolean {
  return apiNamesOf(resource) === undefined;
}

/** Sorts what a resource says otherwise by how it can be brought about. */
export function waysOf(before: Resource, after: Resource, changes: readonly FieldChange[], target: Design): Ways {
  const found = {
    update: new Set<string>(),
    replace: new Set<string>(),
    stopped: new Set<string>(),
    kept: new Set<string>(),
  };
  for (const change of changes) found[wayOf(before, after, change, target)].add(change.field);
  // What is made again has all its new values at once.
  for (const field of [...found.replace, ...found.stopped]) found.update.delete(field);
  for (const field of found.replace) found.stopped.delete(field);
  return { update: [...found.update], replace: [...found.replace], stopped: [...found.stopped], kept: [...found.kept] };
}

function wayOf(before: Resource, after: Resource, change: FieldChange, target: Design): keyof Ways {
  const { kind } = before;
  const { field } = change;
  if (isOutside(before) || kind === 'opaque') return 'update';
  if (field === 'loadBalancingScheme' && isMigrating(before, after, target)) return 'update';
  if (field === 'description' && rows.has(`${kind} ${field}`)) return 'kept';
  if (kind === 'vm' && field === 'networkInterfaces') return wayOfNic(before, after, change);
  // A subnet gains or loses IPv6, and keeps IPv4.
  if (kind === 'subnet' && field === 'stackType' && [heldIn(before, field), heldIn(after, field)].includes('IPV6_ONLY'))
    return 'replace';
  switch (rows.get(`${kind} ${field}`)) {
    case 'replace':
      return 'replace';
    case 'grow':
      return grows(heldIn(before, field), heldIn(after, field)) ? 'update' : 'replace';
    case 'one-way':
      return field === 'autoCreateSubnetworks'
        ? heldIn(before, field) === true
          ? 'update'
          : 'replace'
        : isBlank(heldIn(before, field))
          ? 'update'
          : 'replace';
    case 'stopped':
      return 'stopped';
    case 'add-remove':
      // An endpoint that only says something else of itself cannot stand beside its own twin.
      return change.change === 'changed' && kind === 'neg' ? 'replace' : 'update';
    default:
      break;
  }
  if (isUnchangeable(before)) return 'replace';
  if (kind === 'firewallRule' && (field === 'allowed' || field === 'denied')) return wayOfAction(before, after);
  if (kind === 'forwardingRule' && (field === 'target' || field === 'backendService')) {
    return targetKind(before, target) === targetKind(after, target) && targetKind(after, target) !== undefined
      ? 'update'
      : 'replace';
  }
  return 'update';
}

/** Whether the resource's collection has no call that changes one. */
function isUnchangeable(resource: Resource): boolean {
  const scope = scopeOf(resource)?.type ?? 'global';
  return fixedCollections.has(apiNamesOf(resource)?.collections[scope] ?? '');
}

const heldIn = (resource: Resource, field: string): unknown => (isObject(resource) ? resource[field] : undefined);

function grows(before: unknown, after: unknown): boolean {
  const old = typeof before === 'string' ? parseCidr4(before) : undefined;
  const now = typeof after === 'string' ? parseCidr4(after) : undefined;
  return old !== undefined && now !== undefined && contains4(now, old);
}

/** A rule that allows cannot become one that denies. */
const wayOfAction = (before: Resource, after: Resource): keyof Ways =>
  isBlank(heldIn(before, 'allowed')) === isBlank(heldIn(after, 'allowed')) ? 'update' : 'replace';

/** A forwarding rule moves to another target of the same type only. Private Service Connect endpoints do not move. */
function targetKind(rule: Resource, design: Design): string | undefined {
  const service = heldIn(rule, 'backendService');
  if (!isBlank(service)) return 'backendService';
  const id = heldIn(rule, 'target');
  const target = typeof id === 'string' ? design.resources[id] : undefined;
  if (target?.kind === 'targetProxy') return `proxy ${target.type ?? ''}`;
  const url = target?.kind === 'external' ? target.url : undefined;
  const segment = url === undefined ? undefined : parseLink(url)?.segment;
  return segment === 'serviceAttachments' ? undefined : segment;
}

/** Parts of an interface that change while the VM runs. */
const live = ['aliasIpRanges', 'accessConfigs', 'ipv6AccessConfigs', 'stackType', 'igmpQuery'];

function wayOfNic(before: Resource, after: Resource, { path, change }: FieldChange): keyof Ways {
  if (before.kind !== 'vm' || after.kind !== 'vm') return 'replace';
  if (before.networkInterfaces?.length !== after.networkInterfaces?.length) return 'replace';
  const inner = /^networkInterfaces\[\d+\]\.([A-Za-z0-9]+)/.exec(path)?.[1];
  if (inner === undefined) return change === 'changed' ? 'stopped' : 'replace';
  if (live.includes(inner)) return 'update';
  return ['network', 'subnetwork', 'networkIP'].includes(inner) ? 'stopped' : 'replace';
}

/** Whether the reference can be moved to something else while the resource that holds it stays. */
export function canMove(kind: KindName, field: string, holder: Resource): boolean {
  const row = rows.get(`${kind} ${field}`) ?? rows.get(`${kind} ${field.split(/[[.]/)[0] ?? ''}`);
  if (row === 'add-remove') return true;
  if (row !== undefined) return false;
  return !isUnchangeable(holder);
}

/** Kinds of which a second one may stand beside the first for a while, and take its place. */
const doubles: ReadonlySet<KindName> = new Set([
  'firewallRule',
  'instanceGroup',
  'neg',
  'healthCheck',
  'backendService',
  'backendBucket',
  'urlMap',
  'certificate',
  'targetProxy',
]);
export const canDouble = ({ kind }: Resource): boolean => doubles.has(kind);

/** Whether Google issues the certificate: it does so only once a proxy uses it. */
export const isManagedCertificate = (resource: Resource | undefined): boolean =>
  resource?.kind === 'certificate' && (resource.type === 'MANAGED' || resource.managed !== undefined);

/** Whether the proxies of load balancers take their addresses from the subnet. */
export const isProxyOnly = (resource: Resource | undefined): boolean =>
  resource?.kind === 'subnet' && subnetPurposeOf(resource.purpose)?.proxyOnly === true;

/** Whether load balancers use the subnet though nothing refers to it. */
export const isServing = (resource: Resource | undefined): boolean =>
  resource?.kind === 'subnet' && isProxyOnly(resource) && resource.role !== 'BACKUP';

/** Kinds that do something by being there, whoever refers to them. */
const acting: ReadonlySet<KindName> = new Set(['vm', 'firewallRule', 'router', 'forwardingRule', 'serviceAttachment']);
export const isActing = ({ kind }: Resource): boolean => acting.has(kind);

/** What stops working where a resource is deleted before its successor is made. */
export function interruptionOf(resource: Resource): string {
  switch (resource.kind) {
    case 'vm':
      return 'The VM is deleted and made again: what runs on it stops, and its disks start from the image.';
    case 'forwardingRule':
      return 'From the deletion until the new rule works, its address answers nobody on these ports. An address that is not reserved is lost.';
    case 'router':
      return 'Connections through its Cloud NAT gateways break, and routes that it learned are gone for minutes.';
    case 'serviceAttachment':
      return 'Consumers lose their connections and have to point their endpoints to the new attachment.';
    case 'subnet':
    case 'network':
      return 'All that has an address in it is deleted and made again.';
    case 'address':
      return 'The address is given back; nothing promises that the next one is the same.';
    default:
      return 'It is deleted before the new one is there, and all that uses it goes without it meanwhile.';
  }
}

/** What stops working while a VM is changed that has to stand still for it. */
export const stopInterruption = 'The VM is stopped for the change and started again.';

/** `type`, `type and network`. */
export function fieldList(fields: readonly Id[]): string {
  const names = [...fields].sort();
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
