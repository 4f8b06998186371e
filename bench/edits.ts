import { remove } from '../src/core/edit/remove.ts';
import { put, setFields } from '../src/core/edit/write.ts';
import { type Design, nextId } from '../src/core/model/design.ts';
import type { Endpoint, KindName, Resource } from '../src/core/model/kinds.ts';

/** Numbers from 0 to 1 that are the same in each run: a linear congruential generator. */
export function chances(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

type Chance = () => number;
const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];
const zones = ['us-central1-a', 'us-central1-b', 'europe-west1-b', 'asia-east1-a', 'nowhere-9-z'] as const;

/** Changes of one field of a resource itself, by kind: names, places, references, numbers, right ones and wrong ones. */
const fieldChanges: Partial<Record<KindName, readonly ((chance: Chance, design: Design) => object)[]>> = {
  network: [name, () => ({ autoCreateSubnetworks: true }), (chance) => ({ mtu: 1300 + Math.floor(chance() * 9000) })],
  subnet: [
    name,
    (chance) => ({ ipCidrRange: `10.${Math.floor(chance() * 256)}.0.0/20` }),
    (chance) => ({ region: pick(['us-central1', 'europe-west1', undefined], chance) }),
    (chance) => ({ purpose: pick(['PRIVATE', 'REGIONAL_MANAGED_PROXY', undefined], chance) }),
  ],
  vm: [
    name,
    (chance) => ({ zone: pick(zones, chance) }),
    (chance) => ({ machineType: pick(['e2-micro', 'n2-standard-8', 'no-such-type'], chance) }),
    () => ({ description: 'a note' }),
  ],
  neg: [
    name,
    (chance) => ({ zone: pick(zones, chance) }),
    (chance) => ({ networkEndpointType: pick(['GCE_VM_IP', 'GCE_VM_IP_PORT', 'SERVERLESS'], chance) }),
    (chance, design) => ({ subnetwork: pick(idsOf(design, 'subnet'), chance) }),
    (chance) => ({ defaultPort: Math.floor(chance() * 70_000) }),
  ],
  backendService: [
    name,
    (chance) => ({ protocol: pick(['HTTP', 'HTTPS', 'TCP', undefined], chance) }),
    (chance) => ({ timeoutSec: Math.floor(chance() * 90) }),
    () => ({ healthChecks: undefined }),
  ],
  healthCheck: [name, (chance) => ({ type: pick(['HTTP', 'TCP', 'GRPC'], chance) }), () => ({ checkIntervalSec: 7 })],
  firewallRule: [name, () => ({ sourceRanges: ['35.191.0.0/16'] }), () => ({ priority: 7 })],
  forwardingRule: [name, (chance) => ({ portRange: String(Math.floor(chance() * 9000)) })],
  targetProxy: [name, (chance) => ({ type: pick(['HTTP', 'HTTPS', 'TCP'], chance) })],
  urlMap: [name, () => ({ defaultService: 'nowhere' })],
};

function name(chance: Chance): object {
  return { name: pick(['web', 'Web!', undefined, `name-${Math.floor(chance() * 1e6)}`], chance) };
}

const listed = new WeakMap<Design['resources'], readonly Resource[]>();

function all(design: Design): readonly Resource[] {
  const known = listed.get(design.resources) ?? Object.values(design.resources);
  listed.set(design.resources, known);
  return known;
}

const idsOf = (design: Design, kind: KindName): readonly string[] =>
  all(design).flatMap((resource) => (resource.kind === kind ? [resource.id] : []));

/** One endpoint, interface or backend of a resource with one field changed; undefined where it has no such part. */
function partChange(design: Design, resource: Resource, chance: Chance): Design | undefined {
  if (resource.kind === 'neg' && resource.endpoints?.length) {
    const at = Math.floor(chance() * resource.endpoints.length);
    const patch: Partial<Endpoint> =
      pick(
        [
          { port: 1 + Math.floor(chance() * 65_535) },
          { ipAddress: `100.64.${Math.floor(chance() * 256)}.${Math.floor(chance() * 256)}` },
          { instance: pick(idsOf(design, 'vm'), chance) },
        ],
        chance,
      ) ?? {};
    return setFields(design, resource.id, {
      endpoints: resource.endpoints.map((endpoint, index) => (index === at ? { ...endpoint, ...patch } : endpoint)),
    });
  }
  if (resource.kind === 'vm' && resource.networkInterfaces?.length) {
    const patch = pick([{ networkIP: `10.0.${Math.floor(chance() * 16)}.9` }, { aliasIpRanges: [] }], chance);
    return setFields(design, resource.id, {
      networkInterfaces: resource.networkInterfaces.map((nic) => ({ ...nic, ...patch })),
    });
  }
  if (resource.kind === 'backendService' && resource.backends?.length) {
    const at = Math.floor(chance() * resource.backends.length);
    const patch = pick([{ maxRatePerEndpoint: chance() * 9 }, { balancingMode: 'UTILIZATION' }], chance);
    return setFields(design, resource.id, {
      backends: resource.backends.map((backend, index) => (index === at ? { ...backend, ...patch } : backend)),
    });
  }
  return undefined;
}

function fieldChange(design: Design, resource: Resource, chance: Chance): Design {
  const change = pick(fieldChanges[resource.kind] ?? [name], chance) ?? name;
  return setFields(design, resource.id, change(chance, design));
}

/** How many parts with fields of their own a resource has, itself included. */
const partCount = (resource: Resource): number =>
  1 +
  (resource.kind === 'neg' ? (resource.endpoints?.length ?? 0) : 0) +
  (resource.kind === 'vm' ? (resource.networkInterfaces?.length ?? 0) : 0) +
  (resource.kind === 'backendService' ? (resource.backends?.length ?? 0) : 0);

/** One field of one part of a design, all parts alike: most parts of a large design are endpoints. */
export function editAnyPart(design: Design, chance: Chance): Design {
  const resources = all(design);
  let left = Math.floor(chance() * resources.reduce((sum, resource) => sum + partCount(resource), 0));
  for (const resource of resources) {
    left -= partCount(resource);
    if (left >= 0) continue;
    return (left < -1 ? partChange(design, resource, chance) : undefined) ?? fieldChange(design, resource, chance);
  }
  return design;
}

/** One field of one resource or part, all kinds alike: as often of the one network as of a hundred thousand endpoints. */
export function editAnyKind(design: Design, chance: Chance): Design {
  const kind = pick([...new Set(all(design).map((resource) => resource.kind))], chance);
  const resource = pick(
    all(design).filter((one) => one.kind === kind),
    chance,
  );
  if (!resource) return design;
  return (chance() < 0.5 ? partChange(design, resource, chance) : undefined) ?? fieldChange(design, resource, chance);
}

/** Any edit: a field, a resource more, a resource less with what pointed at it, two at once, the project. */
export function anyEdit(design: Design, chance: Chance): Design {
  const kind = chance();
  if (kind < 0.4) return editAnyPart(design, chance);
  if (kind < 0.8) return editAnyKind(design, chance);
  const resource = pick(all(design), chance);
  if (!resource) return design;
  if (kind < 0.88) return put(design, { ...resource, id: nextId(design, resource.kind) });
  if (kind < 0.94) return remove(design, [resource.id]);
  if (kind < 0.99) return editAnyKind(editAnyPart(design, chance), chance);
  return { ...design, project: pick(['one', 'two', 'my-project'], chance) ?? 'one' };
}
