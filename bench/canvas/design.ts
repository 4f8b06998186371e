import { backendService, designOf, healthCheck, neg, network } from '../../src/core/model/builders.ts';
import type { Design } from '../../src/core/model/design.ts';
import type { Resource } from '../../src/core/model/kinds.ts';
import { addressOf, type Graph, type GraphCard } from './graph.ts';

/** The graph as a design: what its wires say stands in references, and every card has its place. */
export function designOfGraph({ cards, wires }: Graph): Design {
  const targets = new Map<string, string[]>();
  for (const { from, to } of wires) {
    const list = targets.get(from);
    if (list) list.push(to);
    else targets.set(from, [to]);
  }
  const made = cards.map((card) => resourceFor(card, targets.get(card.id) ?? []));
  // A box more than the graph has; it stands above it.
  const design = designOf(network('vpc'), ...made);
  const layout = Object.fromEntries(cards.map(({ id, x, y }) => [id, { x, y }]));
  return { ...design, name: `${cards.length} cards`, layout: { ...layout, vpc: { x: 0, y: -240 } } };
}

function resourceFor({ id, kind }: GraphCard, targets: readonly string[]): Resource {
  if (kind === 'check')
    return healthCheck(id, { type: 'HTTP', portSpecification: 'USE_SERVING_PORT', requestPath: '/healthz' });
  if (kind === 'neg') {
    return neg(id, {
      networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
      zone: 'us-central1-a',
      network: 'vpc',
      defaultPort: 8080,
      endpoints: [{ id: 'e1', ipAddress: addressOf(Number(id.replace('neg-', ''))), port: 8080 }],
    });
  }
  const check = targets.filter((target) => target.startsWith('check-'));
  return backendService(id, {
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    protocol: 'HTTP',
    healthChecks: check,
    backends: targets
      .filter((target) => !check.includes(target))
      .map((group, place) => ({ id: `b${place + 1}`, group, balancingMode: 'RATE', maxRatePerEndpoint: 100 })),
  });
}
