import { put, setFields } from '../edit/write.ts';
import {
  backendService,
  designOf,
  firewallRule,
  forwardingRule,
  healthCheck,
  instanceGroup,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Endpoint, Nic, Resource } from '../model/kinds.ts';

/**
 * Complete designs without a finding that cases start from: a case says only what it changes.
 */

/** An internal passthrough load balancer over one VM: `vpc`, `app`, `vm-1`, `neg` (GCE_VM_IP), `service`, `rule`. */
export function passthrough(): Design {
  return designOf(
    network('vpc'),
    subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
    vm('vm-1', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.10' }],
    }),
    neg('neg', {
      networkEndpointType: 'GCE_VM_IP',
      zone: 'us-central1-a',
      network: 'vpc',
      subnetwork: 'app',
      endpoints: [{ id: 'e1', instance: 'vm-1' }],
    }),
    healthCheck('check', { type: 'TCP', region: 'us-central1', portSpecification: 'USE_FIXED_PORT', port: 80 }),
    backendService('service', {
      loadBalancingScheme: 'INTERNAL',
      protocol: 'TCP',
      region: 'us-central1',
      network: 'vpc',
      healthChecks: ['check'],
      backends: [{ id: 'b1', group: 'neg', balancingMode: 'CONNECTION' }],
    }),
    forwardingRule('rule', {
      loadBalancingScheme: 'INTERNAL',
      region: 'us-central1',
      IPProtocol: 'TCP',
      ports: ['80'],
      backendService: 'service',
      network: 'vpc',
      subnetwork: 'app',
    }),
    probesAllowed(),
    firewallRule('clients', {
      network: 'vpc',
      direction: 'INGRESS',
      sourceRanges: ['10.0.0.0/8'],
      allowed: [{ IPProtocol: 'tcp', ports: ['80'] }],
    }),
  );
}

/** As `passthrough`, with a port mapping NEG: client port 1001 leads to port 80 of `vm-1`; no health check. */
export function portMapping(): Design {
  let design = change(passthrough(), 'neg', {
    networkEndpointType: 'GCE_VM_IP_PORTMAP',
    zone: undefined,
    region: 'us-central1',
    endpoints: [{ id: 'e1', instance: 'vm-1', port: 80, clientDestinationPort: 1001 }],
  });
  design = change(design, 'service', { healthChecks: undefined });
  return change(design, 'rule', { ports: undefined, allPorts: true });
}

/**
 * A global external Application Load Balancer over one VM: `vpc`, `app` (secondary range `pods`), `vm-1` (alias range
 * 10.4.0.0/24), `neg` (GCE_VM_IP_PORT, default port 8080), `check`, `service`, `map`, `proxy`, `rule`.
 */
export function application(): Design {
  return designOf(
    network('vpc'),
    subnet('app', {
      network: 'vpc',
      region: 'us-central1',
      ipCidrRange: '10.0.0.0/24',
      secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.4.0.0/16' }],
    }),
    vm('vm-1', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [
        {
          id: 'n1',
          subnetwork: 'app',
          networkIP: '10.0.0.10',
          aliasIpRanges: [{ ipCidrRange: '10.4.0.0/24', subnetworkRangeName: 'pods' }],
        },
      ],
    }),
    neg('neg', {
      networkEndpointType: 'GCE_VM_IP_PORT',
      zone: 'us-central1-a',
      network: 'vpc',
      subnetwork: 'app',
      defaultPort: 8080,
      endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress: '10.4.0.5' }],
    }),
    healthCheck('check', { type: 'HTTP', portSpecification: 'USE_SERVING_PORT', requestPath: '/healthz' }),
    backendService('service', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      protocol: 'HTTP',
      healthChecks: ['check'],
      backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
    }),
    urlMap('map', { defaultService: 'service' }),
    targetProxy('proxy', { type: 'HTTP', urlMap: 'map' }),
    forwardingRule('rule', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      IPProtocol: 'TCP',
      portRange: '80',
      target: 'proxy',
    }),
    probesAllowed(),
  );
}

/**
 * A regional internal Application Load Balancer over one VM: as `application`, all in us-central1, with the proxy-only
 * subnet `proxies` and the firewall rule `from-proxies`.
 */
