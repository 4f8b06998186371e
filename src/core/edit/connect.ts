import { negTypeOf } from '../facts/neg-types.ts';
import type { Anchor } from '../model/anchor.ts';
import { type Design, nextPartId } from '../model/design.ts';
import { effectivePort, nicNetwork } from '../model/endpoints.ts';
import { contains4, parseAlias4, parseCidr4, parseIpv4 } from '../model/ip.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type Neg, type Nic, type Resource, type Vm } from '../model/kinds.ts';
import { isObject } from '../model/references.ts';
import { type Relation, relationsOf } from '../model/relations.ts';
import { resourceOf } from '../model/resource-of.ts';
import { type View, viewOf } from '../model/view.ts';
import { startingBackend } from './backend.ts';
import { appendEndpoint } from './endpoints.ts';
import { freeAddress } from './suggest.ts';
import { type Edit, set, setFields } from './write.ts';

/** One way to join two things: the reference that would be written, and the edit that writes it. */
export interface Proposal {
  /** Public name of the relation: `endpoint.vm`. */
  readonly relation: string;
  /** The resource that holds the reference, and the one it points to. */
  readonly from: Id;
  readonly to: Id;
  readonly verb: string;
  readonly edit: Edit;
  /** What the single-valued field points to now and would not any more. */
  readonly replaces?: Id;
  /** They are joined like this already; the edit does nothing. */
  readonly exists?: true;
}

/** Endpoints that name a host outside by its address: no reference field, so they stand beside the table of relations. */
const hostRelations = {
  internetHost: { id: 'endpoint.internetHost', verb: 'reaches' },
  hybridHost: { id: 'endpoint.hybridHost', verb: 'reaches' },
} as const;

/** Every way to join two ends, whichever was grabbed first. Empty: no field of the API could hold the connection. */
export function proposals(design: Design, a: Anchor, b: Anchor): readonly Proposal[] {
  if (a.id === b.id) return [];
  return [...oneWay(design, a, b), ...oneWay(design, b, a)];
}

function oneWay(design: Design, from: Anchor, to: Anchor): Proposal[] {
  const holder = resourceOf(design, from.id);
  const target = resourceOf(design, to.id);
  if (!holder || !target) return [];
  const found: Proposal[] = [];
  for (const relation of relationsOf(holder.kind)) {
    if (from.path !== undefined && from.path !== relation.path) continue;
    if (!takes(relation, target)) continue;
    const proposal = propose(design, relation, holder, from, target, to);
    if (proposal) found.push(proposal);
  }
  const isHost = target.kind === 'internetHost' || target.kind === 'hybridHost';
  // An endpoint of a VM type names a VM in any case; none could be a host by its address alone.
  if (
    isHost &&
    isKind('neg', holder) &&
    negTypeOf(holder.networkEndpointType ?? '')?.endpoint.instance !== 'required'
  ) {
    found.push(proposeHost(holder, target));
  }
  return found;
}

/** External things may stand for anything: what they are is only known outside. */
function takes(relation: Relation, target: Resource): boolean {
  return target.kind === 'external' ? relation.spelt !== 'none' : relation.to.includes(target.kind);
}

function propose(
  design: Design,
  relation: Relation,
  holder: Resource,
  from: Anchor,
  target: Resource,
  to: Anchor,
): Proposal | undefined {
  const base = { relation: relation.id, from: holder.id, to: target.id, verb: relation.verb };
  switch (relation.path) {
    case 'networkInterfaces[].subnetwork':
    case 'networkInterfaces[].network':
      return isKind('vm', holder) ? { ...base, ...wireNic(design, holder, from.part, relation, target) } : undefined;
    case 'endpoints[].instance':
      return isKind('neg', holder) && isKind('vm', target)
        ? { ...base, ...addEndpoint(design, holder, target, to.part) }
        : { ...base, edit: (now) => appendEndpoint(now, holder.id, { instance: target.id }) };
    case 'backends[].group':
      return isKind('backendService', holder) ? { ...base, ...startingBackend(design, holder, target) } : undefined;
    case 'healthChecks[]':
      return isKind('backendService', holder)
        ? { ...base, ...wireOnly(holder.id, 'healthChecks', holder.healthChecks, target.id) }
        : undefined;
    case 'subnetwork':
      return { ...base, ...wireSubnet(holder, target) };
    default:
      return wireField(relation, holder, target, base);
  }
}

