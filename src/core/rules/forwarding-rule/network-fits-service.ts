import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontNetwork } from '../../model/frontends.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const networkFitsService = defineRule({
  id: 'forwarding-rule/network-fits-service',
  severity: 'error',
  title: 'An internal passthrough rule is in the network of its backend service',
  why: 'The network of the backend service says where the packets are delivered. Once set, it cannot be changed.',
  source: [
    ...cite('internalPassthroughOverview', 'apiBackendService'),
    { url: 'https://github.com/terraform-google-modules/terraform-google-lb-internal/issues/54', checked: '2026-08' },
  ],
  on: 'forwardingRule',
  *check(rule, view) {
    const service = view.of('backendService', rule.backendService);
    const network = view.of('network', frontNetwork(rule, view));
    const other = view.of('network', service?.network);
    if (!service || !network || !other || network.id === other.id) return;
    yield {
      at: [
        { id: rule.id, field: rule.network ? 'network' : 'subnetwork' },
        { id: service.id, field: 'network' },
      ],
      message: `${nameOf(rule, 'The forwarding rule')} is in ${nameOf(network, 'one network')}; ${nameOf(service, 'its backend service')} is in ${nameOf(other, 'another')}. Both are in one network.`,
      fixes: [
        {
          title: `Put ${nameOf(service, 'the backend service')} in ${nameOf(network, 'that network')}`,
          safety: 'design',
          edit: (design) => set(design, 'backendService', service.id, { network: network.id }),
        },
      ],
    };
  },
});
