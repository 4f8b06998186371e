import type { HealthCheckFacts } from '../../facts/health-checks.ts';
import { type Probed, probedBackends } from '../../model/health-checks.ts';
import { type BackendService, type HealthCheck, isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { portsServed } from '../../model/neg-facets.ts';
import type { View } from '../../model/view.ts';

/** A health check of the design that could probe all backends of a service; with that fixed port rather than another. */
export function fittingCheck(service: BackendService, port: number, view: View): HealthCheck | undefined {
  const products = productsOf(service, view);
  const backends = probedBackends(service, view);
  const projectOf = ({ project }: BackendService | HealthCheck) => project ?? view.project;
  const rank = (check: HealthCheck) => (check.port === port ? 0 : 1);
  return view
    .all('healthCheck')
    .filter(
      (check) =>
        projectOf(check) === projectOf(service) &&
        products.some(({ scopes }) => scopes.healthCheck.includes(check.region ? 'region' : 'global')) &&
        (!check.region || check.region === service.region) &&
        backends.every((backend) => backend.facts.some((facts) => mayProbe(check, facts)) && findsPort(check, backend)),
    )
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0];
}

function mayProbe({ type, proxyHeader }: HealthCheck, { protocols, prober }: HealthCheckFacts): boolean {
  return protocols.some((protocol) => protocol === type) && (proxyHeader !== 'PROXY_V1' || prober === 'centralized');
}

/** A fixed port says something of endpoints that serve on it, a named port of instance groups alone. */
function findsPort({ portSpecification, port, portName }: HealthCheck, { kind, target }: Probed): boolean {
  if (portSpecification === 'USE_SERVING_PORT') return kind !== 'NEG_GCE_VM_IP';
  if (portSpecification === 'USE_NAMED_PORT' || portName) return kind === 'INSTANCE_GROUP';
  if (port === undefined) return false;
  if (kind === 'INSTANCE_GROUP' || kind === 'NEG_GCE_VM_IP' || !isKind('neg', target)) return true;
  return portsServed(target).every((served) => served === port);
}
