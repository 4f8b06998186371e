import { backendBucket } from '../../model/builders.ts';
import { add, application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { bucketsFit } from './buckets-fit.ts';

const withBucket = (design: ReturnType<typeof application>, fields: object) =>
  change(add(design, backendBucket('bucket', { bucketName: 'static', ...fields })), 'map', {
    hostRules: [{ hosts: ['*'], pathMatcher: 'all' }],
    pathMatchers: [{ name: 'all', defaultService: 'service', pathRules: [{ paths: ['/static'], service: 'bucket' }] }],
  });
const at = [{ id: 'map', field: 'pathMatchers[0].pathRules[0].service' }];

export const cases: RuleCases = {
  rule: bucketsFit,
  ofMissing: ['bucket: no region'],
  good: [{ name: 'a global bucket behind a global load balancer', design: withBucket(application(), {}) }],
  bad: [
    {
      name: 'a global bucket behind a regional load balancer',
      design: withBucket(regionalApplication(), { loadBalancingScheme: 'INTERNAL_MANAGED' }),
      at,
    },
    {
      name: 'a regional bucket, which is in Preview',
      design: withBucket(regionalApplication(), { region: 'us-central1', loadBalancingScheme: 'INTERNAL_MANAGED' }),
      at,
      severity: 'info',
    },
  ],
};
