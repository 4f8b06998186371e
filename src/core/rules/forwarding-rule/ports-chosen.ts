import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const portsChosen = defineRule({
  id: 'forwarding-rule/ports-chosen',
  severity: 'error',
  incomplete: true,
  title: 'A forwarding rule says its ports',
  why: 'A rule in front of a proxy listens on one port; a passthrough rule on up to five, or on all.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: [
    'forwarding-rule/l3-default-all-ports',
    'forwarding-rule/port-mapping-all-ports',
    'load-balancer/one-product',
  ],
  *check(rule, view) {
    if (rule.portRange || (rule.ports?.length ?? 0) > 0 || rule.allPorts) return;
    const products = productsOfRule(rule, view);
    if (products.length === 0 || products.some(({ forwardingRule: { ports } }) => ports.kind === 'one-range')) return;
    const isProxied = products.every(({ target }) => target === 'TARGET_PROXY');
    const isSecure = ['HTTPS', 'SSL'].includes(view.of('targetProxy', rule.target)?.type ?? '');
    const port = isSecure ? '443' : '80';
    yield {
      at: [{ id: rule.id, field: isProxied ? 'portRange' : 'ports' }],
      message: `${nameOf(rule, 'The forwarding rule')} has no port yet. It needs ${isProxied ? 'one port' : 'up to five ports, or all ports'}.`,
      fixes: [
        {
          title: `Listen on ${port}`,
          safety: 'input',
          edit: (design) => set(design, 'forwardingRule', rule.id, isProxied ? { portRange: port } : { ports: [port] }),
        },
      ],
    };
  },
});
