import { aimsAt } from '../model/firewall.ts';
import { linksReaching, siteRanges } from '../model/hybrid-links.ts';
import { holds4, parseIpv4 } from '../model/ip.ts';
import type { Id } from '../model/kind.ts';
import type { BackendService, ForwardingRule, InstanceGroup, Neg, Vm } from '../model/kinds.ts';
import { productsOf } from '../model/load-balancer.ts';
import {
  frontEndRanges,
  type NotAdmitted,
  notAdmitted,
  probedTargets,
  probeRanges,
  proxyRanges,
  servedTargets,
} from '../model/probes.ts';
import type { View } from '../model/view.ts';
import { clientRules } from '../rules/load-balancer/clients-admitted.ts';
import { blockerOf, type Findings } from './blockers.ts';
import { type Asking, clientGate, openGate } from './client-gate.ts';
import type { Blocker } from './hop.ts';

/** Rules that speak of a whole backend, where only some of its VMs may be meant. */
const rulesOfProbes = ['load-balancer/probes-admitted'];
const rulesOfRanges = ['load-balancer/proxies-admitted', 'load-balancer/front-ends-admitted'];
const rulesOfClients = ['load-balancer/clients-admitted'];
const rulesOfConsumers = ['portmap-neg/nat-addresses-admitted'];
const admissionRules = new Set([...rulesOfProbes, ...rulesOfRanges, ...rulesOfClients, ...rulesOfConsumers]);

/** Whether the firewall stands between the ends of a way: the answer of the rules, for one VM. */
export interface Admission {
  readonly probes: (target: Neg | InstanceGroup, vm: Vm) => readonly Blocker[];
  readonly requests: (target: Neg | InstanceGroup, vm: Vm, network: Id | undefined) => readonly Blocker[];
  /** What nobody can say about a request: then nobody knows whether it gets through. */
  readonly doubts: (target: Neg | InstanceGroup, vm: Vm, network: Id | undefined) => readonly string[];
}

/** What the firewall lets reach the VMs of a service: probes, and the requests that come through one of its frontends. */
export function admissionOf(
  service: BackendService,
  front: ForwardingRule | undefined,
  view: View,
  findings: Findings,
  asking: Asking,
): Admission {
  const products = productsOf(service, view);
  const probes = vmsOf(notAdmitted(probedTargets(service, view), probeRanges(products), view));
  const isProxied = products.some(({ firewall }) => firewall.dataPath === 'PROXY_ONLY_SUBNET_RANGE');
  const senders = isProxied ? proxyRanges(service, view) : frontEndRanges(products);
  const requests = senders.length > 0 ? vmsOf(notAdmitted(servedTargets(service, view), senders, view)) : new Map();
  const said = (rules: readonly string[], { id }: Neg | InstanceGroup, about?: Id) =>
    rules.flatMap((rule) =>
      findings.of(rule, id).flatMap((finding) => {
        if (about !== undefined && !finding.at.some((at) => at.id === about)) return [];
        return blockerOf(finding) ?? [];
      }),
    );
  const isShutOut = (vm: Vm, network: Id | undefined) => {
    const rules = front && network !== undefined ? clientRules(network, front, products, view) : undefined;
    return rules !== undefined && !rules.some((rule) => aimsAt(rule, vm));
  };
  // Only behind a passthrough load balancer the packets of the clients themselves meet this firewall.
  const isDirect = products.length > 0 && products.every(({ firewall }) => firewall.dataPath === 'CLIENT_ADDRESSES');
  const gate = front && isDirect ? clientGate(front, products, asking, view) : openGate;
  const told = (target: Neg | InstanceGroup, vm: Vm, network: Id | undefined) => [
    ...(isShutOut(vm, network) ? said(rulesOfClients, target, front?.id) : []),
    ...said(rulesOfConsumers, target, vm.id),
  ];
  return {
    probes: (target, vm) => (probes.get(target.id)?.has(vm.id) ? said(rulesOfProbes, target) : []),
    requests: (target, vm, network) => {
      const known = told(target, vm, network);
      return [
        ...(requests.get(target.id)?.has(vm.id) ? said(rulesOfRanges, target) : []),
        ...known,
        // A rule that says so already says it for every request.
        ...(known.length > 0 ? [] : gate(target, vm, network).blockers),
      ];
    },
    doubts: (target, vm, network) => gate(target, vm, network).doubts,
  };
}

const vmsOf = (shut: readonly NotAdmitted<unknown>[]): ReadonlyMap<Id, ReadonlySet<Id>> =>
  new Map(shut.map(({ target, vms }) => [target.id, new Set(vms.map(({ id }) => id))]));

/** Blockers of a backend as a whole: what the firewall does is said where its VMs are met. */
export const withoutAdmission = (blockers: readonly Blocker[]): readonly Blocker[] =>
  blockers.filter(({ finding }) => !admissionRules.has(finding?.rule.id ?? ''));

/** Whether an address lies behind the hybrid links of a network; undefined where they do not say their ranges. */
export function isBehindLinks(address: string | undefined, network: Id, view: View): boolean | undefined {
  const value = parseIpv4(address);
  const ranges = siteRanges(linksReaching(network, view));
  if (value === undefined || ranges === undefined) return undefined;
  return ranges.some((range) => holds4(range, value));
}
