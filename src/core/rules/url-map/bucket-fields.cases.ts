import { backendBucket } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, crossRegionApplication, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { bucketFields } from './bucket-fields.ts';

const withBucket = (design: Design, fields: object) =>
  change(add(design, backendBucket('bucket', { bucketName: 'static', ...fields })), 'map', {
    hostRules: [{ hosts: ['*'], pathMatcher: 'all' }],
    pathMatchers: [{ name: 'all', defaultService: 'service', pathRules: [{ paths: ['/static'], service: 'bucket' }] }],
  });
const inside = { loadBalancingScheme: 'INTERNAL_MANAGED' };
const here = { region: 'us-central1' };
const at = [{ id: 'bucket', field: 'loadBalancingScheme' }];

export const cases: RuleCases = {
  rule: bucketFields,
  ofMissing: ['bucket: no loadBalancingScheme'],
  good: [
    {
      name: 'no scheme with a global load balancer, and Cloud CDN',
      design: withBucket(application(), { enableCdn: true }),
    },
    { name: 'the scheme of a cross-region load balancer', design: withBucket(crossRegionApplication(), inside) },
    {
      name: 'the scheme of a regional load balancer',
      design: withBucket(regionalApplication(), { ...inside, ...here }),
    },
  ],
  bad: [
    { name: 'a scheme of other load balancers with a global one', design: withBucket(application(), inside), at },
    {
      name: 'the load balancer’s own scheme with a global load balancer',
      design: withBucket(application(), { loadBalancingScheme: 'EXTERNAL_MANAGED' }),
      at,
      severity: 'warning',
    },
    { name: 'no scheme with a cross-region load balancer', design: withBucket(crossRegionApplication(), {}), at },
    {
      name: 'another scheme with a regional load balancer',
      design: withBucket(regionalApplication(), { loadBalancingScheme: 'EXTERNAL_MANAGED', ...here }),
      at,
    },
    {
      name: 'Cloud CDN with a cross-region load balancer',
      design: withBucket(crossRegionApplication(), { ...inside, enableCdn: true }),
      at: [{ id: 'bucket', field: 'enableCdn' }],
    },
  ],
};
