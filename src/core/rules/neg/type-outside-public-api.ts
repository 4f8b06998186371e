import { set } from '../../edit/write.ts';
import { negTypeOf } from '../../facts/neg-types.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const typeOutsidePublicApi = defineRule({
  id: 'neg/type-outside-public-api',
  severity: 'info',
  title: 'GCE_VM_IP_DEDICATED_BACKEND is not in the public v1 API',
  why: 'Newer tools know this type for backend services with a high-availability policy. It is kept and exported as it is, but the rules for endpoints do not judge it.',
  source: cite('tfDefinitions', 'tfAcceptanceTests'),
  on: 'neg',
  *check(neg) {
    const type = neg.networkEndpointType;
    if (!type || !negTypeOf(type)?.recognisedOnly) return;
    yield {
      at: [{ id: neg.id, field: 'networkEndpointType' }],
      message: `${nameOf(neg, 'NEG')} is a ${type} NEG. The public API does not list this type, so its endpoints are not checked.`,
      fixes: [
        {
          title: 'Make it a GCE_VM_IP NEG',
          safety: 'design',
          edit: (design) => set(design, 'neg', neg.id, { networkEndpointType: 'GCE_VM_IP' }),
        },
      ],
    };
  },
});
