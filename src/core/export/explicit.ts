import { parseLink } from '../model/api.ts';
import type { Id } from '../model/kind.ts';
import type { Backend, BackendService, ForwardingRule, HealthCheck, Resource, ResourceOf } from '../model/kinds.ts';
import type { View } from '../model/view.ts';

/**
 * Writes out what tools and the API would each choose differently where it is blank: scheme, protocol, balancing mode,
 * port, network. What is written is what the rest of the design asks for, else what the API takes for it. The resource
 * itself comes back where nothing was blank.
 */
export function explicit(resource: Resource, view: View): Resource {
  switch (resource.kind) {
    case 'network':
      // A legacy network is told by its range; the API refuses both fields together.
      return resource.IPv4Range
        ? resource
        : { ...resource, autoCreateSubnetworks: resource.autoCreateSubnetworks ?? false };
    case 'neg':
      return { ...resource, network: networkOr(resource.network, resource.subnetwork, view) };
    case 'vm':
      return resource.networkInterfaces
        ? { ...resource, networkInterfaces: explicitNics(resource.networkInterfaces, view) }
        : resource;
    case 'firewallRule':
      return { ...resource, direction: resource.direction || 'INGRESS' };
    case 'healthCheck':
      return explicitHealthCheck(resource);
    case 'backendService':
      return explicitService(resource, view);
    case 'forwardingRule':
      return explicitRule(resource, view);
    default:
      return resource;
  }
}

function networkOr(network: Id | undefined, subnetwork: Id | undefined, view: View): Id | undefined {
  return network || view.of('subnet', subnetwork)?.network;
}

function explicitNics(nics: NonNullable<ResourceOf<'vm'>['networkInterfaces']>, view: View) {
  return nics.map((nic) => ({ ...nic, network: networkOr(nic.network, nic.subnetwork, view) }));
}

/** Without a port and without a word on where it comes from, a probe goes to a fixed port: 80, or 443 for TLS. */
function explicitHealthCheck(check: HealthCheck): HealthCheck {
  const type = check.type || 'TCP';
  if (check.portSpecification && check.portSpecification !== 'USE_FIXED_PORT') return { ...check, type };
  if (check.portName && !check.portSpecification) return { ...check, type, portSpecification: 'USE_NAMED_PORT' };
  const usual = type === 'HTTPS' || type === 'HTTP2' || type === 'SSL' ? 443 : 80;
  return { ...check, type, portSpecification: 'USE_FIXED_PORT', port: check.port ?? usual };
}

function explicitService(service: BackendService, view: View): BackendService {
  const loadBalancingScheme = service.loadBalancingScheme || (schemeAbove(service.id, view) ?? 'EXTERNAL');
  const protocol = service.protocol || usualProtocol(service, loadBalancingScheme, view);
  const known = { ...service, loadBalancingScheme, protocol };
  if (!service.backends) return known;
  const backends = service.backends.map((backend) => {
    const mode = backend.balancingMode || fittingMode(known, backend, view);
    return mode ? { ...backend, balancingMode: mode } : backend;
  });
  return { ...known, backends };
}

function usualProtocol(service: BackendService, scheme: string, view: View): string {
  if (scheme === 'INTERNAL') return 'TCP';
  const types = new Set<string | undefined>();
  for (const { from, relation } of view.referrers(service.id)) {
    if (relation.id === 'forwardingRule.backendService') return 'TCP';
    if (relation.id === 'targetProxy.service') types.add(view.of('targetProxy', from)?.type);
  }
  return ['TCP', 'SSL'].find((type) => types.has(type)) ?? 'HTTP';
}

/**
 * The mode that goes with a service and its backend. None for targets that scale by themselves (serverless, Private
 * Service Connect, internet), and none where the backend is not known.
 * Source: https://cloud.google.com/load-balancing/docs/backend-service#balancing-mode
 */
export function fittingMode(service: BackendService, backend: Backend, view: View): string | undefined {
  const group = view.get(backend.group);
  if (group?.kind !== 'neg' && group?.kind !== 'instanceGroup') return undefined;
  if (group.kind === 'neg' && /^(SERVERLESS|PRIVATE_SERVICE_CONNECT|INTERNET_)/.test(group.networkEndpointType ?? '')) {
    return undefined;
  }
  if (isPassthrough(service) || service.protocol === 'TCP' || service.protocol === 'SSL') return 'CONNECTION';
  return group.kind === 'instanceGroup' ? 'UTILIZATION' : 'RATE';
}

function isPassthrough(service: BackendService): boolean {
  if (service.loadBalancingScheme === 'INTERNAL') return true;
  return service.protocol === 'UDP' || service.protocol === 'UNSPECIFIED';
}

/** The scheme of the forwarding rules that lead to a resource; the first by name where they differ. */
function schemeAbove(id: Id, view: View): string | undefined {
  const seen = new Set<Id>([id]);
  const schemes = new Set<string>();
  for (const at of seen) {
    for (const { from, relation } of view.referrers(at)) {
      const rule = view.of('forwardingRule', from);
      if (rule?.loadBalancingScheme) schemes.add(rule.loadBalancingScheme);
      if (relation.traffic === 'with' && !rule) seen.add(from);
    }
  }
  return [...schemes].sort()[0];
}

/** The scheme of the backend service that a forwarding rule leads to, through its proxy and URL map. */
function schemeBelow(rule: ForwardingRule, view: View): string | undefined {
  const direct = view.of('backendService', rule.backendService);
  const proxy = view.of('targetProxy', rule.target);
  const map = view.of('urlMap', proxy?.urlMap);
  const service = direct ?? view.of('backendService', proxy?.service) ?? view.of('backendService', map?.defaultService);
  return service?.loadBalancingScheme || undefined;
}

function explicitRule(rule: ForwardingRule, view: View): ForwardingRule {
  const network = networkOr(rule.network, rule.subnetwork, view);
  // The endpoint of a Private Service Connect consumer has no scheme at all.
  if (leadsToProducer(rule, view))
    return { ...rule, network, loadBalancingScheme: rule.loadBalancingScheme || undefined };
  const known = {
    ...rule,
    network,
    loadBalancingScheme: rule.loadBalancingScheme || (schemeBelow(rule, view) ?? 'EXTERNAL'),
    IPProtocol: rule.IPProtocol || 'TCP',
  };
  const hasPorts = rule.portRange || rule.ports?.length || rule.allPorts !== undefined;
  return known.IPProtocol === 'L3_DEFAULT' && !hasPorts ? { ...known, allPorts: true } : known;
}

function leadsToProducer(rule: ForwardingRule, view: View): boolean {
  const target = view.get(rule.target);
  if (!target || target.kind === 'targetProxy' || target.kind === 'opaque') return false;
  if (target.kind !== 'external') return true;
  const segment = parseLink(target.url ?? '')?.segment;
  return segment === undefined || segment === 'serviceAttachments';
}
