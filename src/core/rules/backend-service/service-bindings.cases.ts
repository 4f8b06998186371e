import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { serviceBindings } from './service-bindings.ts';

const bound = { serviceBindings: ['projects/shop/locations/global/serviceBindings/web'] };
const mesh = (service: object) => {
  const scheme = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };
  const design = change(application(), 'service', { ...scheme, ...service });
  return change(design, 'rule', { ...scheme, network: 'vpc', IPAddress: '0.0.0.0' });
};
const at = [{ id: 'service', field: 'serviceBindings' }];

export const cases: RuleCases = {
  rule: serviceBindings,
  good: [{ name: 'no bindings', design: mesh({}) }],
  bad: [
    { name: 'bindings beside backends', design: mesh(bound), at },
    {
      name: 'bindings alone, which are deprecated',
      design: mesh({ ...bound, backends: undefined, healthChecks: undefined }),
      at,
      severity: 'warning',
    },
    { name: 'bindings outside a service mesh', design: change(application(), 'service', bound), at },
  ],
};
