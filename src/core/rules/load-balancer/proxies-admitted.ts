import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { notAdmitted, proxyRanges, servedTargets } from '../../model/probes.ts';
import { letIn, perhapsElsewhere, shortList, vmWords } from '../firewall-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const proxiesAdmitted = defineRule({
  id: 'load-balancer/proxies-admitted',
  severity: 'warning',
  title: 'A firewall rule lets the proxies reach the endpoints',
  why: 'Requests come to the endpoints from addresses of the proxy-only subnet, not from the client. While no rule lets that range in, clients get errors although all endpoints are healthy.',
  source: cite('loadBalancingFirewall', 'proxyOnlySubnets'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ firewall }) => firewall.dataPath !== 'PROXY_ONLY_SUBNET_RANGE'))
      return;
    const ranges = proxyRanges(service, view);
    if (ranges.length === 0) return;
    for (const { target, network, vms, ports, shut } of notAdmitted(servedTargets(service, view), ranges, view)) {
      const texts = shut.map(({ text }) => text);
      yield {
        at: [{ id: target.id }, { id: service.id }, ...ranges.map(({ id }) => ({ id, field: 'ipCidrRange' }))],
        message: `No firewall rule of ${nameOf(view.get(network), 'the network')} lets the proxies in ${texts.join(' and ')} reach port ${shortList(ports)} of ${vmWords(vms)} in ${nameOf(target, 'the backend')}.${perhapsElsewhere(network, view)}`,
        fixes: [letIn(network, texts, ports, vms, 'allow-proxies')],
      };
    }
  },
});
