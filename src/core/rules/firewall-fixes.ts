import { newResource } from '../edit/create.ts';
import { put } from '../edit/write.ts';
import { nameOf } from '../model/endpoints.ts';
import type { Protocol } from '../model/firewall.ts';
import type { Id } from '../model/kind.ts';
import type { Vm } from '../model/kinds.ts';
import type { View } from '../model/view.ts';
import type { Fix } from './rule.ts';

/** Adds a firewall rule, for the tag that all these VMs share; without such a tag, for every VM of the network. */
export function letIn(
  network: Id,
  sourceRanges: readonly string[],
  ports: readonly string[],
  vms: readonly Vm[],
  name = 'allow-health-checks',
  protocol: Protocol = 'tcp',
): Fix {
  const tag = vms[0]?.tags?.find((each) => vms.every(({ tags }) => tags?.includes(each)));
  const fields = {
    name,
    network,
    sourceRanges: [...sourceRanges],
    allowed: [{ IPProtocol: protocol, ports: [...ports] }],
    ...(tag ? { targetTags: [tag] } : {}),
  };
  return {
    title: `Add a firewall rule for ${sourceRanges.join(' and ')}${tag ? `, for VMs tagged ${tag}` : ''}`,
    safety: 'safe',
    edit: (design) => put(design, newResource(design, 'firewallRule', {}, fields)),
  };
}

/** A network without a single rule in the design may have them elsewhere. */
export const perhapsElsewhere = (network: Id, view: View): string =>
  view.referrers(network, 'firewallRule.network').length === 0
    ? ' The design has no firewall rule of it at all; there may be some that are not drawn.'
    : '';

/** The first few of a long list. */
export function shortList(items: readonly string[]): string {
  const most = 5;
  return items.length > most ? `${items.slice(0, most).join(', ')} and ${items.length - most} more` : items.join(', ');
}

/** "vm-1 and vm-2", or "12 VMs". */
export function vmWords(vms: readonly Vm[]): string {
  const names = vms.length > 3 ? [] : vms.map((vm) => nameOf(vm, 'a VM'));
  return names.length === 0 ? `${vms.length} VMs` : names.join(', ').replace(/, ([^,]+)$/, ' and $1');
}
