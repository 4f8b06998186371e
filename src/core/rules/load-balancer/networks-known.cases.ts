import { neg, network, subnet, vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networksKnown } from './networks-known.ts';

/** With a second NEG in a network of its own. */
function second(design: Design, type: string, backend: object): Design {
  const more = add(
    design,
    network('vpc-2'),
    subnet('sub-2', { network: 'vpc-2', region: 'us-central1', ipCidrRange: '10.50.0.0/24' }),
    vm('vm-2', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'sub-2', networkIP: '10.50.0.10' }],
    }),
    neg('neg-2', {
      networkEndpointType: type,
      zone: 'us-central1-a',
      network: 'vpc-2',
      subnetwork: 'sub-2',
      defaultPort: type === 'GCE_VM_IP' ? undefined : 8080,
      endpoints: [{ id: 'e1', instance: 'vm-2' }],
    }),
    ...['probes', 'clients'].flatMap((id) => {
      const rule = design.resources[id];
      return rule ? [{ ...rule, id: `${id}-2`, name: `${id}-2`, network: 'vpc-2' }] : [];
    }),
  );
  const present = more.resources.service;
  const backends = present?.kind === 'backendService' ? (present.backends ?? []) : [];
  return change(more, 'service', { backends: [...backends, { id: 'b2', group: 'neg-2', ...backend }] });
}

function external(): Design {
  const out = { loadBalancingScheme: 'EXTERNAL', network: undefined };
  let design = change(passthrough(), 'service', out);
  design = change(design, 'rule', { ...out, subnetwork: undefined });
  for (const id of ['probes', 'clients']) design = change(design, id, { sourceRanges: ['0.0.0.0/0'] });
  return design;
}

function mesh(): Design {
  const scheme = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };
  return change(change(application(), 'service', scheme), 'rule', { ...scheme, network: 'vpc', IPAddress: '0.0.0.0' });
}

const rated = { balancingMode: 'RATE', maxRatePerEndpoint: 10 };
const at = [{ id: 'service', part: 'b2', field: 'group' }];

export const cases: RuleCases = {
  rule: networksKnown,
  good: [
    { name: 'one network', design: external() },
    { name: 'one network in a mesh', design: mesh() },
    {
      name: 'NEGs in two networks behind a global load balancer, which reaches all',
      design: second(application(), 'GCE_VM_IP_PORT', rated),
    },
  ],
  bad: [
    {
      name: 'NEGs in two networks behind an external passthrough load balancer',
      design: second(external(), 'GCE_VM_IP', { balancingMode: 'CONNECTION' }),
      at,
    },
    { name: 'a NEG in another network than the rule of its mesh', design: second(mesh(), 'GCE_VM_IP_PORT', rated), at },
  ],
};
