import { setNic } from '../../edit/parts.ts';
import { set } from '../../edit/write.ts';
import { nicName } from '../../model/endpoints.ts';
import { parseIpv4 } from '../../model/ip.ts';
import type { Subnet } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { type At, defineRule, type Fix, type Report } from '../rule.ts';
import { cite } from '../sources.ts';

interface Use {
  readonly who: string;
  readonly at: At;
  readonly release: Fix;
  /** Frontends may share one address among themselves. */
  readonly isFrontend: boolean;
}

export const addressUsedOnce = defineRule({
  id: 'subnet/address-used-once',
  severity: 'error',
  title: 'An internal address belongs to one interface or one frontend',
  why: 'Inside a VPC network an address stands for one thing: a NIC of a VM, or an internal frontend. Frontends may share one, on different ports.',
  source: [
    ...cite('apiInstance', 'aliasRanges'),
    { url: 'https://github.com/F5Networks/f5-google-gdm-templates/issues/78', checked: '2026-08' },
  ],
  // Addresses of two subnets never meet: that is what keeps their ranges apart.
  on: 'subnet',
  *check(subnet, view) {
    const uses = new Map<number, Use[]>();
    for (const [address, use] of usesOf(subnet, view)) {
      const list = uses.get(address);
      if (list) list.push(use);
      else uses.set(address, [use]);
    }
    yield* reservedTwice(subnet, view);
    for (const list of uses.values()) {
      if (list.length < 2) continue;
      const sorted = [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
      const first = sorted.find(({ isFrontend }) => !isFrontend) ?? sorted[0];
      for (const use of sorted) {
        if (!first || use === first || (use.isFrontend && first.isFrontend)) continue;
        yield {
          at: [use.at, first.at],
          message: `${use.who} and ${first.who} have the same address. Each needs its own.`,
          fixes: [use.release],
        };
      }
    }
  },
});

const key = ({ at }: Use): string => `${at.id} ${at.part ?? ''}`;

function* usesOf(subnet: Subnet, view: View): Iterable<[number, Use]> {
  for (const vm of view.from('vm', subnet.id, 'nic.subnet')) {
    for (const [index, nic] of (vm.networkInterfaces ?? []).entries()) {
      const address = nic.subnetwork === subnet.id ? parseIpv4(nic.networkIP) : undefined;
      if (address === undefined) continue;
      const who = `${nicName(index)} of ${vm.name ?? 'a VM'} (${nic.networkIP})`;
      const release: Fix = {
        title: `Let Google choose the address of ${nicName(index)}`,
        safety: 'safe',
        edit: (design) => setNic(design, vm.id, nic.id, { networkIP: undefined }),
      };
      yield [address, { who, at: { id: vm.id, part: nic.id, field: 'networkIP' }, release, isFrontend: false }];
    }
  }
  for (const rule of view.from('forwardingRule', subnet.id, 'forwardingRule.subnet')) {
    const reserved = view.of('address', rule.IPAddress)?.address;
    const address = parseIpv4(reserved ?? rule.IPAddress);
    if (address === undefined) continue;
    const release: Fix = {
      title: `Let Google choose the address of ${rule.name ?? 'the frontend'}`,
      safety: 'design',
      edit: (design) => set(design, 'forwardingRule', rule.id, { IPAddress: undefined }),
    };
    const who = `Frontend ${rule.name ?? ''} (${reserved ?? rule.IPAddress})`;
    yield [address, { who, at: { id: rule.id, field: 'IPAddress' }, release, isFrontend: true }];
  }
}

/** A reservation and what uses it are one; two reservations of one address are not. */
function* reservedTwice(subnet: Subnet, view: View): Iterable<Report> {
  const seen = new Map<number, string>();
  const addresses = [...view.from('address', subnet.id, 'address.subnet')].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, name, address } of addresses) {
    const value = parseIpv4(address);
    if (value === undefined) continue;
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, id);
      continue;
    }
    yield {
      at: [
        { id, field: 'address' },
        { id: first, field: 'address' },
      ],
      message: `${name ?? 'An address'} reserves ${address}, which ${view.get(first)?.name ?? 'another'} reserves too. One reservation is enough.`,
      fixes: [
        {
          title: 'Let Google choose the address',
          safety: 'design',
          edit: (design) => set(design, 'address', id, { address: undefined }),
        },
      ],
    };
  }
}
