/**
 * What GKE's controller does with the NEGs that it makes. Source, read in August 2026:
 * https://github.com/kubernetes/ingress-gce/tree/master/pkg/neg
 */

/** A custom NEG name longer than this leaves no room for the hash that NEGs outside the default subnet get. */
export const longestNameInEverySubnet = 56;

/** The types of NEG that the controller makes. */
export const negTypesOfGke: readonly string[] = ['GCE_VM_IP_PORT', 'GCE_VM_IP', 'NON_GCP_PRIVATE_IP_PORT'];

/** How many nodes an internal LoadBalancer Service has in its NEGs at most, by its external traffic policy. */
export const subsetSize: Readonly<Record<'Cluster' | 'Local', number>> = { Cluster: 25, Local: 250 };

/** Nodes that an internal LoadBalancer Service reaches without GKE subsetting. */
export const nodesWithoutSubsetting = 250;

/** Why the controller could not fill a NEG, as the status of a ServiceNetworkEndpointGroup says it. */
export const syncReasons: Readonly<Record<string, string>> = {
  EPCountsDiffer: 'Kubernetes lists another number of endpoints than the controller worked out.',
  EPNodeMissing: 'An endpoint names no node.',
  EPNodeNotFound: 'An endpoint names a node that the cluster no longer has.',
  EPNodePodCIDRNotSet: 'The node of an endpoint has no range for Pods yet.',
  EPPodMissing: 'An endpoint names no Pod.',
  EPPodNotFound: 'An endpoint names a Pod that is gone.',
  EPPodTerminal: 'The Pod of an endpoint has failed or has ended.',
  EPPodLabelMismatch: 'The labels of a Pod no longer match the selector of the Service.',
  EPZoneMissing: 'The zone of an endpoint is not known.',
  EPIPInvalid: 'The address of an endpoint cannot be read.',
  EPIPNotFromPod: 'The address of an endpoint is none of its Pod.',
  EPIPOutOfPodCIDR: 'The address of an endpoint lies outside the Pod range of its node.',
  EPServiceNotFound: 'The Service of an endpoint is gone.',
  InvalidEPAttach: 'The API refused an endpoint that was to be attached.',
  InvalidEPDetach: 'The API refused to detach an endpoint.',
  InvalidAPIResponse: 'The API answered with endpoints that cannot be read.',
  NegNotFound: 'The NEG has been deleted behind the back of the controller.',
};
