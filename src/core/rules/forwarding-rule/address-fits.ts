import { set, setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { ForwardingRule, ResourceOf } from '../../model/kinds.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import type { View } from '../../model/view.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const addressFits = defineRule({
  id: 'forwarding-rule/address-fits',
  severity: 'error',
  title: 'The reserved address of a frontend is of its type and place',
  why: 'Internal frontends have internal addresses of their region, regional external ones regional external addresses, and global ones global addresses. Cross-region internal rules are global with a regional address.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'forwardingRule',
  yieldsTo: ['load-balancer/one-product'],
  *check(rule, view) {
    const address = view.of('address', rule.IPAddress);
    if (!address) return;
    const fault = faultOf(rule, address, view);
    if (!fault) return;
    const { field, value, words } = fault;
    yield {
      at: [
        { id: rule.id, field: 'IPAddress' },
        { id: address.id, field },
      ],
      message: `${nameOf(address, 'The address')} ${words}`,
      fixes: [
        ...(view.referrers(address.id).length === 1
          ? [
              {
                title: changed(address, field, value),
                safety: 'input' as const,
                edit: (design: Parameters<typeof set>[0]) => setFields(design, address.id, { [field]: value }),
              },
            ]
          : []),
        {
          title: 'Let Google choose an address',
          safety: 'design',
          edit: (design) => set(design, 'forwardingRule', rule.id, { IPAddress: undefined }),
        },
      ],
    };
  },
});

/** "Make vip internal", "Move vip to us-central1", "Make vip global". */
function changed(address: ResourceOf<'address'>, field: string, value: string | undefined): string {
  const name = nameOf(address, 'the address');
  if (field === 'addressType') return `Make ${name} ${value?.toLowerCase()}`;
  return value ? `Move ${name} to ${value}` : `Make ${name} global`;
}

function faultOf(
  rule: ForwardingRule,
  address: ResourceOf<'address'>,
  view: View,
): { field: string; value: string | undefined; words: string } | undefined {
  const products = productsOfRule(rule, view).filter(({ family }) => family !== 'SERVICE_MESH');
  if (products.length === 0) return undefined;
  const types = new Set(products.map(({ forwardingRule }) => forwardingRule.addressType));
  const [type] = types;
  if (types.size === 1 && type && address.addressType && address.addressType !== type) {
    return {
      field: 'addressType',
      value: type,
      words: `is ${address.addressType.toLowerCase()}; ${nameOf(rule, 'the forwarding rule')} needs an ${type.toLowerCase()} one.`,
    };
  }
  const scope = address.region ? 'region' : 'global';
  if (products.every(({ scopes }) => !scopes.address.includes(scope))) {
    const region = rule.region ?? view.of('subnet', rule.subnetwork)?.region;
    return scope === 'region'
      ? {
          field: 'region',
          value: undefined,
          words: `is in ${address.region}; ${nameOf(rule, 'the forwarding rule')} needs a global one.`,
        }
      : {
          field: 'region',
          value: region,
          words: `is global; ${nameOf(rule, 'the forwarding rule')} needs a regional one${region ? `, in ${region}` : ''}.`,
        };
  }
  if (rule.region && (address.region ?? rule.region) !== rule.region) {
    return {
      field: 'region',
      value: rule.region,
      words: `is in ${address.region}; ${nameOf(rule, 'the forwarding rule')} is in ${rule.region}. Both are in one region.`,
    };
  }
  return undefined;
}
