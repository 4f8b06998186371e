import { expect, test } from 'vitest';
import { designOf, forwardingRule, network, subnet } from '../model/builders.ts';
import { viewOf } from '../model/view.ts';
import { templates } from '../templates/list.ts';
import { clientsOf, proposedRequests } from './proposals.ts';
import { requestText } from './request.ts';
import { traceRequest } from './trace.ts';

test.each(templates.map((template) => [template.id, template] as const))(
  '%s: what is proposed reaches the frontend that it is proposed for, and in a whole design arrives',
  (_, { design, shows }) => {
    const proposals = proposedRequests(viewOf(design));
    expect(proposals.length).toBe(viewOf(design).all('forwardingRule').length);
    for (const { client, request } of proposals) {
      const { result, paths } = traceRequest(design, client, request);
      expect(paths[0]?.hops.some(({ stage, at }) => stage === 'frontend' && at?.id === request.rule)).toBe(true);
      if (!shows) expect([requestText(request), result]).toEqual([requestText(request), 'reachable']);
    }
  },
);

test('frontends for everybody come first, and of these the ones that speak TLS', () => {
  const design = templates.find(({ id }) => id === 'container-native')?.design ?? designOf();
  const view = viewOf(design);
  const [first] = proposedRequests(view);
  expect(first?.client.from).toBe('internet');
  expect(first && requestText(first.request)).toMatch(/^https:/);
});

test('a client may be in each network, in each of its regions, on premises behind them, in the mesh or on the internet', () => {
  const view = viewOf(
    designOf(
      network('a'),
      subnet('s', { network: 'a', region: 'europe-west1' }),
      forwardingRule('r', { network: 'a', region: 'us-east1', loadBalancingScheme: 'INTERNAL' }),
    ),
  );
  const places = clientsOf(view).map((client) =>
    [client.from, 'network' in client ? client.network : '', 'region' in client ? client.region : ''].join(' ').trim(),
  );
  expect(places).toEqual([
    'internet',
    'vpc a',
    'vpc a europe-west1',
    'vpc a us-east1',
    'on-premises a',
    'on-premises a europe-west1',
    'on-premises a us-east1',
    'mesh',
    'mesh a',
  ]);
});

test('a design without frontends proposes nothing', () => {
  expect(proposedRequests(viewOf(designOf(network('a'))))).toEqual([]);
});
