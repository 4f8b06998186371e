import { negTypeOf } from '../../facts/neg-types.ts';
import type { Scope } from '../../model/kind.ts';
import { type KindName, kinds } from '../../model/kinds.ts';
import type { Step } from '../plan.ts';
import { printBackendService, printSecurityPolicy } from './backend-services.ts';
import { Call, type Printed } from './call.ts';
import type { Command } from './command.ts';
import { printForwardingRule, printServiceAttachment } from './forwarding-rules.ts';
import { printHealthCheck } from './health-checks.ts';
import { printInstanceGroup, printMembers, printNamedPorts } from './instance-groups.ts';
import { printInstance } from './instances.ts';
import { printEndpoints, printNeg } from './negs.ts';
import { printAddress, printFirewallRule, printNetwork, printSubnet } from './networks.ts';
import { printCertificate, printTargetProxy } from './proxies.ts';
import { printRouter } from './routers.ts';
import { printUrlMap } from './url-maps.ts';

/** How gcloud makes and removes the resources of one kind. */
interface Printer {
  /** Title of the part of the script. */
  readonly section: string;
  readonly create: (call: Call) => Printed;
  /** The command group that deletes it: `networks`. */
  readonly group: string | ((step: Step) => string);
  /** The command has no flag for a scope, as there is one only. */
  readonly unscoped?: true;
}

const proxyGroups: Readonly<Record<string, string>> = {
  targetHttpProxy: 'target-http-proxies',
  targetHttpsProxy: 'target-https-proxies',
  targetTcpProxy: 'target-tcp-proxies',
  targetSslProxy: 'target-ssl-proxies',
  targetGrpcProxy: 'target-grpc-proxies',
};
/** These proxies are global only, so gcloud has no flag for it. */
const unscopedProxies = ['targetSslProxy', 'targetGrpcProxy'];

const printers: Readonly<Partial<Record<KindName, Printer>>> = {
  network: { section: 'Networks', create: printNetwork, group: 'networks', unscoped: true },
  subnet: { section: 'Subnets', create: printSubnet, group: 'networks subnets' },
  firewallRule: { section: 'Firewall rules', create: printFirewallRule, group: 'firewall-rules', unscoped: true },
  router: { section: 'Cloud Routers and Cloud NAT', create: printRouter, group: 'routers' },
  address: { section: 'Addresses', create: printAddress, group: 'addresses' },
  vm: { section: 'Virtual machines', create: printInstance, group: 'instances' },
  instanceGroup: {
    section: 'Instance groups',
    create: printInstanceGroup,
    group: (step) => `instance-groups ${step.apiKind === 'instanceGroupManager' ? 'managed' : 'unmanaged'}`,
  },
  neg: { section: 'Network endpoint groups', create: printNeg, group: 'network-endpoint-groups' },
  healthCheck: { section: 'Health checks', create: printHealthCheck, group: 'health-checks' },
  backendService: { section: 'Backend services', create: printBackendService, group: 'backend-services' },
  backendBucket: { section: 'Backend buckets', create: printBackendBucket, group: 'backend-buckets' },
  urlMap: { section: 'URL maps', create: printUrlMap, group: 'url-maps' },
  certificate: { section: 'Certificates', create: printCertificate, group: 'ssl-certificates' },
  targetProxy: {
    section: 'Target proxies',
    create: printTargetProxy,
    group: (step) => proxyGroups[step.apiKind] ?? 'target-http-proxies',
  },
  forwardingRule: { section: 'Forwarding rules', create: printForwardingRule, group: 'forwarding-rules' },
  serviceAttachment: { section: 'Service attachments', create: printServiceAttachment, group: 'service-attachments' },
};

const fillers: Readonly<Record<Exclude<Step['action'], 'create'>, (call: Call) => Printed>> = {
  attachEndpoints: printEndpoints,
  addInstances: printMembers,
  setNamedPorts: printNamedPorts,
  setSecurityPolicy: printSecurityPolicy('--security-policy'),
  setEdgeSecurityPolicy: printSecurityPolicy('--edge-security-policy'),
};

