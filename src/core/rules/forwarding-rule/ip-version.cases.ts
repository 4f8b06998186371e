import { address } from '../../model/builders.ts';
import { add, application, change, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipVersion } from './ip-version.ts';

const six = { ipVersion: 'IPV6' };
const at = [{ id: 'rule', field: 'ipVersion' }];

export const cases: RuleCases = {
  rule: ipVersion,
  good: [
    { name: 'IPv6 on a global load balancer', design: change(application(), 'rule', six) },
    {
      name: 'an IPv6 address written on a global load balancer',
      design: change(application(), 'rule', { IPAddress: '2600:1901:0:1234::' }),
    },
    { name: 'IPv4 on a regional load balancer', design: change(regionalApplication(), 'rule', { ipVersion: 'IPV4' }) },
    {
      name: 'an IPv4 address written on a regional load balancer',
      design: change(passthrough(), 'rule', { IPAddress: '10.0.0.99' }),
    },
  ],
  bad: [
    { name: 'IPv6 on a regional proxy load balancer', design: change(regionalApplication(), 'rule', six), at },
    {
      name: 'an IPv6 address written on a regional proxy load balancer',
      design: change(regionalApplication(), 'rule', { IPAddress: 'fd20:a:b:c::5' }),
      at: [{ id: 'rule', field: 'IPAddress' }],
    },
    {
      name: 'a reserved IPv6 address on a regional proxy load balancer',
      design: change(
        add(
          regionalApplication(),
          address('vip', { region: 'us-central1', addressType: 'INTERNAL', ipVersion: 'IPV6', subnetwork: 'app' }),
        ),
        'rule',
        { IPAddress: 'vip' },
      ),
      at: [{ id: 'rule', field: 'IPAddress' }],
    },
    {
      name: 'IPv6 in Standard Tier',
      design: change(change(application(), 'service', { loadBalancingScheme: 'EXTERNAL' }), 'rule', {
        ...six,
        loadBalancingScheme: 'EXTERNAL',
        region: 'us-central1',
        networkTier: 'STANDARD',
      }),
      at,
    },
  ],
};
