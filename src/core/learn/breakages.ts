import { disconnect } from '../edit/remove.ts';
import { setFields } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import { isKind, kinds, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { Checker } from '../rules/engine.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import type { Move } from './move.ts';

/** A small change to a design, and the moves that lead back. Made only when it is tried: a NEG may be long. */
export interface Breakage {
  readonly breaks: (design: Design) => Design;
  readonly back: readonly Move[];
}

/** So many resources of one kind, and parts of one resource, are broken: in a fleet they are all alike. */
const mostOfKind = 12;
const mostParts = 4;
const mostOthers = 2;

/** The small changes that somebody might make to a design by mistake, always the same in the same order. */
export function breakagesOf(design: Design): readonly Breakage[] {
  const all = Object.values(design.resources).sort((a, b) => (a.id < b.id ? -1 : 1));
  const byKind = new Map<Resource['kind'], Resource[]>();
  for (const resource of all) byKind.set(resource.kind, [...(byKind.get(resource.kind) ?? []), resource]);
  return [...byKind.values()].flatMap((alike) =>
    spread(alike, mostOfKind).flatMap((resource) => [
      ...ofFields(resource),
      ...ofReferences(resource, design, byKind),
      ...ofEndpoints(resource, byKind),
      ...ofBackends(resource),
    ]),
  );
}

/**
 * The one rule that a change breaks, as an error; undefined where it breaks none, or several. The checker is that of a
 * design without an error.
 */
export function ruleBrokenBy({ breaks }: Breakage, design: Design, checker: Checker): Rule | undefined {
  const broken = breaks(design);
  if (broken === design) return undefined;
  const [only, ...others] = rulesInError(checker.proposed(broken));
  return others.length === 0 ? only : undefined;
}

/** The rules that are broken as errors, each once. */
export function rulesInError(findings: readonly Finding[]): readonly Rule[] {
  const found = new Map<string, Rule>();
  for (const { severity, rule } of findings) if (severity === 'error') found.set(rule.id, rule);
  return [...found.values()];
}

const values: Readonly<Record<string, readonly unknown[]>> = {
  zone: ['us-central1-a', 'us-central1-f', 'europe-west1-b', 'asia-east1-a', 'us-east1-c'],
  region: ['us-central1', 'europe-west1', 'asia-east1', 'us-east1'],
  networkEndpointType: ['GCE_VM_IP', 'GCE_VM_IP_PORT', 'INTERNET_FQDN_PORT', 'SERVERLESS'],
  protocol: ['HTTP', 'TCP', 'UDP', 'HTTPS', 'SSL'],
  loadBalancingScheme: ['EXTERNAL', 'EXTERNAL_MANAGED', 'INTERNAL', 'INTERNAL_MANAGED'],
  IPProtocol: ['TCP', 'UDP'],
  defaultPort: [80, 8080, 70_000],
  portRange: ['80', '443', '80-90'],
  purpose: ['REGIONAL_MANAGED_PROXY', 'PRIVATE_SERVICE_CONNECT'],
  role: ['BACKUP'],
  type: ['HTTP', 'HTTPS', 'TCP', 'SSL'],
  networkTier: ['STANDARD', 'PREMIUM'],
};

/** Another value of a field that has one. */
function ofFields(resource: Resource): readonly Breakage[] {
  const { id } = resource;
  return Object.keys(kinds[resource.kind].fields).flatMap((field) => {
    const before: unknown = Reflect.get(resource, field);
    if (before === undefined || !Object.hasOwn(values, field)) return [];
    return (values[field] ?? [])
      .filter((value) => value !== before)
      .map((value) => ({
        breaks: (design: Design) => setFields(design, id, { [field]: value }),
        back: [{ type: 'set' as const, id, field, value: before }],
      }));
  });
}

type ByKind = ReadonlyMap<Resource['kind'], readonly Resource[]>;

/** A reference to a neighbour of the same kind; to nothing, where there is none. */
function ofReferences(resource: Resource, design: Design, byKind: ByKind): readonly Breakage[] {
  const { id } = resource;
  return referencesOf(resource)
    .filter(({ field }) => !field.includes('['))
    .flatMap(({ field, to }): readonly Breakage[] => {
      const kind = resourceOf(design, to)?.kind;
      const others = spread(
        (kind === undefined ? [] : (byKind.get(kind) ?? [])).filter((other) => other.id !== to),
        mostOthers,
      );
      const back = [{ type: 'set' as const, id, field, value: to }];
      if (others.length === 0) return [{ breaks: (present) => disconnect(present, id, field), back }];
      return others.map((other) => ({ breaks: (present) => setFields(present, id, { [field]: other.id }), back }));
    });
}

/** Another VM, address or port of an endpoint. */
function ofEndpoints(resource: Resource, byKind: ByKind): readonly Breakage[] {
  if (!isKind('neg', resource)) return [];
  const { id, endpoints = [] } = resource;
  return spread(endpoints, mostParts).flatMap((endpoint) => {
    const vms = spread(
      (byKind.get('vm') ?? []).filter((vm) => vm.id !== endpoint.instance),
      mostOthers,
    );
    const others = {
      ipAddress: ['10.99.0.7', '8.8.8.8', '10.0.0'],
      port: [0],
      instance: vms.map((vm) => vm.id),
    };
    return Object.entries(others).flatMap(([field, list]) => {
      const before: unknown = Reflect.get(endpoint, field);
      if (before === undefined) return [];
      return list.map((value) => ({
        breaks: (design: Design) =>
          setFields(design, id, {
            endpoints: endpoints.map((each) => (each === endpoint ? { ...each, [field]: value } : each)),
          }),
        back: [{ type: 'set' as const, id, part: endpoint.id, field, value: before }],
      }));
    });
  });
}

const backendValues: Readonly<Record<string, readonly unknown[]>> = {
  balancingMode: ['RATE', 'CONNECTION', 'UTILIZATION'],
  maxRatePerEndpoint: [undefined, 10],
  maxConnectionsPerEndpoint: [undefined, 10],
  capacityScaler: [2],
};

/** Another mode or capacity of a backend. */
function ofBackends(resource: Resource): readonly Breakage[] {
  if (!isKind('backendService', resource)) return [];
  const { id, backends = [] } = resource;
  return spread(backends, mostParts).flatMap((backend) =>
    Object.entries(backendValues).flatMap(([field, list]) => {
      const before: unknown = Reflect.get(backend, field);
      return list
        .filter((value) => value !== before)
        .map((value) => ({
          breaks: (design: Design) =>
            setFields(design, id, {
              backends: backends.map((each) => (each === backend ? { ...each, [field]: value } : each)),
            }),
          back: [{ type: 'set' as const, id, part: backend.id, field, value: before }],
        }));
    }),
  );
}

/** At most so many of a list, from its whole length. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]).flatMap((each) =>
    each === undefined ? [] : [each],
  );
}
