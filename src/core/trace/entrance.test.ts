import { describe, expect, test } from 'vitest';
import { designFor, traced } from '../../../tests/scenario-run.ts';
import { designOf, forwardingRule, network } from '../model/builders.ts';
import { viewOf } from '../model/view.ts';
import { openingsFor } from './changes.ts';
import { entrancesOf } from './entrance.ts';
import { type Client, readRequest } from './request.ts';
import { consumerScenarios } from './scenarios/consumers.ts';
import { traceRequest } from './trace.ts';

const asked = (text: string) => {
  const read = readRequest(text);
  if (!read.ok) throw new Error(read.why);
  return read.request;
};

describe('which frontend an address means', () => {
  const six = { loadBalancingScheme: 'EXTERNAL', IPProtocol: 'TCP', ports: ['80'], ipVersion: 'IPV6' };
  test.each([
    ['2600:1901:0:0:0::A', 'http://[2600:1901::a]/'],
    ['2600:1901::a', 'http://[2600:1901:0:0:0:0:0:000a]/'],
    ['2600:1901:0:1:8000::/96', 'http://[2600:1901:0:1:8000::7]/'],
    ['2600:1901:0:1:8000::/96', 'http://[2600:1901:0:1:8000::]/'],
  ])('%s answers to %s', (IPAddress, to) => {
    const view = viewOf(designOf(forwardingRule('front', { ...six, IPAddress })));
    expect(entrancesOf(asked(to), { from: 'internet' }, view).map(({ id }) => id)).toEqual(['front']);
  });

  test('the next range is another frontend’s', () => {
    const view = viewOf(designOf(forwardingRule('front', { ...six, IPAddress: '2600:1901:0:1:8000::/96' })));
    expect(entrancesOf(asked('http://[2600:1901:0:1:8000:1::]/'), { from: 'internet' }, view)).toEqual([]);
  });

  const inside = (name: string, home: string) =>
    forwardingRule(name, {
      loadBalancingScheme: 'INTERNAL',
      IPProtocol: 'TCP',
      ports: ['80'],
      region: 'us-east1',
      network: home,
      IPAddress: '10.0.0.5',
    });
  const peering = (to: string) => ({ peerings: [{ name: 'p', network: to }] });

  test.each([
    ['one', ['a']],
    ['two', ['b']],
    ['near-two', ['b']],
    ['alone', ['a', 'b']],
  ])('in %s the same address in two networks is that of %j', (from, found) => {
    const view = viewOf(
      designOf(
        network('one'),
        network('two', peering('near-two')),
        network('near-two', peering('two')),
        network('alone'),
        inside('a', 'one'),
        inside('b', 'two'),
      ),
    );
    const client: Client = { from: 'vpc', network: from };
    expect(entrancesOf(asked('10.0.0.5:80'), client, view).map(({ id }) => id)).toEqual(found);
  });
});

describe('an endpoint of Private Service Connect', () => {
  const scenario = consumerScenarios.find(({ what }) => what === 'an endpoint, and a client of another region');

  test('is told as one, and the change that lets other regions in is that of its own field', () => {
    if (!scenario) throw new Error('No such scenario.');
    const trace = traced(scenario);
    const front = trace.paths[0]?.hops.find(({ at }) => at?.id === 'endpoint');
    expect(front?.text).toContain('connects to published, over Private Service Connect');
    const [opening] = openingsFor(designFor(scenario), trace);
    const next = opening?.fix.edit(designFor(scenario));
    expect(next?.resources.endpoint).toMatchObject({ allowPscGlobalAccess: true });
    expect(next?.resources.endpoint).not.toHaveProperty('allowGlobalAccess');
    expect(next && traceRequest(next, trace.client, trace.request).result).toBe('reachable');
  });
});

test.each([
  [{ from: 'internet' }, 'the internet'],
  [{ from: 'mesh' }, 'a workload of the mesh'],
  [{ from: 'vpc', network: 'vpc' }, 'a VPC network'],
] satisfies readonly (readonly [Client, string])[])(
  'a name that nothing has, asked by %j, is told as a name',
  (client, who) => {
    const { paths } = traceRequest(designOf(network('vpc')), client, asked('http://shop.example.com/'));
    const [blocker] = paths[0]?.hops.flatMap(({ blockers }) => blockers) ?? [];
    expect(blocker?.cause).toBe('UNKNOWN_NAME');
    expect(blocker?.message).toContain(`that ${who} may use is there for shop.example.com on port 80`);
  },
);
