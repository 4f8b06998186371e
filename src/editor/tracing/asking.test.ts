import { expect, test } from 'vitest';
import { type Client, clientsOf, proposedRequests, templates, viewOf } from '../../core/index.ts';
import { askedFor, clientKey, clientOptions, isStanding, meant, withClient } from './asking.ts';

const design = templates.find(({ id }) => id === 'internal-application')?.design ?? templates[0]?.design;
if (!design) throw new Error('There are no templates.');
const view = viewOf(design);
const proposals = proposedRequests(view);

test('what is proposed is read back as the same request', () => {
  for (const proposal of proposals) {
    const read = meant(askedFor(proposal), proposals);
    expect(read).toEqual({ request: proposal.request });
  }
});

test('a name says nothing of the IP version: the chosen frontend does', () => {
  const [proposal] = proposals;
  if (!proposal) throw new Error('Nothing is proposed.');
  const six = { ...proposal, request: { ...proposal.request, ipVersion: 6 as const } };
  expect(meant(askedFor(six), [six])).toMatchObject({ request: { ipVersion: 6 } });
  expect(meant({ ...askedFor(six), text: 'http://10.0.0.1/' }, [six])).toMatchObject({ request: { ipVersion: 4 } });
});

test('what cannot be read says why', () => {
  const asked = { client: { from: 'internet' } as const, text: 'gopher://x', rule: undefined };
  expect(meant(asked, proposals)).toEqual({ why: expect.stringContaining('gopher') });
});

test('every place for a client is told apart, and named', () => {
  const clients = clientsOf(view);
  expect(new Set(clients.map(clientKey)).size).toBe(clients.length);
  const labels = clientOptions(clients, design).map(({ group, label }) => `${group ?? ''}: ${label}`);
  expect(labels).toContain(': The internet');
  expect(labels).toContain('In a VPC network: apps-vpc, europe-west1');
});

test('a client stays as long as its network does, in whatever region', () => {
  const far: Client = { from: 'vpc', network: 'apps-vpc', region: 'asia-east1' };
  expect(clientsOf(view)).not.toContainEqual(far);
  expect(isStanding(far, design)).toBe(true);
  expect(isStanding({ ...far, from: 'on-premises' }, design)).toBe(true);
  expect(isStanding({ ...far, network: 'gone' }, design)).toBe(false);
  expect(isStanding({ from: 'mesh', network: 'gone' }, design)).toBe(false);
  expect(isStanding({ from: 'consumer', attachment: 'gone' }, design)).toBe(false);
  for (const client of clientsOf(view)) expect(isStanding(client, design)).toBe(true);
});

test('a client that is none of the places can be seen among them', () => {
  const clients = clientsOf(view);
  const far: Client = { from: 'vpc', network: 'apps-vpc', region: 'asia-east1' };
  expect(withClient(clients, far).map((client) => clientKey(client))).toContain(clientKey(far));
  expect(withClient(clients, { from: 'internet' })).toBe(clients);
});
