import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyResource } from '../../../tests/random-designs.ts';
import { designFor, traced } from '../../../tests/scenario-run.ts';
import { put, setFields } from '../edit/write.ts';
import { designOf, neg } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { openingsFor } from './changes.ts';
import { type Path, resultOf } from './hop.ts';
import { traceReport, traceText } from './report.ts';
import { readRequest } from './request.ts';
import { scenarios } from './scenarios/list.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { traceRequest } from './trace.ts';
import { percent } from './url-route.ts';

/** A way in one line, as the scenarios spell it: from the frontend on. */
function wayText({ hops, verdict, cause, share }: Path): string {
  const places = hops.flatMap(({ at, stage }) => (at && stage !== 'client' ? [at.id] : []));
  const end = verdict === 'deliver' ? 'ok' : verdict === 'undetermined' ? '?' : (cause ?? verdict);
  return [
    ...(places.length > 0 ? [`${places.join(' > ')}:`] : []),
    end,
    ...(share === undefined ? [] : [percent(share)]),
  ].join(' ');
}

describe('requests end as the documentation says', () => {
  test.each(scenarios.map((scenario) => [`${scenario.template}: ${scenario.what}`, scenario] as const))(
    '%s',
    (_, scenario) => {
      const trace = traced(scenario);
      expect({ result: trace.result, ways: trace.paths.map(wayText) }).toEqual({
        result: scenario.result,
        ways: scenario.ways,
      });
    },
  );
});

const anyDesign = fc.array(anyResource, { minLength: 4, maxLength: 30 }).map((resources) => designOf(...resources));

