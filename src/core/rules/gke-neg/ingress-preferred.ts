import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { managedNegs } from '../../model/gke.ts';
import { defineRule, type Fix } from '../rule.ts';
import { standaloneNegs } from './gke-sources.ts';

export const ingressPreferred = defineRule({
  id: 'gke-neg/ingress-preferred',
  severity: 'info',
  incomplete: true,
  title: 'For container-native load balancing Ingress is the first choice',
  why: 'Ingress makes and keeps the Application Load Balancer for you. Standalone NEGs are for load balancers that you set up outside of GKE: with other backends, other products, or one shared by clusters.',
  source: [standaloneNegs],
  on: 'gkeService',
  yieldsTo: ['gke-neg/annotation-asks-for-neg'],
  *check(service, view) {
    if (service.ingress !== undefined || service.annotation || service.internalLoadBalancer) return;
    if (managedNegs(service, view).some((neg) => view.referrers(neg.id, 'backend.group').length > 0)) return;
    const choose = (title: string, ingress: boolean): Fix => ({
      title,
      safety: 'input',
      edit: (design) => set(design, 'gkeService', service.id, { ingress }),
    });
    yield {
      at: [{ id: service.id, field: 'ingress' }],
      message: `${nameOf(service, 'The Service')} does not say whether an Ingress uses it, and its NEGs are in no load balancer yet. Use Ingress where it can do what you need, standalone NEGs where not.`,
      fixes: [choose('Use Ingress', true), choose('Use standalone NEGs', false)],
    };
  },
});
