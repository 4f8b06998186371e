import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { portSpans } from '../../model/frontends.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const isOne = ({ low, high }: { readonly low: number; readonly high: number }) => low === high;

export const onePortForProxies = defineRule({
  id: 'forwarding-rule/one-port-for-proxies',
  severity: 'error',
  title: 'A rule in front of a target proxy has exactly one port',
  why: 'A proxy listens on one port for each rule. For a second port you add a second rule, which may share the address and the proxy.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['forwarding-rule/port-format', 'load-balancer/one-product'],
  *check(rule, view) {
    const products = productsOfRule(rule, view);
    if (products.length === 0 || products.some(({ forwardingRule: { ports } }) => ports.kind !== 'one')) return;
    const spans = portSpans(rule);
    const [first, second] = spans ?? [];
    if (
      !rule.allPorts &&
      (!first || (isOne(first) && (!second || (spans?.length === 2 && isOne(second) && second.low === first.low))))
    )
      return;
    const fix: Fix = {
      title: `Listen on ${first?.low ?? 80} alone`,
      safety: 'input',
      edit: (design) =>
        set(design, 'forwardingRule', rule.id, {
          portRange: String(first?.low ?? 80),
          ports: undefined,
          allPorts: undefined,
        }),
    };
    yield {
      at: [{ id: rule.id, field: rule.allPorts ? 'allPorts' : rule.portRange ? 'portRange' : 'ports' }],
      message: `${nameOf(rule, 'The forwarding rule')} has ${rule.allPorts ? 'all ports' : `ports ${[rule.portRange, ...(rule.ports ?? [])].filter(Boolean).join(', ')}`}. In front of a target proxy it has one port.`,
      fixes: [fix],
    };
  },
});