/** A plain field, a list, or a field one object down; what lies deeper is set in a form. */
function wireField(
  relation: Relation,
  holder: Resource,
  target: Resource,
  base: Omit<Proposal, 'edit'>,
): Proposal | undefined {
  const [first, second, ...deeper] = relation.path.split('.');
  if (first === undefined || deeper.length > 0) return undefined;
  const fields = new Map<string, unknown>(Object.entries(holder));
  if (second !== undefined) {
    if (first.endsWith('[]')) return undefined;
    const object = fields.get(first);
    const inner = isObject(object) ? object : {};
    const edit: Edit = (design) => setFields(design, holder.id, { [first]: { ...inner, [second]: target.id } });
    return { ...base, edit, ...replacing(inner[second], target.id) };
  }
  if (first.endsWith('[]')) {
    const key = first.slice(0, -2);
    const list = fields.get(key);
    const items: readonly unknown[] = Array.isArray(list) ? list : [];
    if (items.includes(target.id)) return { ...base, edit: (design) => design, exists: true };
    return { ...base, edit: (design) => setFields(design, holder.id, { [key]: [...items, target.id] }) };
  }
  const edit: Edit = (design) => setFields(design, holder.id, { [first]: target.id });
  return { ...base, edit, ...replacing(fields.get(first), target.id) };
}

function replacing(present: unknown, next: Id): Partial<Proposal> {
  if (present === next) return { exists: true };
  return typeof present === 'string' && present !== '' ? { replaces: present } : {};
}

/** A list of which the API takes one: what is there gives way. */
function wireOnly(
  id: Id,
  key: string,
  present: readonly string[] | undefined,
  next: Id,
): Pick<Proposal, 'edit' | 'replaces' | 'exists'> {
  return { edit: (design) => setFields(design, id, { [key]: [next] }), ...replacing(present?.[0], next) };
}

/** A subnet brings its network along, so that the two cannot contradict each other. */
function wireSubnet(holder: Resource, target: Resource): Pick<Proposal, 'edit' | 'replaces' | 'exists'> {
  const present = 'subnetwork' in holder ? holder.subnetwork : undefined;
  const network = isKind('subnet', target) && target.network ? { network: target.network } : {};
  return {
    edit: (design) => setFields(design, holder.id, { subnetwork: target.id, ...network }),
    ...replacing(present, target.id),
  };
}

/** Moves one NIC (nic0 where none is named) into a subnet or network. Addresses that do not fit there are left to Google. */
function wireNic(
  design: Design,
  vm: Vm,
  part: string | undefined,
  relation: Relation,
  target: Resource,
): Pick<Proposal, 'edit' | 'replaces' | 'exists'> {
  const nics = vm.networkInterfaces ?? [];
  const nic = nics.find(({ id }) => id === part) ?? nics[0] ?? { id: nextPartId(nics, 'n') };
  const toSubnet = relation.id === 'nic.subnet';
  // An interface in a subnet is in its network already; to be in another one it has to leave the subnet.
  if (!toSubnet && nic.subnetwork && nicNetwork(nic, viewOf(design)) === target.id) {
    return { edit: (same) => same, exists: true };
  }
  const present = toSubnet ? nic.subnetwork : (nic.subnetwork ?? nic.network);
  const moved: Nic = toSubnet ? movedTo(nic, target) : { ...nic, network: target.id, subnetwork: undefined };
  const next = nics.some(({ id }) => id === nic.id)
    ? nics.map((one) => (one.id === nic.id ? moved : one))
    : [...nics, moved];
  const network = resourceOf(design, target.id);
  if (!network) return { edit: (same) => same };
  return { edit: (now) => set(now, 'vm', vm.id, { networkInterfaces: next }), ...replacing(present, target.id) };
}

