import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { bindInMesh } from './bind-in-mesh.ts';

const bound = { proxyBind: true };
const mesh = () => {
  const scheme = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };
  const design = change(change(application(), 'service', scheme), 'proxy', bound);
  return change(design, 'rule', { ...scheme, network: 'vpc', IPAddress: '10.0.0.7' });
};

export const cases: RuleCases = {
  rule: bindInMesh,
  good: [{ name: 'proxyBind on a gateway of a service mesh', design: mesh() }],
  bad: [
    {
      name: 'proxyBind on a load balancer',
      design: change(application(), 'proxy', bound),
      at: [{ id: 'proxy', field: 'proxyBind' }],
    },
  ],
};
