import { set } from '../../edit/write.ts';
import type { HealthCheckFacts } from '../../facts/health-checks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { probedBackends } from '../../model/health-checks.ts';
import type { HealthCheck } from '../../model/kinds.ts';
import { defineRule, type Fix, type Severity } from '../rule.ts';
import { cite } from '../sources.ts';

export const healthCheckProtocol = defineRule({
  id: 'backend-service/health-check-protocol',
  severity: 'error',
  title: 'The proxies that probe hybrid and regional internet NEGs speak no gRPC and no PROXY protocol',
  why: 'These endpoints are probed by the load balancer’s own Envoy proxies, and those know HTTP, HTTPS, HTTP/2, SSL and TCP checks only. Elsewhere a comparison table leaves a few protocols out without saying more.',
  source: cite('hybridNegOverview', 'internetNegOverview', 'featureComparison'),
  on: 'backendService',
  yieldsTo: ['backend-service/health-check-forbidden'],
  *check(service, view) {
    const backends = probedBackends(service, view);
    for (const [index, id] of (service.healthChecks ?? []).entries()) {
      const check = view.of('healthCheck', id);
      if (!check) continue;
      for (const { facts, name, target } of backends) {
        const fault = faultOf(check, facts);
        if (!fault) continue;
        const type: Fix = {
          title: `Make ${nameOf(check, 'the health check')} a TCP check`,
          safety: 'input',
          edit: (design) =>
            set(design, 'healthCheck', check.id, {
              type: 'TCP',
              proxyHeader: undefined,
              requestPath: undefined,
              grpcServiceName: undefined,
            }),
        };
        yield {
          at: [
            { id: service.id, field: `healthChecks[${index}]` },
            { id: check.id, field: fault.field },
            ...(target ? [{ id: target.id }] : []),
          ],
          severity: fault.severity,
          message: `${nameOf(check, 'The health check')} ${fault.words} ${name}${fault.more}`,
          fixes: [type],
        };
        break;
      }
    }
  },
});

function faultOf(
  { type, proxyHeader }: HealthCheck,
  facts: readonly HealthCheckFacts[],
): { field: string; words: string; more: string; severity: Severity } | undefined {
  const probed = facts.filter(({ protocols }) => protocols.length > 0);
  if (probed.length === 0) return undefined;
  const isDistributed = probed.every(({ prober }) => prober === 'distributed');
  if (type && probed.every(({ protocols }) => protocols.every((protocol) => protocol !== type))) {
    return isDistributed && type.startsWith('GRPC')
      ? {
          field: 'type',
          words: `is a ${type} check. The proxies that probe`,
          more: ' do not support gRPC checks.',
          severity: 'error',
        }
      : {
          field: 'type',
          words: `is ${/^[HS]/.test(type) ? 'an' : 'a'} ${type} check. For`,
          more: ` the documentation lists ${probed[0]?.protocols.join(', ')} here, and says no more about it.`,
          severity: 'warning',
        };
  }
  return isDistributed && proxyHeader === 'PROXY_V1'
    ? {
        field: 'proxyHeader',
        words: 'sends a PROXY header. The proxies that probe',
        more: ' do not support that.',
        severity: 'error',
      }
    : undefined;
}
