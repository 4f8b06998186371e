import { boolean, choice, code, number, references, region, rows, text, words } from '../field.ts';
import { defineKind } from '../kind.ts';

/** A Kubernetes Service whose NEGs GKE makes: the export is its annotation, never a create command for those NEGs. */
export const gkeService = defineKind({
  kind: 'gkeService',
  label: 'GKE Service',
  purpose: 'A Kubernetes Service; GKE makes and fills its NEGs',
  family: 'compute',
  scopes: [],
  fields: {
    cluster: text('Cluster'),
    namespace: text('Namespace', { placeholder: 'default' }),
    region: region('Region of the cluster'),
    ingress: boolean('Through Ingress', { hint: 'The Ingress controller makes the load balancer too.' }),
    ports: rows('Ports', {
      port: number('Service port'),
      targetPort: number('Container port'),
      negName: code('NEG name'),
    }),
    negs: references('NEGs it manages'),
    annotation: code('NEG annotation', { hint: 'As the Service has it; empty: made from the fields above' }),
    zones: words('Zones to prepare', { placeholder: 'us-central1-a', hint: 'NEGs there before there are nodes' }),
    nodeZones: words('Zones with nodes', { placeholder: 'us-central1-a us-central1-b' }),
    nodes: number('Nodes of the cluster'),
    vpcNative: boolean('VPC-native cluster', { hint: 'Pods have alias addresses; so it is where nothing is said' }),
    internalLoadBalancer: boolean('Internal LoadBalancer Service', {
      hint: 'GKE makes an internal passthrough load balancer for it.',
    }),
    subsetting: boolean('GKE subsetting', { hint: 'A setting of the cluster' }),
    externalTrafficPolicy: choice('External traffic policy', ['Cluster', 'Local']),
    syncErrors: words('Sync errors', { placeholder: 'EPNodeNotFound', hint: 'Reasons in the status of its NEGs' }),
  },
});
