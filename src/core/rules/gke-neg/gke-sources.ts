import type { RuleSource } from '../rule.ts';

const controller = 'https://github.com/kubernetes/ingress-gce/blob/master/pkg';

/** GKE's own controller, and the pages on the NEGs that it makes. */
export const annotationCode: RuleSource = { url: `${controller}/negannotation/negannotation.go`, checked: '2026-08' };
export const controllerCode: RuleSource = { url: `${controller}/neg/controller.go`, checked: '2026-08' };
export const syncerCode: RuleSource = { url: `${controller}/neg/syncers/utils.go`, checked: '2026-08' };
export const subsetCode: RuleSource = { url: `${controller}/neg/syncers/subsets.go`, checked: '2026-11' };
export const namerCode: RuleSource = { url: `${controller}/utils/namer/namer.go`, checked: '2026-11' };
export const standaloneNegs: RuleSource = {
  url: 'https://cloud.google.com/load-balancing/docs/l7-internal/set-up-gke-pods',
  checked: '2026-11',
};
export const loadBalancerServices: RuleSource = {
  url: 'https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer',
  checked: '2026-11',
};
