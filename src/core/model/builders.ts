import { type Design, emptyDesign } from './design.ts';
import type { Common, Id } from './kind.ts';
import type { KindName, Resource, ResourceOf } from './kinds.ts';

type FieldsOf<K extends KindName> = Omit<ResourceOf<K>, 'id' | 'kind'>;

/**
 * Short ways to write resources down, for templates, cases and tests. The id is the name where none is given, so a
 * design reads like a sentence: `subnet('app', { network: 'vpc' })`.
 */
function builder<K extends KindName>(make: (common: Common, fields: FieldsOf<K> | undefined) => ResourceOf<K>) {
  return (id: Id, fields?: FieldsOf<K>): ResourceOf<K> => make({ id, name: fields?.name ?? id }, fields);
}

export const network = builder<'network'>((common, fields) => ({
  autoCreateSubnetworks: false,
  ...fields,
  ...common,
  kind: 'network',
}));
export const subnet = builder<'subnet'>((common, fields) => ({ ...fields, ...common, kind: 'subnet' }));
export const vm = builder<'vm'>((common, fields) => ({ ...fields, ...common, kind: 'vm' }));
export const instanceGroup = builder<'instanceGroup'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'instanceGroup',
}));
export const neg = builder<'neg'>((common, fields) => ({ ...fields, ...common, kind: 'neg' }));
export const healthCheck = builder<'healthCheck'>((common, fields) => ({ ...fields, ...common, kind: 'healthCheck' }));
export const backendService = builder<'backendService'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'backendService',
}));
export const backendBucket = builder<'backendBucket'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'backendBucket',
}));
export const forwardingRule = builder<'forwardingRule'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'forwardingRule',
}));
export const targetProxy = builder<'targetProxy'>((common, fields) => ({ ...fields, ...common, kind: 'targetProxy' }));
export const urlMap = builder<'urlMap'>((common, fields) => ({ ...fields, ...common, kind: 'urlMap' }));
export const certificate = builder<'certificate'>((common, fields) => ({ ...fields, ...common, kind: 'certificate' }));
export const firewallRule = builder<'firewallRule'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'firewallRule',
}));
export const router = builder<'router'>((common, fields) => ({ ...fields, ...common, kind: 'router' }));
export const address = builder<'address'>((common, fields) => ({ ...fields, ...common, kind: 'address' }));
export const gkeService = builder<'gkeService'>((common, fields) => ({ ...fields, ...common, kind: 'gkeService' }));
export const cloudRunService = builder<'cloudRunService'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'cloudRunService',
}));
export const cloudRunFunction = builder<'cloudRunFunction'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'cloudRunFunction',
}));
export const appEngineService = builder<'appEngineService'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'appEngineService',
}));
export const apiGateway = builder<'apiGateway'>((common, fields) => ({ ...fields, ...common, kind: 'apiGateway' }));
export const internetHost = builder<'internetHost'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'internetHost',
}));
export const hybridHost = builder<'hybridHost'>((common, fields) => ({ ...fields, ...common, kind: 'hybridHost' }));
export const hybridLink = builder<'hybridLink'>((common, fields) => ({ ...fields, ...common, kind: 'hybridLink' }));
export const serviceAttachment = builder<'serviceAttachment'>((common, fields) => ({
  ...fields,
  ...common,
  kind: 'serviceAttachment',
}));
export const googleApi = builder<'googleApi'>((common, fields) => ({ ...fields, ...common, kind: 'googleApi' }));
export const external = builder<'external'>((common, fields) => ({ ...fields, ...common, kind: 'external' }));

/** A design of these resources, without a layout. */
export function designOf(...resources: readonly Resource[]): Design {
  return { ...emptyDesign(), resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])) };
}
