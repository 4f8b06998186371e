import { set } from '../../edit/write.ts';
import { subnetPurposeOf, subnetPurposes } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const usual = subnetPurposes.filter(({ standing }) => standing === 'current').map(({ id }) => id);
/** The earlier spelling of PRIVATE; the API still lists it. */
const earlier = 'PRIVATE_RFC_1918';

export const purposeKnown = defineRule({
  id: 'subnet/purpose-known',
  severity: 'error',
  title: 'The purpose of a subnet is one of a short list',
  why: 'The purpose says who may take addresses of the subnet: VMs (PRIVATE), the proxies of load balancers, Private Service Connect or Private NAT.',
  source: cite('apiSubnetwork', 'gcloudSubnets'),
  on: 'subnet',
  *check(subnet) {
    const { purpose } = subnet;
    if (!purpose || purpose === earlier) return;
    const known = subnetPurposeOf(purpose);
    if (known && known.standing !== 'preview') return;
    yield {
      at: [{ id: subnet.id, field: 'purpose' }],
      severity: known ? 'warning' : 'error',
      message: known
        ? `The purpose of ${nameOf(subnet, 'subnet')}, ${purpose}, is known to preview tracks only.`
        : `The purpose of ${nameOf(subnet, 'subnet')} is ${quoted(purpose)}. It can be ${usual.join(', ')}.`,
      fixes: [
        {
          title: 'Make it an ordinary subnet (PRIVATE)',
          safety: 'input',
          edit: (design) => set(design, 'subnet', subnet.id, { purpose: 'PRIVATE' }),
        },
      ],
    };
  },
});
