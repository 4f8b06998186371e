import { set } from '../../edit/write.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { scopeOf } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const subnetworkForbidden = defineRule({
  id: 'neg/subnetwork-forbidden',
  severity: 'error',
  documentedOnly: true,
  title: 'Internet, serverless and hybrid NEGs have no subnet',
  why: 'A subnet says where the interfaces of VMs are. Hosts on the internet or on premises and serverless services have no interface in one.',
  source: cite('gcloudNegCreate', 'gkeNegController'),
  on: 'neg',
  *check(neg, view) {
    const scope = scopeOf(neg)?.type;
    const facts = negFacts(neg);
    if (neg.subnetwork === undefined || !scope || facts?.subnetwork[scope] !== 'forbidden') return;
    // For hybrid NEGs one page of the console shows the field, so nothing tells that the API refuses it.
    const isHybrid = facts.id === 'NON_GCP_PRIVATE_IP_PORT';
    const doubt = isHybrid ? ' Google’s own tools create them without one.' : '';
    yield {
      at: [{ id: neg.id, field: 'subnetwork' }],
      severity: isHybrid ? 'warning' : 'error',
      // Of serverless NEGs the API itself says so.
      documentedOnly: facts.id !== 'SERVERLESS',
      message: `${nameOf(neg, 'NEG')} names the subnet ${nameOf(view.get(neg.subnetwork), 'subnet')}; ${facts.id} NEGs do not support one.${doubt}`,
      fixes: [
        {
          title: 'Leave the subnet out',
          safety: 'safe',
          edit: (design) => set(design, 'neg', neg.id, { subnetwork: undefined }),
        },
      ],
    };
  },
});
