import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portWithoutIp } from './port-without-ip.ts';

const withEndpoint = (fields: object) =>
  change(application(), 'neg', { endpoints: [{ id: 'e1', instance: 'vm-1', ...fields }] });

export const cases: RuleCases = {
  rule: portWithoutIp,
  ofMissing: ['neg: endpoints[0], no ipAddress'],
  good: [
    { name: 'address and port', design: withEndpoint({ ipAddress: '10.4.0.5', port: 80 }) },
    { name: 'address alone', design: withEndpoint({ ipAddress: '10.4.0.5' }) },
    { name: 'neither', design: withEndpoint({}) },
  ],
  bad: [
    { name: 'a port without an address', design: withEndpoint({ port: 80 }), at: [{ id: 'neg', field: 'endpoints' }] },
  ],
};
