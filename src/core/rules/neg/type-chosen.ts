import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const usual = ['GCE_VM_IP_PORT', 'GCE_VM_IP'];

export const typeChosen = defineRule({
  id: 'neg/type-chosen',
  severity: 'error',
  title: 'A NEG has one endpoint type, chosen when it is created',
  why: 'The type decides what an endpoint is and which load balancers can use it. Tools fill a blank in with defaults of their own, and it can never be changed afterwards.',
  source: cite('apiNeg', 'negOverview', 'zonalNegOverview'),
  on: 'neg',
  incomplete: true,
  *check(neg) {
    if (neg.networkEndpointType) return;
    const fixes = usual.map(
      (networkEndpointType): Fix => ({
        title: `Make it a ${networkEndpointType} NEG`,
        safety: 'input',
        edit: (design) => set(design, 'neg', neg.id, { networkEndpointType }),
      }),
    );
    yield {
      at: [{ id: neg.id, field: 'networkEndpointType' }],
      message: `${nameOf(neg, 'NEG')} has no endpoint type yet. Choose what its endpoints are: VM interfaces, addresses and ports, hosts outside, or a service.`,
      fixes,
    };
  },
});
