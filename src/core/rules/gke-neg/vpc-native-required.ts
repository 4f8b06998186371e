import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { annotationOf, managedNegs } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const vpcNativeRequired = defineRule({
  id: 'gke-neg/vpc-native-required',
  severity: 'error',
  title: 'NEGs of Pods need a VPC-native cluster',
  why: 'In a VPC-native cluster the addresses of Pods are alias addresses of their nodes, which is what a NEG takes. In a routes-based one they belong to no interface, and the API refuses each endpoint.',
  source: cite('ingressGceIssue1463', 'negOverview', 'zonalNegOverview'),
  on: 'gkeService',
  *check(service, view) {
    if (service.vpcNative !== false) return;
    const read = annotationOf(service);
    const isAsked = read.ok && (read.value.ingress || read.value.exposed.length > 0);
    const neg = managedNegs(service, view).find(({ networkEndpointType: type }) => type === 'GCE_VM_IP_PORT');
    if (!isAsked && !neg) return;
    yield {
      at: [{ id: service.id, field: 'vpcNative' }, ...(neg ? [{ id: neg.id }] : [])],
      message: `${nameOf(service, 'The Service')} asks for NEGs in ${service.cluster ?? 'a cluster'}, which is not VPC-native. Addresses of its Pods are no alias addresses there, and no NEG takes them.`,
      fixes: [
        {
          title: 'Make it a VPC-native cluster',
          safety: 'design',
          edit: (design) => set(design, 'gkeService', service.id, { vpcNative: true }),
        },
      ],
    };
  },
});