export function sectionOf(step: Step): string {
  return printers[step.kind]?.section ?? 'Other resources';
}

/** What one step of the plan is in gcloud's words, with a note on every field that no flag expresses. */
export function printStep(step: Step, designProject: string): Printed {
  const call = new Call(step, designProject);
  const printer = printers[step.kind];
  if (!printer)
    return { commands: [], byHand: 'is of a type that this script does not create. Create it before you go on' };
  if (!scopesOf(step).includes(step.scope.type)) {
    return { commands: [], byHand: `is ${places[step.scope.type]}, where there is no such resource` };
  }
  const print = step.action === 'create' ? printer.create : fillers[step.action];
  const printed = print(call);
  // What is not created at all has no fields to speak of, unless a person is given the command for it.
  const isCreated = printed.byHand === undefined;
  const unread =
    isCreated || printed.byHandCommand ? [...call.body.unread(), ...(isCreated ? [] : Object.keys(step.reported))] : [];
  if (unread.length === 0) return printed;
  const note = isCreated
    ? `No gcloud flag sets these fields of ${step.name}, so they keep their defaults: ${unread.join(', ')}.`
    : `The command does not set these fields of ${step.name}: ${unread.join(', ')}.`;
  return { ...printed, notes: [...(printed.notes ?? []), note] };
}

const places = { zone: 'in a zone', region: 'in a region', global: 'global' };

/** Where resources like this one can live: some of a kind in fewer places than others. */
function scopesOf(step: Step): readonly Scope[] {
  if (unscopedProxies.includes(step.apiKind)) return ['global'];
  const isUnmanaged =
    step.kind === 'instanceGroup' && step.action !== 'setNamedPorts' && step.apiKind === 'instanceGroup';
  return isUnmanaged ? ['zone'] : kinds[step.kind].scopes;
}

/** The command that deletes what a step has created. What is inside it goes with it. */
export function printDelete(step: Step, designProject: string): Command {
  const printer = printers[step.kind];
  const group = typeof printer?.group === 'function' ? printer.group(step) : (printer?.group ?? '');
  const call = new Call(step, designProject);
  const isUnscoped = printer?.unscoped || unscopedProxies.includes(step.apiKind);
  const path = `compute ${group} delete`;
  return isUnscoped ? call.unscoped(path, ['--quiet']) : call.scoped(path, ['--quiet']);
}

/** The commands that show whether a step's resource works; empty where there is nothing to see. */
export function printLook(step: Step, designProject: string): readonly Command[] {
  const call = new Call(step, designProject);
  if (step.kind === 'neg') {
    const isFilled = negTypeOf(call.body.text('networkEndpointType') ?? '')?.endpointsAttachable;
    return isFilled ? [call.scoped('compute network-endpoint-groups list-network-endpoints')] : [];
  }
  if (step.kind === 'forwardingRule')
    return [call.scoped('compute forwarding-rules describe', ['--format', 'value(IPAddress)'])];
  // A certificate that Google issues is of use only once it is ACTIVE, which needs the domain to lead to the address.
  if (step.kind === 'certificate')
    return [call.scoped('compute ssl-certificates describe', ['--format', 'value(managed.status)'])];
  // Without a health check there is no health to ask for.
  if (step.kind !== 'backendService' || !call.body.texts('healthChecks')) return [];
  return [call.scoped('compute backend-services get-health')];
}

/** A bucket is Cloud Storage's; its backend is left to a person, with the command to run. */
function printBackendBucket(call: Call): Printed {
  const { body } = call;
  return {
    commands: [],
    byHand: 'leads to a bucket of Cloud Storage, which is not part of the design. Create both before you go on',
    byHandCommand: call.unscoped(
      'compute backend-buckets create',
      ['--gcs-bucket-name', body.text('bucketName')],
      body.truth('enableCdn') === true ? ['--enable-cdn'] : undefined,
      ['--load-balancing-scheme', body.text('loadBalancingScheme')],
      ['--description', body.text('description')],
    ),
  };
}
