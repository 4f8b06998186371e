import { set } from '../../edit/write.ts';
import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const most = limits.portsPerPassthroughRule.value;

export const passthroughPorts = defineRule({
  id: 'forwarding-rule/passthrough-ports',
  severity: 'error',
  title: 'A passthrough rule has up to five ports or all of them',
  why: 'Single ports are listed, five at most; for more you forward all ports and let the firewall choose. External rules may name one contiguous range instead.',
  source: cite('forwardingRuleOverview', 'loadBalancingQuotas'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product'],
  *check(rule, view) {
    const products = productsOfRule(rule, view);
    if (products.length === 0 || products.some(({ target }) => target !== 'BACKEND_SERVICE')) return;
    const ports = rule.ports ?? [];
    const portRange = rule.portRange && !spansPorts(rule.portRange, ports);
    const ways = [
      portRange ? 'portRange' : '',
      ports.length > 0 ? 'ports' : '',
      rule.allPorts ? 'allPorts' : '',
    ].filter((way) => way !== '');
    const takesRange = products.some(({ forwardingRule }) => forwardingRule.ports.kind === 'list-range-or-all');
    const fault =
      ways.length > 1
        ? { field: ways[1], words: `says its ports twice, in ${ways.join(' and ')}. It takes one of these.` }
        : ports.length > most
          ? { field: 'ports', words: `lists ${ports.length} ports. It takes up to ${most}, or all ports.` }
          : portRange && !takesRange
            ? {
                field: 'portRange',
                words: 'has a port range. An internal passthrough rule takes a list of ports, or all ports.',
              }
            : undefined;
    if (!fault) return;
    const all: Fix = {
      title: 'Forward all ports',
      safety: 'design',
      edit: (design) =>
        set(design, 'forwardingRule', rule.id, { allPorts: true, ports: undefined, portRange: undefined }),
    };
    const listed: Fix = {
      title: `Keep the listed ports, ${ports.join(', ')}`,
      safety: 'design',
      edit: (design) => set(design, 'forwardingRule', rule.id, { allPorts: undefined, portRange: undefined }),
    };
    const isListEnough = ways.length > 1 && ports.length > 0 && ports.length <= most;
    yield {
      at: [{ id: rule.id, field: fault.field }],
      message: `${nameOf(rule, 'The forwarding rule')} ${fault.words}`,
      fixes: isListEnough ? [listed, all] : [all],
    };
  },
});

/** The API shows listed ports a second time, as the range from the lowest to the highest. */
function spansPorts(range: string, ports: readonly string[]): boolean {
  const [low, high = low] = range.split('-').map(Number);
  const numbers = ports.map(Number);
  return ports.length > 0 && low === Math.min(...numbers) && high === Math.max(...numbers);
}
