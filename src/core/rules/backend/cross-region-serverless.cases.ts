import { neg, subnet } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { crossRegionServerless } from './cross-region-serverless.ts';

const scheme = { loadBalancingScheme: 'INTERNAL_MANAGED' };
const [vpc, app] = Object.values(application().resources);
const proxies = (region: string, third: number) =>
  subnet(`proxies-${region}`, {
    network: 'vpc',
    region,
    ipCidrRange: `10.9.${third}.0/23`,
    purpose: 'GLOBAL_MANAGED_PROXY',
    role: 'ACTIVE',
  });
const internal = () => {
  let design = add(serverless(), proxies('us-central1', 0));
  if (vpc && app) design = add(design, vpc, app);
  design = change(design, 'service', scheme);
  return change(design, 'rule', { ...scheme, network: 'vpc', subnetwork: 'app' });
};

/** With a second Cloud Run service in another region. */
const twice = (design: Design) =>
  change(
    add(
      design,
      { id: 'run-2', kind: 'cloudRunService', name: 'run-2', region: 'europe-west1' },
      neg('run-neg-2', { networkEndpointType: 'SERVERLESS', region: 'europe-west1', cloudRun: { service: 'run-2' } }),
    ),
    'service',
    {
      backends: [
        { id: 'b1', group: 'run-neg' },
        { id: 'b2', group: 'run-neg-2' },
      ],
    },
  );

export const cases: RuleCases = {
  rule: crossRegionServerless,
  good: [
    { name: 'a serverless NEG of one region', design: internal() },
    { name: 'serverless NEGs of two regions behind a global external load balancer', design: twice(serverless()) },
  ],
  bad: [
    {
      name: 'serverless NEGs of two regions',
      design: twice(internal()),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
  ],
};
