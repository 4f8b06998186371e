import { describe, expect, test } from 'vitest';
import { designOf, firewallRule, network, vm } from './builders.ts';
import { gateOf, holdsPort, ingressRules, portList } from './firewall.ts';
import { parseCidr4 } from './ip.ts';
import { viewOf } from './view.ts';

const from = parseCidr4('35.191.0.0/16');
if (!from) throw new Error('unreadable');
const probes = from;
const web = vm('web', { tags: ['web'], serviceAccounts: [{ email: 'a@b' }] });
const open = (fields: object) =>
  firewallRule('r', { network: 'vpc', allowed: [{ IPProtocol: 'tcp' }], sourceRanges: ['35.191.0.0/16'], ...fields });

describe('what a firewall rule admits', () => {
  test.each<[string, object, boolean]>([
    ['that range, all ports', {}, true],
    ['a wider range', { sourceRanges: ['0.0.0.0/0'] }, true],
    ['no range: everywhere', { sourceRanges: undefined }, true],
    ['half of the range', { sourceRanges: ['35.191.0.0/17'] }, false],
    ['tags as sources', { sourceRanges: undefined, sourceTags: ['web'] }, false],
    ['the port in a span', { allowed: [{ IPProtocol: 'tcp', ports: ['22', '8000-9000'] }] }, true],
    ['another port', { allowed: [{ IPProtocol: 'tcp', ports: ['80'] }] }, false],
    ['the protocol as a number', { allowed: [{ IPProtocol: '6' }] }, true],
    ['every protocol', { allowed: [{ IPProtocol: 'all' }] }, true],
    ['another protocol', { allowed: [{ IPProtocol: 'udp' }] }, false],
    ['a tag of the VM', { targetTags: ['db', 'web'] }, true],
    ['a tag that it has not', { targetTags: ['db'] }, false],
    ['its service account', { targetServiceAccounts: ['a@b'] }, true],
  ])('%s', (_name, fields, expected) => {
    expect(gateOf([open(fields)], probes, 'tcp').lets(web, 8080)).toBe(expected);
  });

  test('disabled, outgoing and denying rules admit nothing', () => {
    const design = designOf(
      network('vpc'),
      { ...open({ disabled: true }), id: 'a' },
      { ...open({ direction: 'EGRESS' }), id: 'b' },
      { ...open({ allowed: undefined, denied: [{ IPProtocol: 'tcp' }] }), id: 'c' },
      { ...open({}), id: 'd' },
    );
    expect(ingressRules('vpc', viewOf(design))?.map(({ id }) => id)).toEqual(['d']);
  });

  test('nothing is known of a network elsewhere, or beside firewall policies', () => {
    const policy = { id: 'p', kind: 'opaque', apiKind: 'compute#firewallPolicy' } as const;
    expect(ingressRules('x', viewOf(designOf({ id: 'x', kind: 'external' })))).toBeUndefined();
    expect(ingressRules('vpc', viewOf(designOf(network('vpc'), policy)))).toBeUndefined();
  });

  test('ports', () => {
    expect(holdsPort('80', 80)).toBe(true);
    expect(holdsPort('80-82', 83)).toBe(false);
    expect(holdsPort('x', 80)).toBe(false);
    expect(portList([82, 80, 81, 443, 80])).toEqual(['80-82', '443']);
  });
});
