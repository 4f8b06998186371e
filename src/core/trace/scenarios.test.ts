import { describe, expect, test } from 'vitest';
import { designFor, traced } from '../../../tests/scenario-run.ts';
import { negTypes } from '../facts/neg-types.ts';
import { products } from '../facts/products.ts';
import { causeOfRule, type ReachabilityCause, reachabilityCauses } from '../facts/reachability.ts';
import { isKind } from '../model/kinds.ts';
import { productsOfRule } from '../model/load-balancer.ts';
import { viewOf } from '../model/view.ts';
import type { RuleCases } from '../rules/cases.ts';
import { proposedRequests } from './proposals.ts';
import { scenarios } from './scenarios/list.ts';
import { traceRequest } from './trace.ts';

const tables = import.meta.glob<{ cases: RuleCases }>('../rules/*/*.cases.ts', { eager: true });

describe('the scenarios leave nothing out that the tables of facts know', () => {
  const all = scenarios.map((scenario) => ({ trace: traced(scenario), view: viewOf(designFor(scenario)) }));
  const passed = all.flatMap(({ view, trace: { paths } }) =>
    paths.flatMap(({ hops, verdict }) => hops.map((hop) => ({ hop, verdict, view }))),
  );

  test('at least sixty, each of another request', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(60);
    // The design as it is changed, the client, the request and what is off: titles alone tell nothing apart.
    const asked = scenarios.map((scenario) => {
      const { from, to, off } = scenario;
      return JSON.stringify([designFor(scenario), from, to, off]);
    });
    expect(new Set(asked).size).toBe(scenarios.length);
    expect(new Set(scenarios.map(({ template, what }) => `${template}: ${what}`)).size).toBe(scenarios.length);
  });

  test('every type of NEG is behind a way that arrives', () => {
    const types = passed.flatMap(({ hop: { at, stage }, verdict, view }) => {
      const resource = view.get(at?.id);
      return stage === 'backend' && verdict === 'deliver' && isKind('neg', resource)
        ? [resource.networkEndpointType]
        : [];
    });
    // What only newer tools know is not modelled: where it leads is told as undetermined.
    const modelled = negTypes.filter(({ recognisedOnly }) => !recognisedOnly);
    expect(modelled.map(({ id }) => id).filter((id) => !types.includes(id))).toEqual([]);
  });

  // Target pools are the one product without a backend service, and so without a place for a NEG.
  const balanced = products.filter(({ target }) => target !== 'TARGET_POOL');
  test.each(balanced.map(({ id }) => [id]))('%s is in front of a way that arrives', (id) => {
    const found = passed.some(({ hop: { at, stage }, verdict, view }) => {
      const rule = view.of('forwardingRule', at?.id);
      const [product, other] = stage === 'frontend' && rule ? productsOfRule(rule, view) : [];
      return verdict === 'deliver' && product?.id === id && !other;
    });
    expect(found).toBe(true);
  });

  test.each(Object.keys(reachabilityCauses))('%s stops a way', (cause) => {
    const causes: readonly ReachabilityCause[] = passed.flatMap(({ hop }) => hop.blockers.map((each) => each.cause));
    expect(causes).toContain(cause);
  });

  // Written out once more, so that a cause in the table of facts that changes is seen here.
  const told: readonly (readonly [rule: string, cause: ReachabilityCause])[] = [
    ['backend-service/has-backends', 'FORWARDING_RULE_NO_INSTANCES'],
    ['backend-service/port-name-exists', 'BACKEND_SERVICE_NAMED_PORT_NOT_DEFINED'],
    ['backend/in-network', 'LOAD_BALANCER_BACKEND_INVALID_NETWORK'],
    ['gke-neg/firewall-not-automatic', 'FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK'],
    ['hybrid-neg/address-in-site-ranges', 'NO_ROUTE'],
    ['hybrid-neg/link-in-region', 'NO_ROUTE'],
    ['hybrid-neg/network-has-link', 'NO_ROUTE'],
    ['internet-neg/cloud-nat', 'CLOUD_NAT_NO_ADDRESSES'],
    ['load-balancer/clients-admitted', 'FIREWALL_RULE'],
    ['load-balancer/front-ends-admitted', 'FIREWALL_RULE'],
    ['load-balancer/ipv6-probes-admitted', 'FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK'],
    ['load-balancer/probes-admitted', 'FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK'],
    ['load-balancer/proxies-admitted', 'FIREWALL_RULE'],
    ['load-balancer/proxy-only-subnet', 'LOAD_BALANCER_HAS_NO_PROXY_SUBNET'],
    ['neg/no-endpoints', 'FORWARDING_RULE_NO_INSTANCES'],
    ['portmap-neg/nat-addresses-admitted', 'FIREWALL_RULE'],
    ['psc-attachment/nat-subnet-purpose', 'NO_NAT_SUBNETS_FOR_PSC_SERVICE_ATTACHMENT'],
    ['psc-neg/connection-pending', 'PSC_CONNECTION_NOT_ACCEPTED'],
    ['psc-neg/producer-global-access', 'PSC_NEG_PRODUCER_ENDPOINT_NO_GLOBAL_ACCESS'],
    ['psc-neg/producer-port', 'FORWARDING_RULE_MISMATCH'],
  ];

  test('every rule that tells a cause is here', () => {
    expect(told.map(([id]) => id)).toEqual(Object.keys(causeOfRule).sort());
  });

  test.each(told)('%s: where the rule speaks, a way ends with %s', (id, cause) => {
    const cases = Object.values(tables).find((table) => table.cases.rule.id === id)?.cases;
    const ends = (cases?.bad ?? []).flatMap(({ design }) =>
      proposedRequests(viewOf(design)).flatMap(({ client, request }) =>
        traceRequest(design, client, request).paths.map((path) => {
          const [first] = path.hops.flatMap(({ blockers }) => blockers);
          return [first?.finding?.rule.id, path.cause, path.verdict];
        }),
      ),
    );
    expect(ends).toContainEqual([id, cause, 'drop']);
  });
});