describe('what is told of a request', () => {
  const named = (what: string): Scenario => {
    const found = scenarios.find((scenario) => scenario.what === what);
    if (!found) throw new Error(`No scenario: ${what}.`);
    return found;
  };

  test('every hop says what was decided, and every one that stops it says why and where that was read', () => {
    for (const scenario of scenarios) {
      for (const { hops } of traced(scenario).paths) {
        for (const { text, blockers, stage, verdict, sources } of hops) {
          expect(text).toMatch(/[.]$/);
          // Who asks is no decision, and what is not modelled was read nowhere.
          if (stage !== 'client' && verdict !== 'undetermined' && blockers.length === 0)
            expect(sources.length, text).toBeGreaterThan(0);
          for (const { message, sources } of blockers) {
            expect(message).not.toBe('');
            expect(sources.length).toBeGreaterThan(0);
          }
        }
      }
    }
  });

  test('all blockers are told, not only the first', () => {
    const scenario = named('the proxies are not let in');
    const trace = traced({ ...scenario, from: 'vpc:apps-vpc:us-east1' });
    const causes = trace.paths[0]?.hops.flatMap(({ blockers }) => blockers.map(({ cause }) => cause));
    expect(causes).toEqual(['FORWARDING_RULE_REGION_MISMATCH', 'FIREWALL_RULE']);
  });

  test.each([
    ['the proxies are not let in', /Let|firewall rule/i],
    ['there is no Cloud NAT for the proxies', /Cloud NAT/],
    ['a client of another region, without global access', /global access/],
    ['probes do not get in, so nothing is sent', /firewall|Let/i],
  ])('%s: the change that lets it through is named, and made it does', (what, title) => {
    const scenario = named(what);
    const trace = traced(scenario);
    const openings = openingsFor(designFor(scenario), trace);
    expect(openings.map(({ fix }) => fix.title).join()).toMatch(title);
    for (const { fix } of openings.filter(({ opens }) => opens === 'all')) {
      const next = fix.edit(designFor(scenario));
      expect(traceRequest(next, trace.client, trace.request).result).toBe('reachable');
    }
  });

  test('where one way is shut, a change opens all; where a second one is, for a reason of its own, it opens some', () => {
    const scenario = named('one VM of two lacks the tag that lets probes in');
    const one = openingsFor(designFor(scenario), traced(scenario));
    expect(new Set(one.map(({ opens }) => opens))).toEqual(new Set(['all']));
    const shut = (design: Design) =>
      setFields(scenario.change?.(design) ?? design, 'orders-b-1', { zone: 'europe-west1-d' });
    const worse = { ...scenario, change: shut };
    const openings = openingsFor(designFor(worse), traced(worse));
    const some = openings.filter(({ opens }) => opens === 'some');
    expect(some.map(({ fix }) => fix.title)).toContain('Give orders-c-1 the network tag orders');
    const text = traceText(traceReport(designFor(worse), traced(worse), openings));
    expect(text).toContain('Any one of these opens some of the ways:');
    for (const { fix } of some) {
      const after = traceRequest(fix.edit(designFor(worse)), traced(worse).client, traced(worse).request);
      expect(after.result).toBe('ambiguous');
    }
  });

  test('two mistakes, and no single change is enough', () => {
    const scenario = named('the proxies are not let in');
    const worse = { ...scenario, from: 'vpc:apps-vpc:us-east1' };
    expect(openingsFor(designFor(worse), traced(worse))).toEqual([]);
  });

  test('the health check’s own way is told beside: who probes, from where, and how it ends', () => {
    const probes = (what: string) => traced(named(what)).paths.map(({ probe }) => [probe?.prober, probe?.verdict]);
    expect(probes('global external Application Load Balancer')).toEqual([['centralized', 'deliver']]);
    expect(probes('probes do not get in, so nothing is sent')).toEqual([['centralized', 'drop']]);
    expect(probes('NON_GCP_PRIVATE_IP_PORT beside a zonal NEG: half goes over the link')).toEqual([
      ['distributed', 'deliver'],
      ['centralized', 'deliver'],
    ]);
    expect(probes('SERVERLESS: API Gateway')).toEqual([['none', 'deliver']]);
  });

  test('a VM in several backends of one service is told of: nobody says which part it gets', () => {
    const scenario = named('external passthrough Network Load Balancer: connections are spread evenly');
    const twice = (design: Design) =>
      put(
        design,
        neg('match-c', {
          networkEndpointType: 'GCE_VM_IP',
          zone: 'us-east4-a',
          network: 'game-vpc',
          subnetwork: 'game',
          endpoints: [{ id: 'e1', instance: 'game-a-1' }],
        }),
      );
    const { paths } = traced({
      ...scenario,
      change: (design) =>
        setFields(twice(design), 'match-service', {
          backends: ['match-a', 'match-c'].map((group, index) => ({
            id: `b${index + 1}`,
            group,
            balancingMode: 'CONNECTION',
          })),
        }),
    });
    const notes = paths.map(({ hops }) => hops.find(({ stage }) => stage === 'backend')?.notChecked);
    expect(notes).toEqual([
      [expect.stringContaining('several of these backends')],
      [expect.stringContaining('several of these backends')],
    ]);
  });

  test('a trace depends neither on the order of the resources nor on what was traced before', () => {
    for (const scenario of scenarios.filter((_, index) => index % 7 === 0)) {
      const design = designFor(scenario);
      const turned = { ...design, resources: Object.fromEntries(Object.entries(design.resources).reverse()) };
      const { client, request, paths } = traced(scenario);
      expect(traceText(traceReport(turned, traceRequest(turned, client, request), []))).toBe(
        traceText(traceReport(design, { client, request, paths, result: resultOf(paths) }, [])),
      );
    }
  });

  test('whatever a design holds, a request ends', () => {
    fc.assert(
      fc.property(
        anyDesign,
        fc.constantFrom('http://a.example.com/x', 'tcp://10.0.0.5:80', 'udp://b.internal:53'),
        (design, to) => {
          const request = readRequest(to);
          if (!request.ok) throw new Error(request.why);
          for (const client of [{ from: 'internet' }, { from: 'mesh' }] as const) {
            const trace = traceRequest(design, client, request.request);
            expect(trace.paths.length).toBeGreaterThan(0);
            expect(traceText(traceReport(design, trace, []))).toContain(trace.result);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
