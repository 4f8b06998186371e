import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyResource } from '../../../tests/random-designs.ts';
import { designFor, traced } from '../../../tests/scenario-run.ts';
import { put, setFields } from '../edit/write.ts';
import { designOf, instanceGroup, neg } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { viewOf } from '../model/view.ts';
import { check } from '../rules/engine.ts';
import { Findings } from './blockers.ts';
import { openingsFor } from './changes.ts';
import { type Path, resultOf } from './hop.ts';
import { traceReport, traceText } from './report.ts';
import { readRequest } from './request.ts';
import { both, set } from './scenarios/changes.ts';
import { scenarios } from './scenarios/list.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { traceRequest } from './trace.ts';
import { decide, percent } from './url-route.ts';

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
      const hops = trace.paths.flatMap((path) => path.hops);
      for (const [id, field] of Object.entries(scenario.fields ?? {}))
        expect(hops.flatMap(({ at }) => (at?.id === id && at.field ? [at.field] : []))).toContain(field);
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
    const whole = openings.filter(({ opens }) => opens === 'all');
    expect(whole).not.toEqual([]);
    for (const { fix } of whole) {
      const next = fix.edit(designFor(scenario));
      expect(traceRequest(next, trace.client, trace.request).result).toBe('reachable');
    }
  });

  test('where one way is shut, a change opens all; where a second one is, for a reason of its own, it opens some', () => {
    // Probes get in everywhere, so that all VMs count as healthy; the proxies do not get in at one of them.
    const tags = ['orders', 'served'];
    const scenario: Scenario = {
      ...named('regional internal Application Load Balancer, two zones by capacity'),
      change: both(
        set('apps-allow-proxies', { targetTags: ['served'] }),
        ...['orders-b-1', 'orders-b-2', 'orders-c-2'].map((id) => set(id, { tags })),
      ),
    };
    const one = openingsFor(designFor(scenario), traced(scenario));
    expect(new Set(one.map(({ opens }) => opens))).toEqual(new Set(['all']));
    const shut = (design: Design) =>
      setFields(scenario.change?.(design) ?? design, 'orders-b-1', { zone: 'europe-west1-d' });
    const worse = { ...scenario, change: shut };
    const openings = openingsFor(designFor(worse), traced(worse));
    const some = openings.filter(({ opens }) => opens === 'some');
    expect(some.map(({ fix }) => fix.title)).toContain('Give orders-c-1 the network tag served');
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

  test('a share and its words agree: what is unhealthy gets nothing while another one answers', () => {
    const { paths, result } = traced(named('one VM of two lacks the tag that lets probes in'));
    const told = paths.map(({ share, hops }) => [
      Number(share?.toFixed(3)),
      hops.at(-1)?.text.includes('sends it nothing'),
    ]);
    expect([result, told]).toEqual([
      'reachable',
      [
        [0.667, false],
        [0, true],
        [0.333, false],
      ],
    ]);
    const [only] = traced(named('probes do not get in, so nothing is sent')).paths;
    expect([only?.share, only?.hops.at(-1)?.text]).toEqual([1, expect.stringContaining('end with an error')]);
  });

  test('VMs of which the probes reach some only fare apart, though the requests reach all', () => {
    const { paths } = traced({
      ...named('regional internal Application Load Balancer, two zones by capacity'),
      change: both(
        set('apps-allow-probes', { targetTags: ['probed'] }),
        ...['orders-b-1', 'orders-c-1', 'orders-c-2'].map((id) => set(id, { tags: ['orders', 'probed'] })),
      ),
    });
    expect(paths.map(({ verdict, share }) => [verdict, Number(share?.toFixed(3))])).toEqual([
      ['deliver', 0.333],
      ['drop', 0],
      ['deliver', 0.667],
    ]);
  });

  test('a probe that the firewall keeps out is not said to arrive', () => {
    const [path] = traced(named('probes do not get in, so nothing is sent')).paths;
    expect(path?.probe?.hops.at(-1)).toMatchObject({
      verdict: 'drop',
      text: 'The firewall of the network keeps the probe out.',
      notChecked: [],
    });
  });

  test('a service that a URL mask finds is told like one that is named', () => {
    const [path] = traced(named('SERVERLESS: the URL mask reads a service that is drawn')).paths;
    expect(path?.hops.at(-1)?.notChecked).toEqual([expect.stringContaining('ingress')]);
  });

  test('what is wrong with a URL map is told of a redirect as well', () => {
    const design = setFields(designFor(named('the port is another one')), 'web-map', {
      defaultService: undefined,
      defaultUrlRedirect: { httpsRedirect: true },
      hostRules: [{ hosts: ['a.example.com'], pathMatcher: 'nowhere' }],
    });
    const found = check(design);
    const map = viewOf(design).of('urlMap', 'web-map');
    const request = readRequest('http://web.example.com/');
    if (!map || !request.ok) throw new Error('No URL map to ask.');
    const { hop, redirect } = decide(map, request.request, viewOf(design), new Findings(found));
    expect(redirect?.protocol).toBe('https');
    expect(hop.blockers).not.toEqual([]);
    expect(hop.blockers).toEqual(new Findings(found).blocking('web-map'));
  });

  test('behind the service of an internal passthrough, VMs of a group are met in the network that it names', () => {
    const { paths } = traced({
      ...named('internal passthrough Network Load Balancer, every protocol and port'),
      change: (design) =>
        setFields(put(design, instanceGroup('group', { zone: 'us-central1-a', instances: ['fw-a-1'] })), 'appliances', {
          backends: [{ id: 'b1', group: 'group', balancingMode: 'CONNECTION' }],
        }),
    });
    const met = paths.flatMap(({ hops }) => hops.filter(({ stage }) => stage === 'interface'));
    expect(met.map(({ at, text }) => [at, text])).toEqual([
      [{ id: 'fw-a-1', part: 'n2' }, expect.stringMatching(/fw-a-1’s nic1 .*data-vpc/)],
    ]);
  });

  test('where the site does not announce an address, no route is said to lead there', () => {
    const [path] = traced(named('the site does not announce the address')).paths;
    expect(path?.hops.find(({ stage }) => stage === 'passage')?.text).toContain('do not lead there');
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
      for (const other of scenarios.slice(0, 5)) traced(other);
      traceRequest(design, { from: 'mesh' }, request);
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
