import {
  endpointName,
  type NicOn,
  nameOf,
  negNetwork,
  nicName,
  nicNetwork,
  nicsOf,
  type Placement,
  placementsOf,
} from '../model/endpoints.ts';
import { managersOf } from '../model/gke.ts';
import type { BackendService, InstanceGroup, Neg, Vm } from '../model/kinds.ts';
import { isPortNumber } from '../model/ports.ts';
import type { View } from '../model/view.ts';
import { standaloneNegs } from '../rules/gke-neg/gke-sources.ts';
import { cite } from '../rules/sources.ts';
import { type Arrival, type Arriving, alike, implied, one } from './arrival.ts';
import { blocker } from './blockers.ts';
import { type Hop, hop } from './hop.ts';

/** An endpoint of a VM: address, port, interface, and the firewall before it. */
export function onVm(neg: Neg, placement: Placement, arriving: Arriving): Arrival {
  const { request, view, findings, isPassthrough } = arriving;
  const { endpoint, vm, on, address } = placement;
  const port = isPassthrough ? request.port : placement.port;
  const own = findings.blocking(neg.id, endpoint.id);
  const open = findings.unfinished(neg.id, endpoint.id);
  // GKE fills these with Pods, and hardly anybody draws its nodes.
  const isPod = !vm && address !== undefined && managersOf(neg, view).length > 0;
  const unit = isPassthrough
    ? `The packet keeps its destination, port ${request.port} included, and is handed to the interface`
    : `A new connection goes to ${address ?? 'the address'}${port === undefined ? '' : `:${port}`}: the endpoint, not the VM, is what is balanced and probed`;
  const hops = [
    hop({
      stage: 'endpoint',
      at: { id: neg.id, part: endpoint.id },
      text: `${endpointName(endpoint, view)}. ${unit}.`,
      sources: cite('zonalNegOverview'),
      blockers: own,
      verdict: (vm || isPod) && open.length === 0 ? 'forward' : 'undetermined',
      notChecked: [...open, ...(vm || isPod ? [] : ['The VM of this endpoint is not in the design.'])],
    }),
  ];
  if (isPod) return one(endpoint, [...hops, atPod(neg, address, port)]);
  if (!vm) return one(endpoint, hops);
  hops.push(atVm(vm, neg, { on, port, network: negNetwork(neg, view) }, arriving));
  if (on || own.length > 0) return one(endpoint, hops, vm);
  // No interface fits, and no rule says why: something is blank or outside the design.
  return one(
    endpoint,
    [...hops.slice(0, 1), hop({ ...(hops[1] ?? { stage: 'interface', text: '' }), verdict: 'undetermined' })],
    vm,
  );
}

const atPod = (neg: Neg, address: string, port: number | undefined): Hop =>
  hop({
    stage: 'target',
    at: { id: neg.id },
    text: `It arrives at the Pod with ${address}${port === undefined ? '' : `, port ${port}`}, past the kube-proxy of its node.`,
    sources: [standaloneNegs],
    verdict: 'deliver',
    notChecked: ['The firewall in front of the node, which is not drawn.', 'Whether the Pod is ready.'],
  });

function atVm(
  vm: Vm,
  target: Neg | InstanceGroup,
  { on, port, network }: { on?: Placement['on']; port: number | undefined; network: string | undefined },
  { view, findings, admission, outage }: Arriving,
): Hop {
  const where = on ? `${nameOf(vm, 'VM')}’s ${nicName(on.index)}` : nameOf(vm, 'VM');
  const nic = on ? findings.blocking(vm.id, on.nic.id) : [];
  const doubts = admission.doubts(target, vm, network);
  return hop({
    stage: 'interface',
    at: { id: vm.id, ...(on ? { part: on.nic.id } : {}) },
    text: `It arrives at ${where}${port === undefined ? '' : ` on port ${port}`}, once the firewall of ${nameOf(view.get(network), 'its network')} lets it in.`,
    sources: cite('loadBalancingFirewall'),
    blockers: [
      ...outage.atVm(vm, on?.nic),
      ...admission.requests(target, vm, network),
      ...findings.blocking(vm.id),
      ...nic,
    ],
    notChecked: [...doubts, 'Whether a program listens there.'],
    verdict: doubts.length > 0 ? 'undetermined' : 'deliver',
  });
}

