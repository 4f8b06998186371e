import { gkeService, neg } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { GkeService, Neg } from '../../model/kinds.ts';
import { add, application, change, passthrough } from '../bases.ts';

const service = (fields: Partial<GkeService>) =>
  gkeService('shop', {
    cluster: 'prod',
    namespace: 'default',
    region: 'us-central1',
    ingress: false,
    ports: [{ port: 80, targetPort: 8080 }],
    negs: ['neg'],
    nodeZones: ['us-central1-a'],
    ...fields,
  });

/** `application()` whose NEG GKE makes for the Service `shop`, standalone. */
export const standalone = (fields: Partial<GkeService> = {}, negFields: Partial<Neg> = {}): Design =>
  add(change(application(), 'neg', negFields), service(fields));

/** As `standalone`, with the NEG of the same Service in us-central1-b, `neg-b`, which has no endpoint and no user. */
export const inTwoZones = (fields: Partial<GkeService> = {}): Design =>
  add(
    standalone(
      { negs: ['neg', 'neg-b'], nodeZones: ['us-central1-a', 'us-central1-b'], ...fields },
      { name: 'shop-80' },
    ),
    neg('neg-b', {
      name: 'shop-80',
      networkEndpointType: 'GCE_VM_IP_PORT',
      zone: 'us-central1-b',
      network: 'vpc',
      subnetwork: 'app',
    }),
  );

/** `passthrough()` whose NEG of nodes GKE makes for the internal LoadBalancer Service `shop`. */
export const ofNodes = (fields: Partial<GkeService> = {}): Design =>
  add(passthrough(), service({ ingress: undefined, internalLoadBalancer: true, subsetting: true, ...fields }));
