import { nameOf } from '../../model/endpoints.ts';
import { hostNameFault, hostNameIn } from '../../model/host-names.ts';
import type { Endpoint, Neg } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { patchEndpoint, takeOut } from '../endpoint-fixes.ts';
import { toAddresses } from '../outside-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const hostNameFormat = defineRule({
  id: 'internet-neg/host-name-format',
  severity: 'error',
  documentedOnly: true,
  title: 'An FQDN endpoint is a bare, fully qualified host name',
  why: 'DNS is asked for this name, so it stands alone: no scheme before it, no port or path behind it, no wildcard, and no address in its place. The port has a field of its own; paths are the business of the URL map.',
  source: cite('gcloudNegUpdate', 'internetNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'INTERNET_FQDN_PORT') return;
    let converted: readonly Fix[] | undefined;
    for (const endpoint of neg.endpoints ?? []) {
      if (!endpoint.fqdn) continue;
      const fault = hostNameFault(endpoint.fqdn);
      if (!fault) continue;
      converted ??= toAddresses(neg, view);
      const doubt = fault.sure ? 'A fully qualified host name is needed' : 'Whether that is taken is not documented';
      const example = fault.sure ? `, such as ${hostNameIn(endpoint.fqdn)?.fqdn ?? 'api.example.com'}` : '';
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'fqdn' }],
        severity: fault.sure ? 'error' : 'warning',
        message: `"${endpoint.fqdn}" in ${nameOf(neg, 'NEG')} ${fault.what}. ${doubt}${example}.`,
        fixes: fault.sure ? [...converted, ...fixesFor(neg, endpoint, view)] : [],
      };
    }
  },
});

function fixesFor(neg: Neg, endpoint: Endpoint, view: View): readonly Fix[] {
  const { fqdn: text = '' } = endpoint;
  const meant = hostNameIn(text);
  if (!meant) return [takeOut(neg, endpoint, view)];
  const port = endpoint.port ?? meant.port;
  const patch = port === undefined ? { fqdn: meant.fqdn } : { fqdn: meant.fqdn, port };
  const moved = port !== undefined && endpoint.port === undefined ? ` and port ${port}` : '';
  return [patchEndpoint(`Write ${meant.fqdn}${moved}`, 'input', neg, endpoint, patch)];
}
