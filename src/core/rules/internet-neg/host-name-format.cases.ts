import { neg } from '../../model/builders.ts';
import { add } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { host, internet } from './case-designs.ts';
import { hostNameFormat } from './host-name-format.ts';

const at = [{ id: 'out', part: 'e1', field: 'fqdn' }];
const bad = (name: string, text: string, severity?: 'warning') => ({
  name,
  design: internet(host(text, 443)),
  at,
  ...(severity ? { severity } : {}),
});
const label63 = 'a'.repeat(63);
const name253 = `${label63}.${label63}.${label63}.${'b'.repeat(61)}`;

export const cases: RuleCases = {
  rule: hostNameFormat,
  good: [
    { name: 'a host name', design: internet() },
    { name: 'a closing dot', design: internet(host('origin.example.com.', 443)) },
    { name: 'digits, hyphens and capitals', design: internet(host('A-1.3com.example', 443)) },
    { name: 'an internationalised name as DNS has it', design: internet(host('xn--bcher-kva.example', 443)) },
    { name: 'a part of 63 characters', design: internet(host(`${label63}.example.com`, 443)) },
    { name: '253 characters', design: internet(host(name253, 443)) },
    { name: 'a blank, which another rule asks for', design: internet(host('', 443)) },
  ],
  bad: [
    bad('a URL', 'https://origin.example.com/'),
    bad('a URL with a port', 'http://origin.example.com:8080/path?query'),
    bad('a path', 'origin.example.com/images'),
    bad('a port', 'origin.example.com:8443'),
    bad('a wildcard', '*.example.com'),
    bad('an address', '8.8.8.8'),
    bad('an IPv6 address', '2001:4860:4860::8888'),
    bad('blanks around it', ' origin.example.com'),
    bad('two dots', 'origin..example.com'),
    bad('a hyphen at the end of a part', 'origin-.example.com'),
    bad('a space', 'my origin.example.com'),
    bad('a part of 64 characters', `${label63}a.example.com`),
    bad('254 characters', `${name253}b`),
    bad('an underscore', 'my_origin.example.com', 'warning'),
    bad('no dot', 'origin', 'warning'),
    {
      name: 'an address in a NEG that nobody uses yet',
      design: add(
        internet(),
        neg('spare', { networkEndpointType: 'INTERNET_FQDN_PORT', endpoints: [{ id: 'e1', fqdn: '8.8.8.8' }] }),
      ),
      at: [{ id: 'spare', part: 'e1', field: 'fqdn' }],
    },
    {
      name: 'a URL that tells the port',
      design: internet(host('https://origin.example.com')),
      at,
    },
  ],
};