function movedTo(nic: Nic, target: Resource): Nic {
  if (!isKind('subnet', target)) return { ...nic, subnetwork: target.id, network: undefined };
  const range = parseCidr4(target.ipCidrRange);
  const address = parseIpv4(nic.networkIP);
  const fits = range === undefined || address === undefined || contains4(range, { low: address, high: address });
  const names = new Set(target.secondaryIpRanges?.map(({ rangeName }) => rangeName));
  const aliases = nic.aliasIpRanges?.filter(({ subnetworkRangeName, ipCidrRange }) => {
    const alias = parseAlias4(ipCidrRange);
    return subnetworkRangeName ? names.has(subnetworkRangeName) : !range || !alias || contains4(range, alias);
  });
  return {
    ...nic,
    subnetwork: target.id,
    network: undefined,
    networkIP: fits ? nic.networkIP : undefined,
    aliasIpRanges: aliases,
  };
}

/**
 * Puts a VM into a NEG. A NEG that is still blank takes zone and subnet from its first VM. Where the NIC that was
 * grabbed is not the one that the API would pick by itself, the endpoint names its address, so that rules judge the
 * interface that was meant.
 */
function addEndpoint(design: Design, neg: Neg, vm: Vm, part: string | undefined): Pick<Proposal, 'edit' | 'exists'> {
  const view = viewOf(design);
  const nics = vm.networkInterfaces ?? [];
  const meant = nics.find(({ id }) => id === part) ?? nics.find((nic) => nic.subnetwork === neg.subnetwork) ?? nics[0];
  const blanks = meant ? blanksFrom(neg, vm, meant, view) : {};
  const subnet = neg.subnetwork ?? blanks.subnetwork;
  const isPicked = !meant || subnet === undefined || meant.subnetwork === subnet;
  const address = isPicked ? undefined : (meant.networkIP ?? freeAddress(design, meant.subnetwork));
  const taken = neg.endpoints?.some(
    (endpoint) =>
      endpoint.instance === vm.id &&
      // An endpoint without an address is on the interface that the API picks, whichever was grabbed now.
      (endpoint.ipAddress === undefined ? isPicked : endpoint.ipAddress === (address ?? meant?.networkIP)) &&
      effectivePort(neg, endpoint) === effectivePort(neg, { id: 'new' }),
  );
  if (taken) return { edit: (same) => same, exists: true };
  return {
    edit: (now) => {
      const wired = appendEndpoint(
        now,
        neg.id,
        { instance: vm.id, ...(address ? { ipAddress: address } : {}) },
        blanks,
      );
      if (!address || !meant || meant.networkIP === address) return wired;
      const networkInterfaces = nics.map((nic) => (nic.id === meant.id ? { ...nic, networkIP: address } : nic));
      return set(wired, 'vm', vm.id, { networkInterfaces });
    },
  };
}

function blanksFrom(neg: Neg, vm: Vm, nic: Nic, view: View): { zone?: string; network?: Id; subnetwork?: Id } {
  if (neg.networkEndpointType !== 'GCE_VM_IP' && neg.networkEndpointType !== 'GCE_VM_IP_PORT') return {};
  const network = nicNetwork(nic, view);
  const isOpen = !neg.subnetwork && (!neg.network || neg.network === network);
  return {
    ...(!neg.zone && vm.zone ? { zone: vm.zone } : {}),
    ...(isOpen && network ? { network } : {}),
    ...(isOpen && nic.subnetwork ? { subnetwork: nic.subnetwork } : {}),
  };
}

function proposeHost(neg: Neg, host: Resource): Proposal {
  const named = isKind('internetHost', host) && host.fqdn && neg.networkEndpointType !== 'INTERNET_IP_PORT';
  const address = 'ipAddress' in host ? host.ipAddress : undefined;
  const fields = named ? { fqdn: host.fqdn } : { ipAddress: address };
  const relation = isKind('hybridHost', host) ? hostRelations.hybridHost : hostRelations.internetHost;
  const exists = neg.endpoints?.some((e) =>
    named ? e.fqdn === host.fqdn : e.ipAddress === address && address !== undefined,
  );
  return {
    relation: relation.id,
    verb: relation.verb,
    from: neg.id,
    to: host.id,
    ...(exists
      ? { edit: (same: Design) => same, exists: true as const }
      : { edit: (now: Design) => appendEndpoint(now, neg.id, fields) }),
  };
}
