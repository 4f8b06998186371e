import { contains4, parseCidr4, type Range4 } from './ip.ts';
import type { Id } from './kind.ts';
import type { FirewallRule, Vm } from './kinds.ts';
import type { View } from './view.ts';

/** What has to get in: from where, to which port. */
export interface Knock {
  readonly from: Range4;
  readonly protocol: 'tcp' | 'udp';
  /** Undefined: any one port will do. */
  readonly port: number | undefined;
}

const numbers: Readonly<Record<Knock['protocol'], string>> = { tcp: '6', udp: '17' };

/**
 * The allowing ingress rules of a network. Undefined where the design cannot tell what the firewall does: the network is
 * not drawn, or firewall policies (which no rule here reads) stand beside the rules.
 */
export function ingressRules(network: Id | undefined, view: View): readonly FirewallRule[] | undefined {
  if (network === undefined || !view.of('network', network)) return undefined;
  if (view.all('opaque').some(({ apiKind }) => /firewallPolic/i.test(apiKind ?? ''))) return undefined;
  return view
    .from('firewallRule', network, 'firewallRule.network')
    .filter((rule) => rule.direction !== 'EGRESS' && rule.disabled !== true && (rule.allowed?.length ?? 0) > 0);
}

/** True where one of the rules lets it through to the VM. Priorities and denying rules are left aside. */
export function admits(rules: readonly FirewallRule[], vm: Vm, knock: Knock): boolean {
  return rules.some((rule) => aimsAt(rule, vm) && opensFrom(rule, knock.from) && opensPort(rule, knock));
}

export function aimsAt(rule: FirewallRule, vm: Vm): boolean {
  const tags = rule.targetTags ?? [];
  const accounts = rule.targetServiceAccounts ?? [];
  if (tags.length === 0 && accounts.length === 0) return true;
  return (
    tags.some((tag) => vm.tags?.includes(tag)) ||
    accounts.some((email) => vm.serviceAccounts?.some((own) => own.email === email))
  );
}

function opensFrom(rule: FirewallRule, from: Range4): boolean {
  const ranges = rule.sourceRanges ?? [];
  const isOpen = ranges.length === 0 && !rule.sourceTags?.length && !rule.sourceServiceAccounts?.length;
  return (
    isOpen ||
    ranges.some((text) => {
      const range = parseCidr4(text.includes('/') ? text : `${text}/32`);
      return range !== undefined && contains4(range, from);
    })
  );
}

export function opensPort(rule: FirewallRule, { protocol, port }: Pick<Knock, 'protocol' | 'port'>): boolean {
  return (rule.allowed ?? []).some(({ IPProtocol, ports }) => {
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
