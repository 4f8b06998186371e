import { type Design, type Finding, type Id, isKind, type Resource } from '../../core/index.ts';
import { guideMessages as text } from '../messages/guide.ts';

/** What a beginner would do next. With an item of the palette it can be done by a press. */
export interface NextStep {
  readonly text: string;
  readonly item?: string;
  /** The container that the item goes into. */
  readonly into?: Id;
  /** What a wire is pulled from: its targets can be listed instead, for fingers that cannot pull. */
  readonly from?: Id;
  /** Of which the ways out of its findings are listed. */
  readonly mend?: Id;
}

/** What most backend services of web servers stand behind; the palette has the others. */
const usual = 'GLOBAL_EXTERNAL_APPLICATION';

/** Who has drawn this much does not need to be told. */
const enough = 14;

/**
 * The next step on the shortest way from nothing to a load balancer that reaches a VM. Undefined on an empty canvas,
 * in a design that is whole in that sense, and in one that is past the beginning. A guide, not a judgement: what is
 * wrong with a design the rules say, and their errors with a fix at the backend service are the last step.
 */
export function nextStep(design: Design, findings: readonly Finding[] = []): NextStep | undefined {
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
    return { text: text.endpoint(called(neg), called(vm)), from: neg.id };
  if (!service) return { text: text.service(called(neg)), item: 'backendService' };
  if (!service.backends?.some(({ group }) => group !== undefined))
    return { text: text.backend(called(service), called(neg)), from: service.id };
  if (!balancer) {
    const isUsual = service.loadBalancingScheme === 'EXTERNAL_MANAGED' && service.region === undefined;
    return { text: text.balancer(called(service)), ...(isUsual ? { item: usual } : {}) };
  }
  if (all.some((one) => leadsTo(one, service.id))) {
    const isMended = findings.every(
      ({ severity, at, fixes }) =>
        severity !== 'error' || fixes.length === 0 || !at.some(({ id }) => id === service.id),
    );
    return isMended ? undefined : { text: text.mend(called(service)), mend: service.id };
  }
  return { text: text.route(called(balancer), called(service)), from: balancer.id };
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
