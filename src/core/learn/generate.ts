import { disconnect } from '../edit/remove.ts';
import { setFields } from '../edit/write.ts';
import { type Design, resourceOf } from '../model/design.ts';
import { isKind, kinds, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { Checker } from '../rules/engine.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import type { Level } from './level.ts';
import type { Move } from './move.ts';

/** A change that breaks a design, and the moves that lead back. */
interface Breakage {
  readonly broken: Design;
  readonly back: readonly Move[];
}

/** How many changes are tried before a design is given up as one that cannot be broken in that way. */
const mostTried = 400;

/**
 * A level that writes itself: a valid design, broken so that errors of exactly one rule are left (of `rule`, where one is
 * wanted). The same seed gives the same level, so that a class has one each. Undefined where no change does it.
 */
export function generatedLevel(design: Design, seed: number, rule?: string): Level | undefined {
  const chance = chances(seed);
  const checker = new Checker(design);
  if (errorsIn(checker.findings()).size > 0) return undefined;
  const resources = Object.values(design.resources).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let turn = 0; turn < mostTried; turn += 1) {
    const resource = resources[Math.floor(chance() * resources.length)];
    const made = resource && breakOne(design, resource, resources, chance);
    if (!made || made.broken === design) continue;
    const broken = errorsIn(checker.proposed(made.broken));
    const [only] = broken.values();
    if (broken.size !== 1 || !only || (rule !== undefined && only.id !== rule)) continue;
    return levelOf(design, made, only, seed);
  }
  return undefined;
}

function errorsIn(findings: readonly Finding[]): ReadonlyMap<string, Rule> {
  const found = new Map<string, Rule>();
  for (const { severity, rule } of findings) if (severity === 'error') found.set(rule.id, rule);
  return found;
}

function levelOf(design: Design, { broken, back }: Breakage, { id, title, why }: Rule, seed: number): Level {
  const kept = Object.keys(design.resources).sort();
  return {
    id: `generated-${seed}-${id.replaceAll('/', '-')}`,
    title: 'Find what is wrong',
    story: `${design.name} worked. Then somebody changed one thing, and now the cloud refuses it. Find it and put it right.`,
    teaches: `${title}. ${why}`,
    start: { ...broken, name: `${design.name}, broken` },
    goals: [{ type: 'no-errors' }, { type: 'keeps', ids: kept }],
    nudge: 'The findings at the bottom name the place. Read the rule before you change anything.',
    rule: id,
    solution: [...back],
  };
}

type Chance = () => number;

const zones = ['us-central1-a', 'us-central1-f', 'europe-west1-b', 'asia-east1-a', 'us-east1-c'] as const;
const regions = ['us-central1', 'europe-west1', 'asia-east1', 'us-east1'] as const;
const values: Readonly<Record<string, readonly unknown[]>> = {
  zone: zones,
  region: regions,
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

/** One change by chance: another value of a field, a reference to a neighbour, or to nothing, or a part less. */
function breakOne(design: Design, resource: Resource, all: readonly Resource[], chance: Chance): Breakage | undefined {
  const { id } = resource;
  const ways = [
    (): Breakage | undefined => {
      const fields = Object.keys(kinds[resource.kind].fields).filter((field) => Object.hasOwn(values, field));
      const field = pick(fields, chance);
      const value = field === undefined ? undefined : pick(values[field] ?? [], chance);
      if (field === undefined) return undefined;
      const before: unknown = Reflect.get(resource, field);
      if (before === value || before === undefined) return undefined;
      return { broken: setFields(design, id, { [field]: value }), back: [{ type: 'set', id, field, value: before }] };
    },
    (): Breakage | undefined => {
      const reference = pick(
        referencesOf(resource).filter(({ field }) => !field.includes('[')),
        chance,
      );
      if (!reference) return undefined;
      const target = resourceOf(design, reference.to);
      const other = pick(
        all.filter((each) => each.kind === target?.kind && each.id !== reference.to),
        chance,
      );
      const broken = other
        ? setFields(design, id, { [reference.field]: other.id })
        : disconnect(design, id, reference.field);
      return { broken, back: [{ type: 'set', id, field: reference.field, value: reference.to }] };
    },
    (): Breakage | undefined => {
      if (!isKind('neg', resource)) return undefined;
      const endpoint = pick(resource.endpoints ?? [], chance);
      if (!endpoint) return undefined;
      const part = endpoint.id;
      const field = pick(
        ['ipAddress', 'port', 'instance'].filter((name) => Reflect.get(endpoint, name) !== undefined),
        chance,
      );
      if (field === undefined) return undefined;
      const other = pick(
        all.filter((each) => each.kind === 'vm' && each.id !== endpoint.instance),
        chance,
      );
      const value =
        field === 'port' ? 0 : field === 'ipAddress' ? pick(['10.99.0.7', '8.8.8.8', '10.0.0'], chance) : other?.id;
      const endpoints = (resource.endpoints ?? []).map((each) =>
        each === endpoint ? { ...each, [field]: value } : each,
      );
      return {
        broken: setFields(design, id, { endpoints }),
        back: [{ type: 'set', id, part, field, value: Reflect.get(endpoint, field) }],
      };
    },
    (): Breakage | undefined => {
      if (!isKind('backendService', resource)) return undefined;
      const backend = pick(resource.backends ?? [], chance);
      if (!backend) return undefined;
      const field =
        pick(['balancingMode', 'maxRatePerEndpoint', 'maxConnectionsPerEndpoint', 'capacityScaler'], chance) ?? '';
      const before: unknown = Reflect.get(backend, field);
      const value =
        field === 'balancingMode'
          ? pick(['RATE', 'CONNECTION', 'UTILIZATION'], chance)
          : field === 'capacityScaler'
            ? 2
            : before === undefined
              ? 10
              : undefined;
      const backends = (resource.backends ?? []).map((each) => (each === backend ? { ...each, [field]: value } : each));
      return {
        broken: setFields(design, id, { backends }),
        back: [{ type: 'set', id, part: backend.id, field, value: before }],
      };
    },
  ];
  return pick(ways, chance)?.();
}

const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];

/** Numbers from 0 to 1 that follow from the seed alone: a linear congruential generator. */
function chances(seed: number): Chance {
  let state = (Math.abs(Math.trunc(seed)) * 2_654_435_761 + 12_345) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
