import { nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const targetPool = defineRule({
  id: 'load-balancer/target-pool',
  severity: 'info',
  title: 'A load balancer with a target pool takes VMs and no NEG',
  why: 'A target pool is the older form of the external passthrough load balancer: a list of VMs with a legacy health check, without a backend service. NEGs are backends of a backend service, so there is no place for one. The newer form has a regional backend service of scheme EXTERNAL.',
  source: cite('backendServiceOverview', 'forwardingRuleOverview', 'featureComparison'),
  on: 'forwardingRule',
  *check(rule, view) {
    if (!rule.target) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0 || products.some(({ target }) => target !== 'TARGET_POOL')) return;
    yield {
      at: [{ id: rule.id, field: 'target' }, { id: rule.target }],
      message: `${nameOf(rule, 'The forwarding rule')} leads to a target pool, which has VMs as its members and takes no NEG. To use one, lead the rule to a regional backend service of scheme EXTERNAL instead.`,
    };
  },
});
