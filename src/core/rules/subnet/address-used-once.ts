import { setNic } from '../../edit/parts.ts';
import { set } from '../../edit/write.ts';
import { nameOf, nicName } from '../../model/endpoints.ts';
import { parseIpv4 } from '../../model/ip.ts';
import type { ForwardingRule, Nic, Subnet, Vm } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { type At, defineRule, type Fix, type Report } from '../rule.ts';
import { cite } from '../sources.ts';

/** Who has an address. Words and fixes are made only where two meet: a subnet may hold thousands. */
type Use =
  | { readonly vm: Vm; readonly nic: Nic; readonly index: number }
  | { readonly rule: ForwardingRule; readonly address: string };

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
      // Frontends may share one address among themselves, on different ports.
      const sorted = [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
      const first = sorted.find((use) => 'nic' in use);
      for (const use of first ? sorted : []) {
        if (!first || use === first) continue;
        yield {
          at: [placeOf(use), placeOf(first)],
          message: `${describe(use)} and ${describe(first)} have the same address. Each needs its own.`,
          fixes: [release(use)],
        };
      }
    }
  },
});

const placeOf = (use: Use): At =>
  'nic' in use ? { id: use.vm.id, part: use.nic.id, field: 'networkIP' } : { id: use.rule.id, field: 'IPAddress' };

const key = (use: Use): string => `${placeOf(use).id} ${placeOf(use).part ?? ''}`;

const describe = (use: Use): string =>
  'nic' in use
    ? `${nicName(use.index)} of ${nameOf(use.vm, 'VM')} (${use.nic.networkIP})`
    : `Frontend ${nameOf(use.rule, 'frontend')} (${use.address})`;

function release(use: Use): Fix {
  return 'nic' in use
    ? {
        title: `Let Google choose the address of ${nicName(use.index)}`,
        safety: 'safe',
        edit: (design) => setNic(design, use.vm.id, use.nic.id, { networkIP: undefined }),
      }
    : {
        title: `Let Google choose the address of ${nameOf(use.rule, 'the frontend')}`,
        safety: 'design',
        edit: (design) => set(design, 'forwardingRule', use.rule.id, { IPAddress: undefined }),
      };
}

function* usesOf(subnet: Subnet, view: View): Iterable<readonly [number, Use]> {
  for (const vm of view.from('vm', subnet.id, 'nic.subnet')) {
    for (const [index, nic] of (vm.networkInterfaces ?? []).entries()) {
      const address = nic.subnetwork === subnet.id ? parseIpv4(nic.networkIP) : undefined;
      if (address !== undefined) yield [address, { vm, nic, index }];
    }
  }
  for (const rule of view.from('forwardingRule', subnet.id, 'forwardingRule.subnet')) {
    const text = view.of('address', rule.IPAddress)?.address ?? rule.IPAddress;
    const address = parseIpv4(text);
    if (text !== undefined && address !== undefined) yield [address, { rule, address: text }];
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