export function regionalApplication(): Design {
  const { resources } = application();
  const here = { region: 'us-central1' };
  const internal = { ...here, loadBalancingScheme: 'INTERNAL_MANAGED' };
  let design = designOf(
    ...Object.values(resources),
    subnet('proxies', {
      ...here,
      network: 'vpc',
      ipCidrRange: '10.8.0.0/23',
      purpose: 'REGIONAL_MANAGED_PROXY',
      role: 'ACTIVE',
    }),
    firewallRule('from-proxies', {
      network: 'vpc',
      direction: 'INGRESS',
      sourceRanges: ['10.8.0.0/23'],
      allowed: [{ IPProtocol: 'tcp' }],
    }),
  );
  for (const id of ['check', 'map', 'proxy']) design = change(design, id, here);
  design = change(design, 'service', internal);
  return change(design, 'rule', { ...internal, network: 'vpc', subnetwork: 'app' });
}

/** As `regionalApplication`, cross-region: global parts, a global proxy-only subnet and a frontend in us-central1. */
export function crossRegionApplication(): Design {
  let design = change(regionalApplication(), 'proxies', { purpose: 'GLOBAL_MANAGED_PROXY' });
  for (const id of ['check', 'map', 'proxy', 'service', 'rule']) design = change(design, id, { region: undefined });
  return design;
}

/** A global external proxy Network Load Balancer over one VM: as `application`, with a TCP proxy and no URL map. */
export function proxyNetwork(): Design {
  let design = designOf(...Object.values(application().resources).filter(({ id }) => id !== 'map'));
  design = change(design, 'proxy', { type: 'TCP', urlMap: undefined, service: 'service' });
  design = change(design, 'check', { type: 'TCP', requestPath: undefined });
  return change(design, 'service', {
    protocol: 'TCP',
    backends: [{ id: 'b1', group: 'neg', balancingMode: 'CONNECTION', maxConnectionsPerEndpoint: 100 }],
  });
}

/** A global external Application Load Balancer in front of Cloud Run: `run`, `run-neg`, `service`, `map`, `proxy`, `rule`. */
export function serverless(): Design {
  return designOf(
    { id: 'run', kind: 'cloudRunService', name: 'run', region: 'us-central1' },
    neg('run-neg', { networkEndpointType: 'SERVERLESS', region: 'us-central1', cloudRun: { service: 'run' } }),
    backendService('service', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      protocol: 'HTTPS',
      backends: [{ id: 'b1', group: 'run-neg' }],
    }),
    urlMap('map', { defaultService: 'service' }),
    targetProxy('proxy', { type: 'HTTP', urlMap: 'map' }),
    forwardingRule('rule', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      IPProtocol: 'TCP',
      portRange: '80',
      target: 'proxy',
    }),
  );
}

/** As `application`, with the unmanaged instance group `group` of `vm-1` in place of the NEG. */
export function groupApplication(): Design {
  const kept = Object.values(application().resources).filter(({ id }) => id !== 'neg');
  const design = designOf(
    ...kept,
    instanceGroup('group', {
      zone: 'us-central1-a',
      network: 'vpc',
      subnetwork: 'app',
      instances: ['vm-1'],
      namedPorts: [{ name: 'http', port: 8080 }],
    }),
  );
  return change(design, 'service', {
    portName: 'http',
    backends: [{ id: 'b1', group: 'group', balancingMode: 'UTILIZATION', maxUtilization: 0.8 }],
  });
}

/** `application()` with a dual-stack subnet and interface, whose external IPv6 range is 2600:1900:4000:1::/96. */
export function dualStack(endpoint: Partial<Endpoint> = {}, nic: Partial<Nic> = {}): Design {
  const subnet = change(application(), 'app', { stackType: 'IPV4_IPV6', ipv6AccessType: 'EXTERNAL' });
  const card = {
    id: 'n1',
    subnetwork: 'app',
    networkIP: '10.0.0.10',
    aliasIpRanges: [{ ipCidrRange: '10.4.0.0/24', subnetworkRangeName: 'pods' }],
    stackType: 'IPV4_IPV6',
    ipv6AccessConfigs: [{ externalIpv6: '2600:1900:4000:1::', externalIpv6PrefixLength: 96 }],
    ...nic,
  };
  return change(change(subnet, 'vm-1', { networkInterfaces: [card] }), 'neg', {
    endpoints: [{ id: 'e1', instance: 'vm-1', ...endpoint }],
  });
}

function probesAllowed(): Resource {
  return firewallRule('probes', {
    network: 'vpc',
    direction: 'INGRESS',
    sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
    allowed: [{ IPProtocol: 'tcp' }],
  });
}

/** The design with some fields of one resource changed; `undefined` removes one. */
export function change(design: Design, id: Id, patch: object): Design {
  return setFields(design, id, patch);
}

/** The design with more resources. */
export function add(design: Design, ...resources: readonly Resource[]): Design {
  return put(design, ...resources);
}