/** The one endpoint that a client port is mapped to. */
export function mapped(neg: Neg, arriving: Arriving): readonly Arrival[] {
  const { request, view } = arriving;
  const placement = placementsOf(neg, view).find(({ endpoint }) => endpoint.clientDestinationPort === request.port);
  if (placement) {
    const { endpoint, vm } = placement;
    const hops = [
      hop({
        stage: 'endpoint',
        at: { id: neg.id, part: endpoint.id, field: 'clientDestinationPort' },
        text: `Client port ${request.port} is mapped to ${endpointName(endpoint, view)}, port ${placement.port ?? 'unknown'}: no balancing, no health.`,
        sources: cite('portMapping'),
        blockers: arriving.findings.blocking(neg.id, endpoint.id),
        verdict: vm ? 'forward' : 'undetermined',
        notChecked: vm ? [] : ['The VM of this endpoint is not in the design.'],
      }),
    ];
    if (vm)
      hops.push(atVm(vm, neg, { on: placement.on, port: placement.port, network: negNetwork(neg, view) }, arriving));
    return [one(endpoint, hops, vm)];
  }
  const ports = (neg.endpoints ?? []).flatMap(({ clientDestinationPort }) => clientDestinationPort ?? []);
  const message = `No endpoint of ${nameOf(neg, 'the NEG')} is mapped to client port ${request.port}${ports.length > 0 ? `; there are ${ports.slice(0, 10).join(', ')}` : ''}.`;
  return [
    implied([
      hop({
        stage: 'endpoint',
        at: { id: neg.id },
        text: message,
        blockers: [blocker('NO_PORT_MAPPING', message, ['portMapping'])],
      }),
    ]),
  ];
}

/**
 * The interface of a VM of an instance group that packets are handed to: nic0, or the one in the network that the backend
 * service of an internal passthrough load balancer names. Undefined where none is there.
 * Source: https://cloud.google.com/load-balancing/docs/internal
 */
export function groupNic(vm: Vm, service: BackendService | undefined, view: View): NicOn | undefined {
  const wanted = service?.loadBalancingScheme === 'INTERNAL' ? service.network : undefined;
  const nics = nicsOf(vm);
  return wanted === undefined ? nics[0] : nics.find(({ nic }) => nicNetwork(nic, view) === wanted);
}

/** The VMs of an instance group, on the port that proxies use, or on that of the packet. */
export function arrivalsInGroup(group: InstanceGroup, service: BackendService, arriving: Arriving): readonly Arrival[] {
  const { view, request, isPassthrough, admission } = arriving;
  const named = group.namedPorts?.find(({ name }) => name === service.portName)?.port;
  const port = isPassthrough ? request.port : named;
  const network = group.network ?? view.of('subnet', group.subnetwork)?.network;
  const vms = (group.instances ?? []).flatMap((id) => view.of('vm', id) ?? []);
  if (vms.length === 0)
    return [
      implied([
        hop({
          stage: 'target',
          at: { id: group.id },
          text: group.managed
            ? `The VMs that ${nameOf(group, 'the group')} makes of its template${isPortNumber(port ?? 0) ? `, on port ${port}` : ''}.`
            : `${nameOf(group, 'The group')} has no VMs in the design.`,
          verdict: 'undetermined',
          notChecked: ['VMs of a managed group are not drawn.'],
        }),
      ]),
    ];
  return alike(
    vms.map((vm): Arrival => {
      const on = groupNic(vm, service, view);
      const own = (on ? nicNetwork(on.nic, view) : undefined) ?? network;
      const arrived = atVm(vm, group, { on, port, network: own }, arriving);
      const isOpen = !on && vm.networkInterfaces?.length;
      const missing = [
        `Which interface it is handed to: none is in ${nameOf(view.get(service.network), 'the network of the backend service')}.`,
      ];
      return {
        hops: [isOpen ? hop({ ...arrived, verdict: 'undetermined', notChecked: missing }) : arrived],
        endpoints: [vm.id],
        count: 1,
        vms: [vm],
      };
    }),
    (vm) => admission.probes(group, vm).length === 0,
  );
}
