import { backendNetwork, backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontendOf, productsOf } from '../../model/load-balancer.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const placed = new Set([
  'NEG_GCE_VM_IP',
  'NEG_GCE_VM_IP_PORT',
  'NEG_GCE_VM_IP_PORTMAP',
  'NEG_NON_GCP_PRIVATE_IP_PORT',
  'NEG_INTERNET_IP_PORT_REGIONAL',
  'NEG_INTERNET_FQDN_PORT_REGIONAL',
  'INSTANCE_GROUP',
]);

export const inNetwork = defineRule({
  id: 'backend/in-network',
  severity: 'error',
  title: 'A load balancer’s backends share its VPC network, or are in one that it reaches',
  why: 'An internal passthrough load balancer delivers packets inside one network. The proxies of a regional or cross-region load balancer stand in its network and reach another one only over peering, VPN, Interconnect or Network Connectivity Center.',
  source: cite('backendServiceOverview', 'apiBackendService', 'loadBalancingReleaseNotes'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    const products = productsOf(service, view);
    const isInside =
      products.length > 0 && products.every(({ networkRule }) => networkRule === 'BACKEND_SERVICE_NETWORK');
    const isEnvoy = products.length > 0 && products.every(({ networkRule }) => networkRule === 'SAME_OR_CONNECTED_VPC');
    if (!isInside && !isEnvoy) return;
    const backends = backendsOf(service, view).filter(({ kind }) => kind && placed.has(kind));
    const networks = frontendOf(service, view).forwardingRules.map(
      (rule) => rule.network ?? view.of('subnet', rule.subnetwork)?.network,
    );
    const first = backends[0]?.target;
    const home =
      (isInside ? service.network : undefined) ??
      networks.find((id) => id !== undefined) ??
      (isInside && first ? backendNetwork(first, view) : undefined);
    const network = view.of('network', home);
    if (!network) return;
    for (const on of backends) {
      const { target, backend, name } = on;
      // The packets of an instance group may arrive on a later interface, which is in another network.
      if (!target || (isInside && target.kind === 'instanceGroup')) continue;
      const other = view.of('network', backendNetwork(target, view));
      if (!other || other.id === network.id) continue;
      yield {
        at: [
          { id: service.id, part: backend.id, field: 'group' },
          { id: target.id, field: 'network' },
        ],
        severity: isInside ? 'error' : 'warning',
        message: isInside
          ? `${name} is in ${nameOf(other, 'another network')}; ${nameOf(service, 'the backend service')} is in ${nameOf(network, 'its network')}. Behind ${productWords(products)} both are in one network.`
          : `${name} is in ${nameOf(other, 'another network')}, the load balancer in ${nameOf(network, 'its network')}. That works where the two networks are connected; the design does not say so.`,
        fixes: [takeOutBackend(service, on)],
      };
    }
  },
});
