import { type Design, type Id, isKind, type Resource } from '../../core/index.ts';
import { guideMessages as text } from '../messages/guide.ts';

/** What a beginner would do next. With an item of the palette it can be done by a press. */
export interface NextStep {
  readonly text: string;
  readonly item?: string;
  /** The container that the item goes into. */
  readonly into?: Id;
}

/** Who has drawn this much does not need to be told. */
const enough = 14;

/**
 * The next step on the shortest way from nothing to a load balancer that reaches a VM. Undefined on an empty canvas,
 * in a design that is whole in that sense, and in one that is past the beginning. A guide, not a judgement: what is
 * wrong with a design the rules say.
 */
export function nextStep(design: Design): NextStep | undefined {
  const all = Object.values(design.resources);
  if (all.length === 0 || all.length > enough) return undefined;
  const of = <K extends Resource['kind']>(kind: K) => all.filter((one) => isKind(kind, one));
  const [network] = of('network');
  const subnet = of('subnet').find(({ purpose }) => purpose === undefined || purpose === 'PRIVATE');
  const [vm] = of('vm');
  const negs = of('neg');
  const neg = negs.at(-1);
  const service = of('backendService').at(-1);
  const balancer = of('forwardingRule')[0] ?? of('urlMap')[0];

  const needsVm = neg === undefined || (neg.networkEndpointType ?? '').startsWith('GCE_VM_IP');
  if (needsVm) {
    if (!network) return { text: text.network, item: 'network' };
    if (!subnet) return { text: text.subnet(called(network)), item: 'subnet', into: network.id };
    if (!vm) return { text: text.vm(called(subnet)), item: 'vm', into: subnet.id };
  }
  if (!neg) return { text: text.neg, item: 'neg-GCE_VM_IP_PORT' };
  if (vm && needsVm && negs.every(({ endpoints }) => !endpoints?.length))
    return { text: text.endpoint(called(neg), called(vm)) };
  if (!service) return { text: text.service(called(neg)), item: 'backendService' };
  if (!service.backends?.some(({ group }) => group !== undefined))
    return { text: text.backend(called(service), called(neg)) };
  if (!balancer) return { text: text.balancer(called(service)) };
  return all.some((one) => leadsTo(one, service.id))
    ? undefined
    : { text: text.route(called(balancer), called(service)) };
}

function leadsTo(resource: Resource, service: Id): boolean {
  if (isKind('forwardingRule', resource)) return resource.backendService === service;
  if (isKind('targetProxy', resource)) return resource.service === service;
  return (
    isKind('urlMap', resource) &&
    (resource.defaultService === service || JSON.stringify(resource.pathMatchers ?? []).includes(`"${service}"`))
  );
}

function called({ name, id }: Resource): string {
  return name ?? id;
}
