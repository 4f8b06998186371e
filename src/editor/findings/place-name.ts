import { type At, called, type Design, type Endpoint, isKind, resourceOf } from '../../core/index.ts';
import { findingsMessages as text } from '../messages/findings.ts';

/** What people call the place of a finding: `web-neg`, `nic1 of vm-1`, `endpoint vm-1:80 of web-neg`. */
export function placeName(design: Design, { id, part }: At): string {
  const resource = resourceOf(design, id);
  if (part !== undefined && isKind('neg', resource)) {
    const index = resource.endpoints?.findIndex((endpoint) => endpoint.id === part) ?? -1;
    const endpoint = resource.endpoints?.[index];
    if (endpoint) return text.place.endpoint(endpointName(design, endpoint, index), called(design, { id }));
  }
  if (part !== undefined && isKind('backendService', resource)) {
    const index = resource.backends?.findIndex((backend) => backend.id === part) ?? -1;
    const backend = resource.backends?.[index];
    if (backend) {
      const group = resourceOf(design, backend.group);
      const what = group ? called(design, { id: group.id }) : text.place.number(index + 1);
      return text.place.backend(what, called(design, { id }));
    }
  }
  return called(design, part === undefined ? { id } : { id, part });
}

function endpointName(design: Design, endpoint: Endpoint, index: number): string {
  const vm = resourceOf(design, endpoint.instance);
  const host = vm ? called(design, { id: vm.id }) : (endpoint.fqdn ?? endpoint.ipAddress ?? endpoint.ipv6Address);
  if (host === undefined) return text.place.number(index + 1);
  return endpoint.port === undefined ? host : `${host.includes(':') ? `[${host}]` : host}:${endpoint.port}`;
}
