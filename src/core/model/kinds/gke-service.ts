import { boolean, code, number, references, region, rows, text } from '../field.ts';
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
  },
});
