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

  const told = Object.entries(causeOfRule);
  test.each(told)('%s: where the rule speaks, a way ends with %s', (id, cause) => {
    const cases = Object.values(tables).find((table) => table.cases.rule.id === id)?.cases;
    const blockers = (cases?.bad ?? []).flatMap(({ design }) =>
      proposedRequests(viewOf(design)).flatMap(({ client, request }) =>
        traceRequest(design, client, request).paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.blockers)),
      ),
    );
    expect(blockers.map(({ finding, cause: found }) => [finding?.rule.id, found])).toContainEqual([id, cause]);
  });
});
