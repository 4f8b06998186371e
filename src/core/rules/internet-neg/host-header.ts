import { set } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import type { Design } from '../../model/design.ts';
import { nameOf } from '../../model/endpoints.ts';
import { googleEndingOf } from '../../model/host-names.ts';
import { type BackendService, isKind } from '../../model/kinds.ts';
import { frontendOf } from '../../model/load-balancer.ts';
import { resourceOf } from '../../model/resource-of.ts';
import type { View } from '../../model/view.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const hostHeader = defineRule({
  id: 'internet-neg/host-header',
  severity: 'info',
  title: 'An origin outside sees the host name that the client asked for',
  why: 'The load balancer passes the client’s Host header on, whatever the endpoint is called. A server that tells its sites apart by that header answers for the wrong one, or not at all, unless a custom request header or a host rewrite in the URL map puts its own name there.',
  source: cite('tfDefinitions', 'internetNegOverview'),
  on: 'backendService',
  *check(service, view) {
    if (!service.protocol?.startsWith('HTTP')) return;
    if (service.customRequestHeaders?.some((header) => /^host\s*:/i.test(header))) return;
    for (const { backend, target, name } of backendsOf(service, view)) {
      if (!isKind('neg', target) || target.networkEndpointType !== 'INTERNET_FQDN_PORT') continue;
      const fqdn = target.endpoints?.[0]?.fqdn;
      if (!fqdn || asksFor(fqdn, service, view) || rewritesHost(service, view)) return;
      const google = googleEndingOf(fqdn);
      const header = `Host: ${fqdn}`;
      yield {
        at: [
          { id: service.id, part: backend.id, field: 'group' },
          { id: service.id, field: 'customRequestHeaders' },
          { id: target.id },
        ],
        severity: google ? 'warning' : 'info',
        message: google
          ? `${name} leads to ${fqdn}, ${google.label}, which is found by its Host header; ${nameOf(service, 'the backend service')} passes on the one of the client. A custom request header "${header}" puts that right.`
          : `${nameOf(service, 'The backend service')} passes the client’s Host header on to ${fqdn} in ${name}. Where that server goes by its own name, a custom request header "${header}" or a host rewrite is needed.`,
        fixes: [
          {
            title: `Send ${header}`,
            safety: 'input',
            edit: (design) => withHeader(design, service.id, header),
          },
        ],
      };
      return;
    }
  },
});

/** True where a host rule in front of the service asks for that very name. */
function asksFor(fqdn: string, service: BackendService, view: View): boolean {
  return frontendOf(service, view).urlMaps.some((map) =>
    map.hostRules?.some((rule) => rule.hosts?.some((one) => one === fqdn)),
  );
}

/** A host rewrite anywhere in the URL map is taken to be meant for this service. */
function rewritesHost(service: BackendService, view: View): boolean {
  return frontendOf(service, view).urlMaps.some((map) => {
    const parts: unknown[] = [map.defaultRouteAction, map.pathMatchers];
    return JSON.stringify(parts).includes('"hostRewrite"');
  });
}

function withHeader(design: Design, id: string, header: string): Design {
  const now = resourceOf(design, id);
  if (!isKind('backendService', now)) return design;
  return set(design, 'backendService', id, {
    customRequestHeaders: [...(now.customRequestHeaders ?? []), header],
  });
}
