import { firewallRule, subnet, vm } from '../model/builders.ts';
import type { FirewallRule, Neg, Subnet, Vm } from '../model/kinds.ts';

/** What many templates are made of, so that each file tells only what is its own. */

/** Ranges of Google’s front ends and of their health check probes. */
export const frontEnds: readonly string[] = ['35.191.0.0/16', '130.211.0.0/22'];

/** Ranges of the probes of external passthrough load balancers. */
export const externalProbes: readonly string[] = ['35.191.0.0/16', '209.85.152.0/22', '209.85.204.0/22'];

/** A Debian VM with one interface. */
export function server(name: string, zone: string, subnetwork: string, networkIP: string, tag: string): Vm {
  return vm(name, {
    zone,
    machineType: 'e2-standard-2',
    bootImage: 'projects/debian-cloud/global/images/family/debian-12',
    tags: [tag],
    networkInterfaces: [{ id: 'n1', subnetwork, networkIP }],
  });
}

/** A firewall rule that lets these sources reach ports (`tcp:8080`) of the VMs with a tag. */
export function admit(
  name: string,
  network: string,
  sourceRanges: readonly string[],
  tag: string | undefined,
  ...what: readonly string[]
): FirewallRule {
  return firewallRule(name, {
    network,
    direction: 'INGRESS',
    sourceRanges: [...sourceRanges],
    ...(tag === undefined ? {} : { targetTags: [tag] }),
    allowed: what.map((text) => {
      const [IPProtocol, ports] = text.split(':');
      return { IPProtocol, ...(ports === undefined ? {} : { ports: ports.split(',') }) };
    }),
  });
}

/** The subnet that the proxies of a load balancer send from. */
export function proxyOnly(
  name: string,
  network: string,
  region: string,
  ipCidrRange: string,
  purpose = 'REGIONAL_MANAGED_PROXY',
): Subnet {
  return subnet(name, { network, region, ipCidrRange, purpose, role: 'ACTIVE' });
}

/** Endpoints on the interfaces of VMs, numbered from `e1`. */
export function endpointsOn(...instances: readonly string[]): Neg['endpoints'] {
  return instances.map((instance, index) => ({ id: `e${index + 1}`, instance }));
}
