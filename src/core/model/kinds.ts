import type { ResourceFrom } from './kind.ts';
import { address } from './kinds/address.ts';
import { backendBucket } from './kinds/backend-bucket.ts';
import { backendService } from './kinds/backend-service.ts';
import { certificate } from './kinds/certificate.ts';
import { firewallRule } from './kinds/firewall-rule.ts';
import { forwardingRule } from './kinds/forwarding-rule.ts';
import { gkeService } from './kinds/gke-service.ts';
import { healthCheck } from './kinds/health-check.ts';
import { instanceGroup } from './kinds/instance-group.ts';
import { neg } from './kinds/neg.ts';
import { network } from './kinds/network.ts';
import { opaque } from './kinds/opaque.ts';
import {
  apiGateway,
  appEngineService,
  cloudRunFunction,
  cloudRunService,
  external,
  googleApi,
  hybridHost,
  hybridLink,
  internetHost,
  serviceAttachment,
} from './kinds/outside.ts';
import { router } from './kinds/router.ts';
import { subnet } from './kinds/subnet.ts';
import { targetProxy } from './kinds/target-proxy.ts';
import { urlMap } from './kinds/url-map.ts';
import { vm } from './kinds/vm.ts';

/** Every kind of resource, in the order in which lists show them: what is created first stands first. */
export const kinds = {
  network,
  subnet,
  firewallRule,
  router,
  address,
  vm,
  instanceGroup,
  cloudRunService,
  cloudRunFunction,
  appEngineService,
  apiGateway,
  internetHost,
  hybridHost,
  hybridLink,
  googleApi,
  neg,
  gkeService,
  healthCheck,
  backendService,
  backendBucket,
  urlMap,
  certificate,
  targetProxy,
  forwardingRule,
  serviceAttachment,
  external,
  opaque,
};

export type KindName = keyof typeof kinds;
export type ResourceOf<K extends KindName> = ResourceFrom<(typeof kinds)[K]>;
/** A resource of a design: a member of one union, told apart by `kind`. */
export type Resource = { [K in KindName]: ResourceOf<K> }[KindName];

export type Subnet = ResourceOf<'subnet'>;
export type Vm = ResourceOf<'vm'>;
export type InstanceGroup = ResourceOf<'instanceGroup'>;
export type Neg = ResourceOf<'neg'>;
export type HealthCheck = ResourceOf<'healthCheck'>;
export type BackendService = ResourceOf<'backendService'>;
export type ForwardingRule = ResourceOf<'forwardingRule'>;
export type TargetProxy = ResourceOf<'targetProxy'>;
export type UrlMap = ResourceOf<'urlMap'>;
export type FirewallRule = ResourceOf<'firewallRule'>;
export type GkeService = ResourceOf<'gkeService'>;

/** One network interface of a VM. */
export type Nic = NonNullable<Vm['networkInterfaces']>[number];
/** One endpoint of a NEG. */
export type Endpoint = NonNullable<Neg['endpoints']>[number];
/** One backend of a backend service. */
export type Backend = NonNullable<BackendService['backends']>[number];

export const kindNames = Object.keys(kinds).filter(isKindName);

/** Whether a text names a kind. */
export function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** Narrows a resource to a kind: `isKind('neg', resource)`. */
export function isKind<K extends KindName>(kind: K, resource: Resource | undefined): resource is ResourceOf<K> {
  return resource?.kind === kind;
}

/** Where in the list of kinds a kind stands; lists and exports sort by it. */
export const kindRank: ReadonlyMap<KindName, number> = new Map(kindNames.map((name, rank) => [name, rank]));
