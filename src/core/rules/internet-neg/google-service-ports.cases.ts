import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { host, internet, regionalInternet } from './case-designs.ts';
import { googleServicePorts } from './google-service-ports.ts';

const bucket = 'bucket.storage.googleapis.com';
const headers = { customRequestHeaders: [`Host: ${bucket}`] };
const at = [{ id: 'out', part: 'e1', field: 'port' }];
/** The regional load balancer as a proxy Network Load Balancer. */
const proxied = (fqdn: string) =>
  change(
    change(regionalInternet(host(fqdn, 443), { protocol: 'TCP', customRequestHeaders: undefined }), 'proxy', {
      type: 'TCP',
      urlMap: undefined,
      service: 'service',
    }),
    'map',
    { defaultService: undefined },
  );

export const cases: RuleCases = {
  rule: googleServicePorts,
  good: [
    { name: 'a Google API on port 443', design: internet(host(bucket, 443), headers) },
    { name: 'a Google API without a port', design: internet(host(bucket), headers) },
    { name: 'a host that Google does not run', design: internet(host('origin.example.com', 8443)) },
    { name: 'a name that only looks like it', design: internet(host('googleapis.com.example', 8443)) },
    { name: 'TCP to another host', design: proxied('origin.example.com') },
  ],
  bad: [
    { name: 'a Google API on port 8443', design: internet(host(bucket, 8443), headers), at },
    {
      name: 'a Google API by the default port 444',
      design: internet({ ...host(bucket), defaultPort: 444 }, headers),
      at,
    },
    {
      name: 'a Google API by TCP behind a proxy Network Load Balancer',
      design: proxied(bucket),
      at: [{ id: 'out', part: 'e1', field: 'fqdn' }],
      severity: 'warning',
    },
  ],
};
