import { set } from '../../edit/write.ts';
import { negTypeOf, negTypes } from '../../facts/neg-types.ts';
import { aNeg, nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const known = negTypes.filter(({ recognisedOnly }) => !recognisedOnly).map(({ id }) => id);

export const typeKnown = defineRule({
  id: 'neg/type-known',
  severity: 'error',
  title: 'There are eight types of NEG',
  why: 'Zonal NEGs have GCE_VM_IP or GCE_VM_IP_PORT endpoints; hybrid, internet (two), serverless, Private Service Connect and port mapping NEGs make up the rest. The API takes no other word.',
  source: cite('apiNeg', 'negOverview', 'gcloudNegCreate'),
  on: 'neg',
  *check(neg) {
    const type = neg.networkEndpointType;
    if (!type || negTypeOf(type)) return;
    const meant = known.find((id) => id === type.trim().toUpperCase().replaceAll('-', '_'));
    yield {
      at: [{ id: neg.id, field: 'networkEndpointType' }],
      message: `${nameOf(neg, 'NEG')} has the endpoint type "${type}". The types are ${known.join(', ')}.`,
      fixes: (meant ? [meant] : ['GCE_VM_IP_PORT', 'GCE_VM_IP']).map((networkEndpointType) => ({
        title: `Make it ${aNeg(networkEndpointType)}`,
        safety: meant ? 'safe' : 'design',
        edit: (design) => set(design, 'neg', neg.id, { networkEndpointType }),
      })),
    };
  },
});
