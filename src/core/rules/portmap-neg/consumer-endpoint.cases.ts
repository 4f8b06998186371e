import { neg, network, subnet } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portMapping, published } from '../published-bases.ts';
import { consumerEndpoint } from './consumer-endpoint.ts';

const unpublished = () => change(portMapping(), 'ports', { targetService: undefined });

export const cases: RuleCases = {
  rule: consumerEndpoint,
  good: [
    { name: 'a port mapping service that is published', design: portMapping() },
    { name: 'a NEG in front of another service', design: published() },
    { name: 'a port mapping NEG that nothing uses yet', design: change(unpublished(), 'service', { backends: [] }) },
  ],
  bad: [
    {
      name: 'a port mapping service that nothing publishes',
      design: unpublished(),
      at: [{ id: 'neg' }],
      severity: 'info',
    },
    {
      name: 'a service that nothing publishes, and a free NAT subnet',
      design: change(unpublished(), 'ports', { natSubnets: undefined }),
      at: [{ id: 'neg' }],
      severity: 'info',
    },
    {
      name: 'a Private Service Connect NEG as its consumer',
      design: add(
        portMapping(),
        network('consumer'),
        subnet('consumers', { network: 'consumer', region: 'us-central1', ipCidrRange: '10.20.0.0/24' }),
        neg('psc', {
          networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
          region: 'us-central1',
          network: 'consumer',
          subnetwork: 'consumers',
          pscTargetService: 'ports',
          pscData: { producerPort: 1001 },
        }),
      ),
      at: [{ id: 'psc', field: 'pscTargetService' }],
      severity: 'warning',
    },
  ],
};
