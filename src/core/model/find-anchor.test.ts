import { describe, expect, test } from 'vitest';
import { put } from '../edit/write.ts';
import { emptyDesign } from './design.ts';
import { findAnchor } from './find-anchor.ts';

const url = 'https://www.googleapis.com/compute/v1/projects/host/global/networks/shared';

const design = put(
  emptyDesign('d', 'p'),
  { id: 'neg-1', kind: 'neg', name: 'web', zone: 'us-central1-a' },
  { id: 'neg-2', kind: 'neg', name: 'web', zone: 'us-central1-b' },
  { id: 'neg-3', kind: 'neg', name: 'only', zone: 'us-central1-a' },
  { id: 'neg-4', kind: 'neg' },
  { id: 'subnet-1', kind: 'subnet', name: 's', region: 'us-central1' },
  { id: 'subnet-2', kind: 'subnet', name: 's', region: 'us-central1', project: 'host' },
  { id: 'vm-1', kind: 'vm', name: 'vm', zone: 'us-central1-a', networkInterfaces: [{ id: 'n1' }, { id: 'n2' }] },
  { id: 'vm-2', kind: 'vm', name: 'a/b@c', zone: 'us-central1-a' },
  { id: 'proxy-1', kind: 'targetProxy', name: 'proxy', type: 'HTTPS' },
  { id: 'group-1', kind: 'instanceGroup', name: 'group', zone: 'us-central1-a', managed: true },
  { id: 'external-1', kind: 'external', name: 'shared', url },
);

describe('names that people write', () => {
  test.each([
    ['neg/only', { id: 'neg-3' }],
    ['networkEndpointGroup/only', { id: 'neg-3' }],
    ['NEG/only', { id: 'neg-3' }],
    ['neg/only@us-central1-a', { id: 'neg-3' }],
    ['neg/web@us-central1-b', { id: 'neg-2' }],
    ['neg/neg-4', { id: 'neg-4' }],
    ['subnetwork/s@host', { id: 'subnet-2' }],
    ['subnet/s@p/us-central1', { id: 'subnet-1' }],
    ['vm/vm', { id: 'vm-1' }],
    ['instance/vm', { id: 'vm-1' }],
    ['vm/a/b@c', { id: 'vm-2' }],
    ['vm/a/b@c@us-central1-a', { id: 'vm-2' }],
    ['nic/vm/nic1', { id: 'vm-1', part: 'n2' }],
    ['nic/vm@us-central1-a/nic0', { id: 'vm-1', part: 'n1' }],
    ['nic/vm/nic0@us-central1-a', { id: 'vm-1', part: 'n1' }],
    ['instance/vm/nic1', { id: 'vm-1', part: 'n2' }],
    ['targetHttpsProxy/proxy', { id: 'proxy-1' }],
    ['targetProxy/proxy@global', { id: 'proxy-1' }],
    ['instanceGroup/group', { id: 'group-1' }],
    ['instanceGroupManager/group', { id: 'group-1' }],
    ['network/shared', { id: 'external-1' }],
    ['external/shared', { id: 'external-1' }],
  ])('%s', (text, anchor) => {
    expect(findAnchor(design, text, 'design')).toEqual({ ok: true, anchor });
  });
});

describe('names that lead nowhere say what there is', () => {
  test.each([
    ['neg/web', 'More than one neg “web”. Expected one of neg/web@us-central1-a, neg/web@us-central1-b.'],
    ['subnet/s', 'More than one subnet “s”. Expected one of subnet/s@host/us-central1, subnet/s@p/us-central1.'],
    ['neg/nope', 'No neg “nope”. There are neg/only, neg/web.'],
    ['neg/only@europe-west1-b', 'No neg “only” in europe-west1-b. It is there as neg/only@us-central1-a.'],
    ['urlMap/x', 'No urlMap “x”: the input has no resource of that kind.'],
    ['targetHttpProxy/proxy', 'No targetHttpProxy “proxy”: the input has no resource of that kind.'],
    ['neg', '“neg” has no name. Expected neg/NAME.'],
    ['nic/vm', '“nic/vm” names no network interface. Expected nic/VM/nic0, or nic/VM@ZONE/nic0.'],
    ['nic/vm/nic7', 'vm has no nic7. It has nic0, nic1.'],
    ['nic/a/b@c/nic0', 'a/b@c has no nic0. It has no interfaces.'],
    ['nic/nope/nic0', 'No vm “nope”. There are vm/a/b@c, vm/vm.'],
  ])('%s', (text, message) => {
    expect(findAnchor(design, text, 'design')).toEqual({ ok: false, message });
  });

  test('an unknown kind names the known ones', () => {
    const found = findAnchor(design, 'loadBalancer/web', 'design');
    expect(found).toMatchObject({
      ok: false,
      message: expect.stringMatching(/forwardingRule.*urlMap|urlMap.*forwardingRule/),
    });
  });

  test('the choices are spelt as the input spells them', () => {
    const found = findAnchor(design, 'networkEndpointGroup/web', 'compute');
    expect(found).toMatchObject({ message: expect.stringContaining('networkEndpointGroup/web@us-central1-a') });
  });
});
