import type { RuleCases } from '../cases.ts';
import { ofNodes, standalone } from './case-designs.ts';
import { withoutSubsettingInstanceGroups } from './without-subsetting-instance-groups.ts';

const at = [{ id: 'shop', field: 'subsetting' }];

export const cases: RuleCases = {
  rule: withoutSubsettingInstanceGroups,
  good: [
    { name: 'a cluster with GKE subsetting', design: ofNodes() },
    { name: 'a cluster that does not say', design: ofNodes({ subsetting: undefined }) },
    { name: 'no LoadBalancer Service', design: standalone({ subsetting: false }) },
  ],
  bad: [
    { name: 'a cluster without GKE subsetting', design: ofNodes({ subsetting: false, negs: undefined }), at },
    {
      name: 'a NEG, in a cluster without GKE subsetting',
      design: ofNodes({ subsetting: false }),
      at,
      severity: 'warning',
    },
  ],
};
