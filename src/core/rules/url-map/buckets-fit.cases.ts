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
  good: [{ name: 'global and global', design: withBucket(application(), {}) }],
  bad: [
    { name: 'global behind a regional load balancer', design: withBucket(regionalApplication(), {}), at },
    {
      name: 'regional, in Preview',
      design: withBucket(regionalApplication(), { region: 'us-central1' }),
      at,
      severity: 'info',
    },
  ],
};
