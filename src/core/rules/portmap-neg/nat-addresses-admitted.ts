import { nameOf, negNetwork, placementsOf } from '../../model/endpoints.ts';
import { gateOf, ingressRules, type Protocol, portList } from '../../model/firewall.ts';
import { parseCidr4 } from '../../model/ip.ts';
import type { Neg, Subnet, Vm } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { letIn, perhapsElsewhere, vmWords } from '../firewall-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const natAddressesAdmitted = defineRule({
  id: 'portmap-neg/nat-addresses-admitted',
  severity: 'warning',
  title: 'The firewall lets the NAT subnets of a port mapping service reach its VMs',
  why: 'What clients of a consumer send arrives with an address of the NAT subnet, at the port of the VM and not at the client port. A network drops it unless a firewall rule lets it in.',
  source: cite('portMapping', 'portMappingSetup', 'publishedServices'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORTMAP') return;
    const network = negNetwork(neg, view);
    for (const { subnet, protocol } of natSubnetsOf(neg, view)) {
      const range = parseCidr4(subnet.ipCidrRange);
      const rules = ingressRules(network, view);
      if (!range || !rules || network === undefined) continue;
      const gate = gateOf(rules, range, protocol);
      const vms = new Map<string, Vm>();
      const ports = new Set<number>();
      for (const { vm, port } of placementsOf(neg, view)) {
        if (!vm || port === undefined || gate.lets(vm, port)) continue;
        vms.set(vm.id, vm);
        ports.add(port);
      }
      const shut = [...vms.values()];
      if (shut.length === 0) continue;
      const open = portList(ports);
      yield {
        at: [{ id: neg.id }, { id: subnet.id }, ...shut.slice(0, 3).map(({ id }) => ({ id }))],
        message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets ${subnet.ipCidrRange}, the NAT subnet ${nameOf(subnet, 'subnet')}, reach ${vmWords(shut)} on ${protocol} port ${open.join(', ')}. Consumers of ${nameOf(neg, 'NEG')} get no answer.${perhapsElsewhere(network, view)}`,
        fixes: protocol === 'tcp' ? [letIn(network, [subnet.ipCidrRange ?? ''], open, shut, 'allow-consumers')] : [],
      };
    }
  },
});

/** The NAT subnets through which the NEG is published, each once, with the protocol of the frontend. */
function natSubnetsOf(neg: Neg, view: View): readonly { readonly subnet: Subnet; readonly protocol: Protocol }[] {
  const found = new Map<string, { subnet: Subnet; protocol: Protocol }>();
  for (const service of view.from('backendService', neg.id, 'backend.group')) {
    for (const rule of view.from('forwardingRule', service.id, 'forwardingRule.backendService')) {
      for (const attachment of view.from('serviceAttachment', rule.id, 'serviceAttachment.producer')) {
        for (const id of attachment.natSubnets ?? []) {
          const subnet = view.of('subnet', id);
          if (subnet) found.set(id, { subnet, protocol: rule.IPProtocol === 'UDP' ? 'udp' : 'tcp' });
        }
      }
    }
  }
  return [...found.values()];
}
