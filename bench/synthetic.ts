import {
  backendService,
  designOf,
  firewallRule,
  forwardingRule,
  healthCheck,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../src/core/model/builders.ts';
import type { Design } from '../src/core/model/design.ts';
import type { Endpoint, Resource } from '../src/core/model/kinds.ts';

/** What a synthetic design is made of; 100,000 endpoints give 1,000 NEGs, 2,000 VMs, 50 subnets, 100 load balancers. */
const endpointsPerNeg = 100;
const endpointsPerVm = 50;
const endpointsPerSubnet = 2_000;
const negsPerService = 10;

const regions = ['us-central1', 'europe-west1', 'asia-east1', 'us-east1', 'europe-north1'] as const;

/**
 * A valid design of about `endpoints` endpoints as a fleet has them: VMs with a range of Pod addresses each, NEGs of
 * one zone over those Pods, every second load balancer global and external, the others regional and internal.
 */
export function syntheticDesign(endpoints: number): Design {
  const negCount = Math.max(1, Math.round(endpoints / endpointsPerNeg));
  const vmCount = Math.max(1, Math.round(endpoints / endpointsPerVm));
  const subnetCount = Math.max(1, Math.round(endpoints / endpointsPerSubnet));
  const resources: Resource[] = [network('vpc')];

  const regionOfSubnet = (index: number): string => regions[index % regions.length] ?? regions[0];
  // Two zones a subnet: its VMs, and its NEGs, take turns.
  const zoneOf = (subnetIndex: number, turn: number): string =>
    `${regionOfSubnet(subnetIndex)}-${zoneLetter(regionOfSubnet(subnetIndex), turn % 2)}`;

  for (let index = 0; index < subnetCount; index += 1) {
    resources.push(
      subnet(`subnet-${index}`, {
        network: 'vpc',
        region: regionOfSubnet(index),
        ipCidrRange: `10.${index}.0.0/20`,
        secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: `100.${64 + index}.0.0/16` }],
      }),
    );
  }

  const homes = new Map<string, { readonly vm: string; readonly pods: string }[]>();
  const inSubnet = new Array<number>(subnetCount).fill(0);
  for (let index = 0; index < vmCount; index += 1) {
    const subnetIndex = index % subnetCount;
    const place = inSubnet[subnetIndex] ?? 0;
    inSubnet[subnetIndex] = place + 1;
    const zone = zoneOf(subnetIndex, place);
    const pods = `100.${64 + subnetIndex}.${place}`;
    resources.push(
      vm(`vm-${index}`, {
        zone,
        machineType: 'e2-standard-4',
        networkInterfaces: [
          {
            id: 'n1',
            subnetwork: `subnet-${subnetIndex}`,
            networkIP: `10.${subnetIndex}.${1 + (place >> 7)}.${10 + (place & 127)}`,
            aliasIpRanges: [{ ipCidrRange: `${pods}.0/24`, subnetworkRangeName: 'pods' }],
          },
        ],
      }),
    );
    const key = `${subnetIndex} ${zone}`;
    homes.set(key, [...(homes.get(key) ?? []), { vm: `vm-${index}`, pods }]);
  }

  for (let index = 0; index < negCount; index += 1) {
    const subnetIndex = index % subnetCount;
    const zone = zoneOf(subnetIndex, Math.floor(index / subnetCount));
    const here = homes.get(`${subnetIndex} ${zone}`) ?? [];
    const list: Endpoint[] = [];
    for (let number = 0; number < endpointsPerNeg && here.length > 0; number += 1) {
      const home = here[number % here.length];
      if (!home) break;
      const host = 1 + Math.floor(number / here.length);
      list.push({ id: `e${number + 1}`, instance: home.vm, ipAddress: `${home.pods}.${host}`, port: 8080 });
    }
    resources.push(
      neg(`neg-${index}`, {
        networkEndpointType: 'GCE_VM_IP_PORT',
        zone,
        network: 'vpc',
        subnetwork: `subnet-${subnetIndex}`,
        endpoints: list,
      }),
    );
  }

  resources.push(...loadBalancers(negCount, subnetCount, regionOfSubnet));
  return { ...designOf(...resources), name: `${endpoints} endpoints` };
}

/** europe-west1 and us-east1 have no zone a. */
function zoneLetter(region: string, turn: number): string {
  const letters = region === 'europe-west1' || region === 'us-east1' ? 'bc' : 'ab';
  return letters.charAt(turn);
}

function loadBalancers(
  negCount: number,
  subnetCount: number,
  regionOfSubnet: (index: number) => string,
): readonly Resource[] {
  const made: Resource[] = [
    firewallRule('probes', {
      network: 'vpc',
      direction: 'INGRESS',
      sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
      allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }],
    }),
    firewallRule('from-proxies', {
      network: 'vpc',
      direction: 'INGRESS',
      sourceRanges: ['172.16.0.0/16'],
      allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }],
    }),
    healthCheck('check', { type: 'HTTP', portSpecification: 'USE_SERVING_PORT', requestPath: '/healthz' }),
  ];
  const byRegion = new Map<string, number[]>();
  for (let index = 0; index < negCount; index += 1) {
    const region = regionOfSubnet(index % subnetCount);
    byRegion.set(region, [...(byRegion.get(region) ?? []), index]);
  }
  let turn = 0;
  for (const [region, negs] of byRegion) {
    made.push(
      subnet(`proxies-${region}`, {
        network: 'vpc',
        region,
        ipCidrRange: `172.16.${turn * 2}.0/23`,
        purpose: 'REGIONAL_MANAGED_PROXY',
        role: 'ACTIVE',
      }),
      healthCheck(`check-${region}`, {
        type: 'HTTP',
        region,
        portSpecification: 'USE_SERVING_PORT',
        requestPath: '/healthz',
      }),
    );
    turn += 1;
    for (let first = 0; first < negs.length; first += negsPerService) {
      const number = made.length;
      const isGlobal = (first / negsPerService) % 2 === 0;
      const here = isGlobal ? {} : { region };
      const loadBalancingScheme = isGlobal ? 'EXTERNAL_MANAGED' : 'INTERNAL_MANAGED';
      const chosen = negs.slice(first, first + negsPerService);
      const front = isGlobal ? {} : { network: 'vpc', subnetwork: `subnet-${(chosen[0] ?? 0) % subnetCount}` };
      made.push(
        backendService(`service-${number}`, {
          ...here,
          loadBalancingScheme,
          protocol: 'HTTP',
          healthChecks: [isGlobal ? 'check' : `check-${region}`],
          backends: chosen.map((index, place) => ({
            id: `b${place + 1}`,
            group: `neg-${index}`,
            balancingMode: 'RATE',
            maxRatePerEndpoint: 100,
          })),
        }),
        urlMap(`map-${number}`, { ...here, defaultService: `service-${number}` }),
        targetProxy(`proxy-${number}`, { ...here, type: 'HTTP', urlMap: `map-${number}` }),
        forwardingRule(`rule-${number}`, {
          ...here,
          ...front,
          loadBalancingScheme,
          IPProtocol: 'TCP',
          portRange: '80',
          target: `proxy-${number}`,
        }),
      );
    }
  }
  return made;
}
