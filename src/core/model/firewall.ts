import { contains4, contains6, parseCidr4, parseCidr6, type Range4, type Range6 } from './ip.ts';
import type { Id } from './kind.ts';
import type { FirewallRule, ResourceOf, Vm } from './kinds.ts';
import { lasting } from './memo.ts';
import type { View } from './view.ts';

export type Protocol = 'tcp' | 'udp';

/** Where traffic comes from: addresses of one version. */
export type Source = Range4 | Range6;

const numbers: Readonly<Record<Protocol, string>> = { tcp: '6', udp: '17' };

/**
 * The allowing ingress rules of a network. Undefined where the design cannot tell what the firewall does: the network is
 * not drawn, or firewall policies (which no rule here reads) stand beside the rules.
 */
export function ingressRules(network: Id | undefined, view: View): readonly FirewallRule[] | undefined {
  return enforcedRules(network, view)?.filter(({ allowed }) => (allowed?.length ?? 0) > 0);
}

/** The denying ingress rules of a network. Undefined as with `ingressRules`. */
export function denyingRules(network: Id | undefined, view: View): readonly FirewallRule[] | undefined {
  return enforcedRules(network, view)?.filter(({ denied }) => (denied?.length ?? 0) > 0);
}

function enforcedRules(network: Id | undefined, view: View): readonly FirewallRule[] | undefined {
  if (network === undefined || !view.of('network', network)) return undefined;
  if (view.all('opaque').some(({ apiKind }) => /firewallPolic/i.test(apiKind ?? ''))) return undefined;
  return view
    .from('firewallRule', network, 'firewallRule.network')
    .filter((rule) => rule.direction !== 'EGRESS' && rule.disabled !== true);
}

/** Tells what of a network's traffic gets through. */
export interface Gate {
  /** Whether every VM of the network gets what comes to that port. */
  readonly isOpenToAll: (port: number) => boolean;
  /** Whether a VM gets what comes to a port of it. */
  readonly lets: (vm: Vm, port: number) => boolean;
}

/** What of an allowing rule decides who gets through; all of it is read at once, so that it may be kept. */
type Opening = Pick<
  FirewallRule,
  'allowed' | 'sourceRanges' | 'sourceTags' | 'sourceServiceAccounts' | 'targetTags' | 'targetServiceAccounts'
>;

const openingOf = (rule: FirewallRule): Opening => ({
  allowed: rule.allowed,
  sourceRanges: rule.sourceRanges,
  sourceTags: rule.sourceTags,
  sourceServiceAccounts: rule.sourceServiceAccounts,
  targetTags: rule.targetTags,
  targetServiceAccounts: rule.targetServiceAccounts,
});

/**
 * Reads a network's rules once for all its VMs: what comes from `from` gets through where one of them lets it. Priorities
 * and denying rules are left aside.
 */
export function gateOf(rules: readonly Opening[], from: Source, protocol: Protocol): Gate {
  const near = rules.filter((rule) => opensFrom(rule, from));
  const byPort = new Map<number, readonly Opening[]>();
  const opening = (port: number): readonly Opening[] => {
    const known = byPort.get(port);
    if (known) return known;
    const open = near.filter((rule) => opensPort(rule, protocol, port));
    const forAll = open.find(isForAll);
    const found = forAll ? [forAll] : open;
    byPort.set(port, found);
    return found;
  };
  return {
    isOpenToAll: (port) => opening(port).some(isForAll),
    lets: (vm, port) => opening(port).some((rule) => aimsAt(rule, vm)),
  };
}

/** Whether some rule lets in what comes from `from` to a port, whatever VMs it is for. */
export function admitsSome(rules: readonly FirewallRule[], from: Source, protocol: Protocol, port: number): boolean {
  return rules.some((rule) => opensFrom(rule, from) && opensPort(rule, protocol, port));
}

/** What the ingress rules of a network open; undefined as `ingressRules`. Every service in the network asks for them. */
const openingsOf = lasting((network: ResourceOf<'network'>, view: View): readonly Opening[] | undefined =>
  ingressRules(network.id, view)?.map(openingOf),
);

/** The gates of each network for traffic from several ranges, worked out once a network; undefined as `ingressRules`. */
export function gatesFrom(
  ranges: readonly Source[],
  protocol: Protocol,
  view: View,
): (network: Id) => readonly Gate[] | undefined {
  const known = new Map<Id, readonly Gate[] | undefined>();
  return (network) => {
    if (!known.has(network)) {
      const resource = view.of('network', network);
      const rules = resource && openingsOf(resource, view);
      known.set(network, rules && ranges.map((from) => gateOf(rules, from, protocol)));
    }
    return known.get(network);
  };
}

const isForAll = (rule: Opening) => !rule.targetTags?.length && !rule.targetServiceAccounts?.length;

/** Whether a firewall rule applies to a VM: to all of its network, by tag, or by service account. */
export function aimsAt(rule: Opening, vm: Vm): boolean {
  if (isForAll(rule)) return true;
  const tags = rule.targetTags ?? [];
  const accounts = rule.targetServiceAccounts ?? [];
  return (
    tags.some((tag) => vm.tags?.includes(tag)) ||
    accounts.some((email) => vm.serviceAccounts?.some((own) => own.email === email))
  );
}

function opensFrom(rule: Opening, from: Source): boolean {
  const ranges = rule.sourceRanges ?? [];
  // A rule without any source is for all IPv4 addresses, and for none of IPv6.
  if (isRange6(from)) return ranges.some((text) => holdsRange6(text, from));
  const isOpen = ranges.length === 0 && !rule.sourceTags?.length && !rule.sourceServiceAccounts?.length;
  return (
    isOpen ||
    ranges.some((text) => {
      const range = parseCidr4(text.includes('/') ? text : `${text}/32`);
      return range !== undefined && contains4(range, from);
    })
  );
}

const isRange6 = (range: Source): range is Range6 => typeof range.low === 'bigint';

function holdsRange6(text: string, from: Range6): boolean {
  const range = parseCidr6(text.includes('/') ? text : `${text}/128`);
  return range !== undefined && contains6(range, from);
}

/** An undefined port: any one will do. */
export function opensPort(rule: Pick<FirewallRule, 'allowed'>, protocol: Protocol, port: number | undefined): boolean {
  return namesPort(rule.allowed, protocol, port);
}

/** Whether a rule that denies is about a port. */
export const barsPort = (rule: FirewallRule, protocol: Protocol, port: number): boolean =>
  namesPort(rule.denied, protocol, port);

function namesPort(rows: FirewallRule['allowed'], protocol: Protocol, port: number | undefined): boolean {
  return (rows ?? []).some(({ IPProtocol, ports }) => {
    const named = IPProtocol?.toLowerCase();
    if (named !== 'all' && named !== protocol && named !== numbers[protocol]) return false;
    return !ports?.length || port === undefined || ports.some((text) => holdsPort(text, port));
  });
}

/** `80` or `8000-9000`. */
export function holdsPort(text: string, port: number): boolean {
  const [low, high = low] = text.split('-').map(Number);
  return low !== undefined && high !== undefined && low <= port && port <= high;
}

/** Ports as a firewall rule lists them, neighbours joined: `80`, `8000-8004`. */
export function portList(ports: Iterable<number>): string[] {
  const spans: { low: number; high: number }[] = [];
  for (const port of [...new Set(ports)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && port === last.high + 1) last.high = port;
    else spans.push({ low: port, high: port });
  }
  return spans.map(({ low, high }) => (low === high ? String(low) : `${low}-${high}`));
}
