import { address, forwardingRule, targetProxy } from '../../model/builders.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressPortFree } from './address-port-free.ts';

const two = (portRange: string) =>
  change(
    add(
      application(),
      address('vip', { addressType: 'EXTERNAL' }),
      targetProxy('proxy-2', { type: 'HTTP', urlMap: 'map' }),
      forwardingRule('rule-2', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        IPProtocol: 'TCP',
        portRange,
        target: 'proxy-2',
        IPAddress: 'vip',
      }),
    ),
    'rule',
    { IPAddress: 'vip' },
  );

export const cases: RuleCases = {
  rule: addressPortFree,
  good: [{ name: 'two rules for two ports of one address', design: two('8080') }],
  bad: [
    { name: 'two rules for one port of one address', design: two('80-80'), at: [{ id: 'rule-2', field: 'IPAddress' }] },
  ],
};
