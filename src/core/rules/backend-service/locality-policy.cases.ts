import { application, change, passthrough, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { localityPolicy } from './locality-policy.ts';

const policy = (design: ReturnType<typeof application>, localityLbPolicy: string) =>
  change(design, 'service', { localityLbPolicy });
const at = [{ id: 'service', field: 'localityLbPolicy' }];

export const cases: RuleCases = {
  rule: localityPolicy,
  good: [
    { name: 'ROUND_ROBIN on an Application Load Balancer', design: policy(application(), 'ROUND_ROBIN') },
    { name: 'ROUND_ROBIN, the default, on Cloud Run', design: policy(serverless(), 'ROUND_ROBIN') },
  ],
  bad: [
    { name: 'ROUND_ROBIN on a passthrough load balancer', design: policy(passthrough(), 'ROUND_ROBIN'), at },
    { name: 'LEAST_REQUEST on Cloud Run', design: policy(serverless(), 'LEAST_REQUEST'), at },
  ],
};
