import { describe, expect, test } from 'vitest';
import { designFor, traced } from '../../../tests/scenario-run.ts';
import { openingsFor } from './changes.ts';
import { clientScenarios } from './scenarios/clients.ts';
import { traceRequest } from './trace.ts';

const named = (what: string) => {
  const found = clientScenarios.find((scenario) => scenario.what === what);
  if (!found) throw new Error(`No scenario: ${what}.`);
  return found;
};

describe('what the firewall says to the packets of a client', () => {
  test.each([
    ['the firewall lets in another protocol', 'UDP on port 4500 from data-vpc, us-central1 (10.20.0.0/24)'],
    ['the firewall lets in private addresses only, and the internet asks', 'UDP on port 7777 from the internet'],
  ])('%s: what is missing is told, and the rule that lets it in opens the way', (what, missing) => {
    const scenario = named(what);
    const trace = traced(scenario);
    const messages = trace.paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.blockers.map((each) => each.message)));
    expect(messages[0]).toContain(missing);
    const all = openingsFor(designFor(scenario), trace).filter(({ opens }) => opens === 'all');
    expect(all.length).toBeGreaterThan(0);
    for (const { fix } of all)
      expect(traceRequest(fix.edit(designFor(scenario)), trace.client, trace.request).result).toBe('reachable');
  });

  test('where some of the clients are let in, it is told that their address decides', () => {
    const { paths } = traced(named('the firewall lets in one range of the internet'));
    for (const { hops } of paths) expect(hops.at(-1)?.notChecked[0]).toMatch(/^Which address the client has: /);
  });
});
