import { negTypesOfGke } from '../../facts/gke.ts';
import { aNeg, nameOf, negFacts } from '../../model/endpoints.ts';
import { managedNegs } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { letGo } from './annotation-fixes.ts';
import { controllerCode } from './gke-sources.ts';

export const typesOfGke = defineRule({
  id: 'gke-neg/types-of-gke',
  severity: 'error',
  title: 'GKE makes zonal NEGs, of Pods or of nodes',
  why: 'Pods are endpoints with address and port (GCE_VM_IP_PORT), nodes behind a LoadBalancer Service whole interfaces (GCE_VM_IP). Serverless, internet and Private Service Connect NEGs have targets that no cluster runs.',
  source: [controllerCode, ...cite('zonalNegOverview')],
  on: 'gkeService',
  *check(service, view) {
    for (const neg of managedNegs(service, view)) {
      const facts = negFacts(neg);
      if (!facts || negTypesOfGke.includes(facts.id)) continue;
      yield {
        at: [
          { id: service.id, field: `negs[${(service.negs ?? []).indexOf(neg.id)}]` },
          { id: neg.id, field: 'networkEndpointType' },
        ],
        message: `${nameOf(neg, 'The NEG')} is ${aNeg(facts.id)}; GKE makes none of that type for ${nameOf(service, 'a Service')}.`,
        fixes: [letGo(service, neg)],
      };
    }
  },
});
