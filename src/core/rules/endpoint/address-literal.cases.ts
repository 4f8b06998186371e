import { neg } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressLiteral } from './address-literal.ts';

const zonal = (ipAddress: string) =>
  change(application(), 'neg', { endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress }] });
const at = [{ id: 'neg', part: 'e1', field: 'ipAddress' }];

export const cases: RuleCases = {
  rule: addressLiteral,
  good: [{ name: 'one plain address', design: zonal('10.4.0.9') }],
  bad: [
    { name: 'an address as a range', design: zonal('10.4.0.9/32'), at, fixes: ['Write 10.4.0.9'] },
    { name: 'an address with its port', design: zonal('10.4.0.9:8080'), at, fixes: ['Write 10.4.0.9'] },
    { name: 'IPv6 in the field for IPv4', design: zonal('fd20::9'), at },
    {
      name: 'a host name in an internet NEG of addresses',
      design: add(
        passthrough(),
        neg('out', {
          networkEndpointType: 'INTERNET_IP_PORT',
          endpoints: [{ id: 'e1', ipAddress: 'api.example.com', port: 443 }],
        }),
      ),
      at: [{ id: 'out', part: 'e1', field: 'ipAddress' }],
    },
    { name: 'an IPv4 address in brackets', design: zonal('[10.4.0.9]'), at, fixes: ['Write 10.4.0.9'] },
    {
      name: 'an IPv4 address in brackets, with its port',
      design: zonal('[10.4.0.9]:8080'),
      at,
      fixes: ['Write 10.4.0.9'],
    },
    { name: 'an IPv4 address with blanks around it', design: zonal(' 10.4.0.9 '), at, fixes: ['Write 10.4.0.9'] },
    {
      name: 'brackets and something behind them',
      design: zonal('[10.4.0.9]:http'),
      at,
      fixes: ['Remove "[10.4.0.9]:http"'],
    },
    { name: 'two ports', design: zonal('10.4.0.9:80:81'), at, fixes: ['Remove "10.4.0.9:80:81"'] },
    { name: 'a word before brackets', design: zonal('x[10.4.0.9]'), at, fixes: ['Remove "x[10.4.0.9]"'] },
    { name: 'a word before the port', design: zonal('x10.4.0.9:80'), at, fixes: ['Remove "x10.4.0.9:80"'] },
  ],
};
