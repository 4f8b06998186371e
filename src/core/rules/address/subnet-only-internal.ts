import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';

export const subnetOnlyInternal = defineRule({
  id: 'address/subnet-only-internal',
  severity: 'error',
  title: 'An external IPv4 address is in no subnet',
  why: 'External IPv4 addresses come from Google’s own space. Only internal ones, and external IPv6 ones, are taken from a subnet.',
  source: [{ url: 'https://cloud.google.com/compute/docs/reference/rest/v1/addresses', checked: '2026-08' }],
  on: 'address',
  *check(address) {
    const isExternal = address.addressType === undefined || address.addressType === 'EXTERNAL';
    if (!isExternal || address.ipVersion === 'IPV6' || !address.subnetwork) return;
    const type = address.addressType ?? 'EXTERNAL, the default';
    yield {
      at: [
        { id: address.id, field: 'subnetwork' },
        { id: address.id, field: 'addressType' },
      ],
      message: `${nameOf(address, 'address')} has a subnet and is ${type}. Only an internal address is taken from a subnet.`,
      fixes: [
        {
          title: 'Make it internal',
          safety: 'design',
          edit: (design) => set(design, 'address', address.id, { addressType: 'INTERNAL' }),
        },
        {
          title: 'Leave the subnet out',
          safety: 'design',
          edit: (design) => set(design, 'address', address.id, { subnetwork: undefined }),
        },
      ],
    };
  },
});
