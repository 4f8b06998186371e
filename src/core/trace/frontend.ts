import { nameOf } from '../model/endpoints.ts';
import { frontVersion } from '../model/frontends.ts';
import type { ForwardingRule } from '../model/kinds.ts';
import { productsOfRule } from '../model/load-balancer.ts';
import type { View } from '../model/view.ts';
import { cite } from '../rules/sources.ts';
import { blocker, type Findings } from './blockers.ts';
import { endpointTarget, exposureOf, frontAddress, takes } from './entrance.ts';
import { type Blocker, type Hop, hop } from './hop.ts';
import { reachOf } from './reach.ts';
import { type Client, isSecure, type TraceRequest } from './request.ts';

/** Whether a frontend takes the protocol and the port of a request. */
function taking(rule: ForwardingRule, request: TraceRequest, view: View) {
  const name = nameOf(rule, 'The forwarding rule');
  const taken = takes(rule, request, view);
  const ports = rule.allPorts ? 'all ports' : (rule.portRange ?? rule.ports?.join(', ') ?? 'no port');
  const asked = `${request.protocol === 'udp' ? 'UDP' : 'TCP'} on port ${request.port}`;
  return {
    taken,
    blockers:
      taken === false
        ? [
            blocker(
              'FORWARDING_RULE_MISMATCH',
              `${name} takes ${rule.IPProtocol || 'TCP'} on ${ports}; the request is ${asked}.`,
              ['forwardingRuleOverview'],
            ),
          ]
        : [],
    notChecked: taken === undefined ? [`Which ports ${name} takes is not said yet.`] : [],
  };
}

/** How a client meets a frontend: whether it gets there at all, and whether the frontend takes what it sends. */
export function frontendHop(
  rule: ForwardingRule,
  request: TraceRequest,
  client: Client,
  view: View,
  findings: Findings,
): Hop {
  const name = nameOf(rule, 'The forwarding rule');
  const [product] = productsOfRule(rule, view);
  const address = frontAddress(rule, view);
  const { taken, blockers: untaken, notChecked } = taking(rule, request, view);
  const version = frontVersion(rule, view)?.version === 'IPV6' ? 6 : 4;
  const isOfOther = request.address === undefined && request.ipVersion !== version;
  const reach = reachOf(rule, client, view);
  return hop({
    stage: 'frontend',
    at: { id: rule.id, ...(taken === false ? { field: 'portRange' } : {}) },
    text: `${name}${address ? ` on ${address}` : ', whose address Google chooses,'} takes port ${request.port} and ${onward(rule, view)}${product ? ` (${product.name})` : ''}.`,
    sources: cite(endpointTarget(rule, view) ? 'pscEndpoints' : 'forwardingRuleOverview'),
    blockers: [
      ...untaken,
      ...(isOfOther
        ? [
            blocker(
              'FORWARDING_RULE_MISMATCH',
              `${name} is a frontend of IPv${version}, the request comes by IPv${request.ipVersion}.`,
              ['forwardingRuleOverview'],
            ),
          ]
        : []),
      ...reach.blockers,
      ...findings.blocking(rule.id),
    ],
    notChecked: [...notChecked, ...reach.notChecked, ...findings.unchecked(rule.id)],
    verdict: taken === undefined || reach.isOpen ? 'undetermined' : 'forward',
  });
}

function onward(rule: ForwardingRule, view: View): string {
  const proxy = view.of('targetProxy', rule.target);
  if (proxy) return `hands it to ${nameOf(proxy, 'a target proxy')}`;
  const endpoint = endpointTarget(rule, view);
  if (endpoint)
    return `connects to ${nameOf(endpoint.attachment, 'a service attachment of another project')}, over Private Service Connect`;
  return rule.backendService ? 'passes the packets on unchanged' : 'leads nowhere yet';
}

/** How the frontend of a producer meets what comes through its service attachment. */
export function producerHop(rule: ForwardingRule, request: TraceRequest, view: View, findings: Findings): Hop {
  const { taken, blockers, notChecked } = taking(rule, request, view);
  return hop({
    stage: 'frontend',
    at: { id: rule.id, ...(taken === false ? { field: 'portRange' } : {}) },
    text: `${nameOf(rule, 'The forwarding rule')} of the producer takes port ${request.port} and ${onward(rule, view)}.`,
    sources: cite('publishedServices'),
    blockers: [...blockers, ...findings.blocking(rule.id)],
    notChecked: [...notChecked, ...findings.unchecked(rule.id)],
    verdict: taken === undefined ? 'undetermined' : 'forward',
  });
}

/** How a target proxy takes what it is sent; undefined for frontends without one. */
export function proxyHop(rule: ForwardingRule, request: TraceRequest, view: View, findings: Findings): Hop | undefined {
  const proxy = view.of('targetProxy', rule.target);
  if (!proxy) return undefined;
  const name = nameOf(proxy, 'The target proxy');
  const { type } = proxy;
  const notChecked = [...findings.unchecked(proxy.id)];
  const blockers: Blocker[] = [];
  const secure = isSecure(request.protocol) || (request.protocol === 'grpc' && type === 'HTTPS');
  const wants = type === 'HTTPS' || type === 'SSL';
  if ((type === 'HTTP' && isSecure(request.protocol)) || (wants && !secure))
    blockers.push(
      blocker(
        'PROTOCOL_MISMATCH',
        wants
          ? `${name} is a target ${type} proxy and begins with a TLS handshake; the client speaks ${request.protocol} without one.`
          : `${name} is a target HTTP proxy and reads plain HTTP; the client begins with a TLS handshake.`,
        ['forwardingRuleOverview'],
      ),
    );
  if ((type === 'HTTP' || type === 'HTTPS') && (request.protocol === 'tcp' || request.protocol === 'ssl'))
    notChecked.push(`Whether the client speaks HTTP: ${name} understands nothing else.`);
  // The proxies of a mesh are those beside its workloads, which speak gRPC without TLS.
  const isPlainGrpc = request.protocol === 'grpc' && type === 'HTTP' && exposureOf(rule, view) !== 'MESH';
  if (isPlainGrpc)
    notChecked.push(
      `Whether ${name} takes gRPC without TLS: it needs HTTP/2, which clients are documented to agree on in the TLS handshake with a target HTTPS proxy.`,
    );
  if (wants && request.host) notChecked.push('Whether a certificate names the host.');
  return hop({
    stage: 'proxy',
    at: { id: proxy.id, ...(type ? { field: 'type' } : {}) },
    text: `${name} ends the connection${wants ? ' and its TLS' : ''} and opens one of its own to the backend; ${type === 'HTTP' || type === 'HTTPS' || type === 'GRPC' ? 'its URL map decides where to' : 'its backend service is the target'}.`,
    sources: cite('backendServiceOverview'),
    blockers: [...blockers, ...findings.blocking(proxy.id)],
    notChecked,
    verdict: isPlainGrpc ? 'undetermined' : 'forward',
  });
}
