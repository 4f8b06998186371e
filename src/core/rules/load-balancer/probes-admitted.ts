import { newResource } from '../../edit/create.ts';
import { put } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { gateOf, ingressRules } from '../../model/firewall.ts';
import { parseCidr4 } from '../../model/ip.ts';
import type { Vm } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { probedTargets } from '../../model/probes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const probesAdmitted = defineRule({
  id: 'load-balancer/probes-admitted',
  severity: 'warning',
  // The network whose firewall counts is not known while the NEG contradicts itself.
  yieldsTo: ['neg/subnet-in-network'],
  title: 'A firewall rule lets health check probes reach the endpoints',
  why: 'A VPC network refuses incoming traffic that no rule allows. Probes come from ranges of Google’s own; while they cannot get in, every endpoint counts as unhealthy and receives nothing.',
  source: cite('loadBalancingFirewall', 'healthCheckOverview'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    const [product, ...others] = products;
    if (!product) return;
    const texts = product.firewall.healthCheckIpv4.filter((text) =>
      others.every(({ firewall }) => firewall.healthCheckIpv4.includes(text)),
    );
    const ranges = texts.flatMap((text) => parseCidr4(text) ?? []);
    for (const { target, network, knocks } of probedTargets(service, view)) {
      const rules = ingressRules(network, view);
      if (!rules) continue;
      const gates = ranges.map((from) => gateOf(rules, from, 'tcp'));
      const blocked = new Map<number, Set<Vm>>();
      for (const { vm, port } of knocks) {
        if (gates.every((lets) => lets(vm, port))) continue;
        const vms = blocked.get(port);
        if (vms) vms.add(vm);
        else blocked.set(port, new Set([vm]));
      }
      const [first] = blocked;
      if (!first) continue;
      const port = first[0];
      const vms = [...first[1]];
      const ports = [...blocked.keys()].sort((a, b) => a - b);
      yield {
        at: [
          { id: target.id },
          { id: service.id, field: 'healthChecks' },
          ...vms.slice(0, 20).map(({ id }) => ({ id })),
        ],
        message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets health checks from ${texts.join(' and ')} reach port ${ports.join(', ')} of ${listed(vms)} in ${nameOf(target, 'the backend')}.${blocked.size > 1 ? ` (First named: port ${port}.)` : ''}`,
        fixes: [
          opened(
            network,
            texts,
            ports,
            [...blocked.values()].flatMap((each) => [...each]),
          ),
        ],
      };
    }
  },
});

const listed = (vms: readonly Vm[]) =>
  vms.length > 3
    ? `${vms.length} VMs`
    : vms
        .map((vm) => nameOf(vm, 'a VM'))
        .join(', ')
        .replace(/, ([^,]+)$/, ' and $1');

/** A rule for the tag that all these VMs share; without such a tag, for every VM of the network. */
function opened(network: string, sourceRanges: readonly string[], ports: readonly number[], vms: readonly Vm[]): Fix {
  const tag = vms[0]?.tags?.find((each) => vms.every(({ tags }) => tags?.includes(each)));
  return {
    title: `Add a firewall rule for ${sourceRanges.join(' and ')}${tag ? `, for VMs tagged ${tag}` : ''}`,
    safety: 'safe',
    edit: (design) =>
      put(
        design,
        newResource(
          design,
          'firewallRule',
          {},
          {
            network,
            sourceRanges: [...sourceRanges],
            allowed: [{ IPProtocol: 'tcp', ports: ports.map(String) }],
            ...(tag ? { targetTags: [tag] } : {}),
          },
        ),
      ),
  };
}
