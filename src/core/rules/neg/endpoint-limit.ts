import { splitNeg } from '../../edit/split-neg.ts';
import { set } from '../../edit/write.ts';
import { limits } from '../../facts/limits.ts';
import { aNeg, nameOf, negFacts } from '../../model/endpoints.ts';
import { isKind, type Neg } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { scopeOf } from '../../model/scope.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const endpointLimit = defineRule({
  id: 'neg/endpoint-limit',
  severity: 'error',
  title: 'A NEG holds a fixed number of endpoints at most',
  why: 'Zonal and hybrid NEGs hold 10,000 endpoints, port mapping NEGs 1,000, regional internet NEGs 256, global internet NEGs a single one. These limits cannot be raised; more endpoints need more NEGs.',
  source: cite('loadBalancingQuotas', 'negOverview', 'internetNegOverview'),
  on: 'neg',
  *check(neg, view) {
    const facts = negFacts(neg);
    const scope = scopeOf(neg)?.type;
    const max = scope && facts?.maxEndpoints[scope];
    const count = neg.endpoints?.length ?? 0;
    if (!facts?.endpointsAttachable || max === undefined || count <= max) return;
    const kind = scope === 'global' ? `a global ${facts.id} NEG` : aNeg(facts.id);
    yield {
      at: [{ id: neg.id, field: 'endpoints' }],
      message: `${nameOf(neg, 'NEG')} has ${count} endpoints; ${kind} holds ${max === 1 ? 'one' : max}.`,
      fixes: [...splitting(neg, max, count, view), keepFirst(neg, max)],
    };
  },
});

function keepFirst(neg: Neg, max: number): Fix {
  return {
    title: max === 1 ? 'Keep the first endpoint only' : `Keep the first ${max} endpoints only`,
    safety: 'design',
    edit: (design) => {
      const now = resourceOf(design, neg.id);
      return isKind('neg', now) ? set(design, 'neg', neg.id, { endpoints: now.endpoints?.slice(0, max) }) : design;
    },
  };
}

/** More NEGs beside this one: not for the types of which a backend service takes a single NEG. */
function splitting(neg: Neg, max: number, count: number, view: View): readonly Fix[] {
  if (max === 1 || neg.networkEndpointType === 'GCE_VM_IP_PORTMAP') return [];
  const more = Math.ceil(count / max) - 1;
  const hasRoom = view
    .from('backendService', neg.id, 'backend.group')
    .every(({ backends = [] }) => backends.length + more <= limits.backendsPerBackendService.value);
  if (!hasRoom) return [];
  const where = neg.zone ? 'the same zone' : 'the same region';
  return [
    {
      title:
        more === 1 ? `Move the rest into a second NEG of ${where}` : `Move the rest into ${more} more NEGs of ${where}`,
      safety: 'design',
      edit: (design) => splitNeg(design, neg.id, max),
    },
  ];
}
