import { negTypeOf } from '../../facts/neg-types.ts';
import type { Scope } from '../../model/kind.ts';
import { type KindName, kinds } from '../../model/kinds.ts';
import type { Step } from '../step.ts';
import { bucketCommand, printBackendBucket, printBucketPolicy } from './backend-buckets.ts';
import { printBackendService, printSecurityPolicy } from './backend-services.ts';
import { Call, type Printed } from './call.ts';
import { printCertificate } from './certificates.ts';
import type { Command } from './command.ts';
import { printForwardingRule, printServiceAttachment } from './forwarding-rules.ts';
import { printHealthCheck } from './health-checks.ts';
import { printInstanceGroup, printMembers, printNamedPorts } from './instance-groups.ts';
import { printInstance, printInstanceTemplate, printTemplateDelete } from './instances.ts';
import { printEndpoints, printNeg } from './negs.ts';
import {
  printAddress,
  printFirewallRule,
  printNetwork,
  printPeering,
  printPeeringDelete,
  printSubnet,
} from './networks.ts';
import type { Parameters } from './parameters.ts';
import { printTargetProxy } from './proxies.ts';
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

/** What a design keeps as it came may still be known to gcloud. */
const opaquePrinters: Readonly<Record<string, Printer>> = {
  instanceTemplate: { section: 'Instance templates', create: printInstanceTemplate, group: 'instance-templates' },
};

function printerOf({ kind, apiKind }: Step): Printer | undefined {
  if (kind !== 'opaque') return printers[kind];
  return Object.hasOwn(opaquePrinters, apiKind) ? opaquePrinters[apiKind] : undefined;
}

const fillers: Readonly<Record<Exclude<Step['action'], 'create'>, (call: Call) => Printed>> = {
  addPeering: printPeering,
  attachEndpoints: printEndpoints,
  addInstances: printMembers,
  setNamedPorts: printNamedPorts,
  setSecurityPolicy: printSecurityPolicy('--security-policy'),
  setEdgeSecurityPolicy: (call) =>
    call.step.kind === 'backendBucket' ? printBucketPolicy(call) : printSecurityPolicy('--edge-security-policy')(call),
};

/** The title of the part of the script that a step belongs to. */
export function sectionOf(step: Step): string {
  if (step.action === 'addPeering') return 'Network peerings';
  return printerOf(step)?.section ?? 'Other resources';
}

/** What is printed, and the paths of what no command expresses: `cdnPolicy.cacheKeyPolicy`, `backends[0]`. */
export interface PrintedStep extends Printed {
  readonly unread: readonly string[];
}

/** What one step of the plan is in gcloud's words, with a note on every field that no flag expresses. */
export function printStep(step: Step, parameters: Parameters): PrintedStep {
  const call = new Call(step, parameters);
  const printer = printerOf(step);
  if (!printer)
    return {
      commands: [],
      byHand: 'is of a type that this script does not create. Create it before you go on',
      unread: [],
    };
  if (!scopesOf(step).includes(step.scope.type)) {
    return { commands: [], byHand: `is ${places[step.scope.type]}, where there is no such resource`, unread: [] };
  }
  const print = step.action === 'create' ? printer.create : fillers[step.action];
  const printed = print(call);
  // What is not created at all has no fields to speak of.
  if (printed.byHand !== undefined) return { ...printed, unread: [] };
  const { leftOut } = call;
  const fields = call.body
    .unread()
    .filter((path) => !leftOut.some((part) => path.startsWith(`${part.path}.`)) && !isReported(path, step));
  const note = `No gcloud flag sets these fields of ${step.name}, so they keep their defaults: ${fields.join(', ')}.`;
  return {
    ...printed,
    unread: [...leftOut.map(({ path }) => path), ...fields],
    notes: [...(printed.notes ?? []), ...leftOut.map(({ why }) => why), ...(fields.length > 0 ? [note] : [])],
  };
}

/** What the API writes into everything; only what is kept as it came still has it. */
function isReported(path: string, step: Step): boolean {
  return step.kind === 'opaque' && /(^|\.)(kind|fingerprint|index)$/.test(path);
}

const places = { zone: 'in a zone', region: 'in a region', global: 'global' };

/** Where resources like this one can live: some of a kind in fewer places than others. */
function scopesOf(step: Step): readonly Scope[] {
  if (unscopedProxies.includes(step.apiKind)) return ['global'];
  if (step.kind === 'opaque') return ['global', 'region'];
  const isUnmanaged =
    step.kind === 'instanceGroup' && step.action !== 'setNamedPorts' && step.apiKind === 'instanceGroup';
  return isUnmanaged ? ['zone'] : kinds[step.kind].scopes;
}

/** The command that deletes what a step has made. What is inside a resource goes with it. */
export function printDelete(step: Step, parameters: Parameters): Command {
  const printer = printerOf(step);
  const group = typeof printer?.group === 'function' ? printer.group(step) : (printer?.group ?? '');
  const call = new Call(step, parameters);
  if (step.action === 'addPeering') return printPeeringDelete(call);
  if (step.kind === 'opaque') return printTemplateDelete(call);
  if (step.kind === 'backendBucket') return bucketCommand(call, 'delete', ['--quiet']);
  const isUnscoped = printer?.unscoped || unscopedProxies.includes(step.apiKind);
  const path = `compute ${group} delete`;
  return isUnscoped ? call.unscoped(path, ['--quiet']) : call.scoped(path, ['--quiet']);
}

/** The commands that show whether a step's resource works; empty where there is nothing to see. */
export function printLook(step: Step, parameters: Parameters): readonly Command[] {
  if (step.action !== 'create') return [];
  const call = new Call(step, parameters);
  if (step.kind === 'neg') {
    const isFilled = negTypeOf(call.body.text('networkEndpointType') ?? '')?.endpointsAttachable;
    return isFilled ? [call.scoped('compute network-endpoint-groups list-network-endpoints')] : [];
  }
  if (step.kind === 'forwardingRule')
    return [call.scoped('compute forwarding-rules describe', ['--format', 'value(IPAddress)'])];
  // A certificate that Google issues is of use only once it is ACTIVE, which needs the domain to lead to the address.
  if (step.kind === 'certificate' && call.body.nested('managed'))
    return [call.scoped('compute ssl-certificates describe', ['--format', 'value(managed.status)'])];
  // Without a health check there is no health to ask for.
  if (step.kind !== 'backendService' || !call.body.texts('healthChecks')) return [];
  return [call.scoped('compute backend-services get-health')];
}
