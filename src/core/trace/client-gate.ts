import { privateIpv4Ranges } from '../facts/networks.ts';
import { exposureOfScheme, type Product } from '../facts/products.ts';
import { nameOf } from '../model/endpoints.ts';
import { denyingRules, ingressRules, type Protocol } from '../model/firewall.ts';
import { frontVersion } from '../model/frontends.ts';
import { linksReaching } from '../model/hybrid-links.ts';
import type { Id } from '../model/kind.ts';
import { type ForwardingRule, type InstanceGroup, isKind, type Neg, type Subnet, type Vm } from '../model/kinds.ts';
import { everywhere, lessSpans, type Packet, passageOf, type Spans, spansOf } from '../model/packets.ts';
import type { View } from '../model/view.ts';
import { letIn } from '../rules/firewall-fixes.ts';
import { blocker } from './blockers.ts';
import type { Blocker } from './hop.ts';
import type { Client, TraceRequest } from './request.ts';

/** Who asks, and for what. */
export interface Asking {
  readonly client: Client;
  readonly request: TraceRequest;
}

interface Answer {
  readonly blockers: readonly Blocker[];
  readonly doubts: readonly string[];
}

/** What the firewall does with a request whose packets reach a VM as the client sent them. */
export type ClientGate = (target: Neg | InstanceGroup, vm: Vm, network: Id | undefined) => Answer;

const through: Answer = { blockers: [], doubts: [] };

/** Lets everything through: where the proxies ask in place of the client. */
export const openGate: ClientGate = () => through;

/** Asks the firewall about this one request, by its protocol, its port and every address that the client may have. */
export function clientGate(
  front: ForwardingRule,
  products: readonly Product[],
  { client, request }: Asking,
  view: View,
): ClientGate {
  const ipVersion = frontVersion(front, view)?.version === 'IPV6' ? 6 : 4;
  const protocol: Protocol = request.protocol === 'udp' ? 'udp' : 'tcp';
  const senders = sendersOf(client, front, ipVersion, view);
  const probes = products.flatMap(({ firewall }) =>
    ipVersion === 4 ? firewall.healthCheckIpv4 : firewall.healthCheckIpv6,
  );
  const from = lessSpans(senders.spans ?? everywhere(ipVersion), spansOf(probes, ipVersion));
  const isVm = client.from !== 'internet' && client.from !== 'consumer' && senders.isInside;
  const rules = new Map<Id | undefined, ReturnType<typeof read>>();
  const read = (network: Id | undefined) => {
    const [allowing, denying] = [ingressRules(network, view), denyingRules(network, view)];
    return allowing && denying ? { allowing, denying } : undefined;
  };
  return (target, vm, network) => {
    if (!rules.has(network)) rules.set(network, read(network));
    const known = rules.get(network);
    const where = nameOf(view.get(network), 'the network of the VM');
    if (!known)
      return {
        blockers: [],
        doubts: [
          `The firewall of ${where}: the network is not in the design, or firewall policies stand beside its rules.`,
        ],
      };
    const port = portAt(target, vm, request.port);
    const packet: Packet = { protocol, port, ipVersion, from, mayBeTagged: isVm };
    const what = `${protocol.toUpperCase()} on port ${port} from ${senders.words}`;
    switch (passageOf(packet, vm, known.allowing, known.denying)) {
      case 'open':
        return through;
      case 'shut': {
        const message = `No firewall rule of ${where} lets ${what} reach ${nameOf(vm, 'the VM')}.`;
        const fixes = senders.texts
          ? [letIn(network ?? '', senders.texts, [`${port}`], [vm], 'allow-clients', protocol)]
          : [];
        const sources = [
          'loadBalancingFirewall',
          'internalPassthroughOverview',
          'externalPassthroughOverview',
        ] as const;
        return { blockers: [blocker('FIREWALL_RULE', message, sources, fixes)], doubts: [] };
      }
      case 'unsure':
        return {
          blockers: [],
          doubts: [
            `Which address the client has: the firewall of ${where} lets in some, but not all, of what may be ${what}.`,
          ],
        };
    }
  };
}

/** The port at the VM: a port mapping NEG translates it, everything else behind a passthrough load balancer keeps it. */
function portAt(target: Neg | InstanceGroup, vm: Vm, port: number): number {
  if (!isKind('neg', target) || target.networkEndpointType !== 'GCE_VM_IP_PORTMAP') return port;
  const mapped = target.endpoints?.find(
    ({ instance, clientDestinationPort }) => instance === vm.id && clientDestinationPort === port,
  );
  return mapped?.port ?? target.defaultPort ?? port;
}

/** The addresses that a client may have. */
interface Senders {
  readonly words: string;
  /** Absent where the design does not tell: then it may be any. */
  readonly spans?: Spans;
  /** The ranges as a firewall rule would list them. */
  readonly texts?: readonly string[];
  /** They are addresses of VPC networks and of sites, not of the internet. */
  readonly isInside: boolean;
}

function sendersOf(client: Client, front: ForwardingRule, version: 4 | 6, view: View): Senders {
  // However a client of a VPC network gets to an external frontend, it comes from an external address.
  if (client.from === 'internet' || exposureOfScheme(front.loadBalancingScheme) === 'EXTERNAL')
    return {
      words: 'the internet',
      spans: version === 4 ? lessSpans(everywhere(4), spansOf(privateIpv4Ranges, 4)) : everywhere(6),
      texts: version === 4 ? ['0.0.0.0/0'] : ['::/0'],
      isInside: false,
    };
  switch (client.from) {
    case 'consumer': {
      const subnets = view.of('serviceAttachment', client.attachment)?.natSubnets ?? [];
      const found = subnets.flatMap((id) => view.of('subnet', id) ?? []);
      return ranged('the NAT subnets of the service attachment', found, version);
    }
    case 'vpc': {
      const subnets = view
        .from('subnet', client.network, 'subnet.network')
        .filter(({ purpose, region }) => isForVms(purpose) && (!client.region || region === client.region));
      const place = `${nameOf(view.get(client.network), 'the network')}${client.region ? `, ${client.region}` : ''}`;
      return ranged(place, subnets, version);
    }
    case 'on-premises': {
      const texts = linksReaching(client.network, view).flatMap(({ ranges }) => (ranges?.length ? ranges : ['']));
      return written('the site', texts, version);
    }
    case 'mesh':
      return { words: 'a workload of the mesh', isInside: true };
  }
}

const isForVms = (purpose: string | undefined) => !purpose || purpose === 'PRIVATE';

function ranged(words: string, subnets: readonly Subnet[], version: 4 | 6): Senders {
  const texts = subnets.map((each) =>
    version === 4 ? each.ipCidrRange : each.internalIpv6Prefix || each.externalIpv6Prefix || each.ipv6CidrRange,
  );
  return written(
    words,
    texts.map((text) => text ?? ''),
    version,
  );
}

/** One range that is blank or cannot be read, and nobody knows where the client may be. */
function written(words: string, texts: readonly string[], version: 4 | 6): Senders {
  const spans = spansOf(texts, version);
  if (texts.length === 0 || spans.length < texts.length) return { words, isInside: true };
  return { words: `${words} (${texts.join(', ')})`, spans, texts, isInside: true };
}
