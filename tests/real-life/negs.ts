import {
  a,
  answer,
  app,
  b,
  clients,
  connected,
  crossEnvoys,
  endpoint,
  envoys,
  eu,
  fixed,
  g,
  ground,
  hc,
  healthCheck,
  inApp,
  internal,
  inVpc,
  map,
  neg,
  node1,
  node2,
  nodeGroups,
  nodeNeg,
  passed,
  podGroups,
  pods,
  probes,
  proxy,
  type Row,
  rated,
  rule,
  service,
  shown,
  subnet,
  tcpFront,
  to,
  us,
  vpc,
  web,
  webFront,
} from './answers.ts';

/** Every type of NEG behind a load balancer that takes it, with the fields that the API adds by itself. */
export const negRows: readonly Row[] = [
  {
    name: 'hybrid NEGs behind a global external ALB',
    resources: [
      vpc,
      ...['a', 'b'].flatMap((z) => [
        neg(`zones/europe-west1-${z === 'a' ? 'b' : 'c'}/networkEndpointGroups/site-${z}`, 'NON_GCP_PRIVATE_IP_PORT', {
          ...inVpc,
          defaultPort: 443,
          size: 1,
        }),
        endpoint(`zones/europe-west1-${z === 'a' ? 'b' : 'c'}/networkEndpointGroups/site-${z}`, {
          ipAddress: `192.168.1.${z === 'a' ? 1 : 2}`,
          port: 443,
        }),
      ]),
      healthCheck('global/healthChecks/web'),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'HTTPS', {
        port: 443,
        portName: 'https',
        ...hc('global/healthChecks/web'),
        backends: ['b/networkEndpointGroups/site-a', 'c/networkEndpointGroups/site-b'].map((p) =>
          rated(to(`zones/europe-west1-${p}`)),
        ),
      }),
      ...webFront(g, 'EXTERNAL_MANAGED', 'global/backendServices/web'),
    ],
  },
  {
    name: 'hybrid and zonal NEGs together behind a regional internal ALB',
    resources: [
      ...ground,
      ...pods,
      ...envoys,
      neg(`${a}networkEndpointGroups/site`, 'NON_GCP_PRIVATE_IP_PORT', inVpc),
      endpoint(`${a}networkEndpointGroups/site`, { ipAddress: '192.168.1.1', port: 80 }),
      healthCheck(`${us}healthChecks/web`),
      service(`${us}backendServices/web`, 'INTERNAL_MANAGED', 'HTTP', {
        ...hc(`${us}healthChecks/web`),
        backends: [...podGroups, to(`${a}networkEndpointGroups/site`)].map(rated),
      }),
      ...webFront(us, 'INTERNAL_MANAGED', `${us}backendServices/web`, internal),
    ],
  },
  {
    name: 'global internet NEG behind the classic ALB with Cloud CDN',
    resources: [
      neg('global/networkEndpointGroups/origin', 'INTERNET_FQDN_PORT', { size: 1, defaultPort: 443 }),
      endpoint('global/networkEndpointGroups/origin', { fqdn: 'origin.example.com', port: 443 }),
      service('global/backendServices/web', 'EXTERNAL', 'HTTPS', {
        port: 80,
        portName: 'https',
        enableCDN: true,
        customRequestHeaders: ['Host: origin.example.com'],
        backends: [shown(to('global/networkEndpointGroups/origin'))],
      }),
      ...webFront(g, 'EXTERNAL', 'global/backendServices/web'),
    ],
  },
  {
    name: 'global internet NEG with an address and no port',
    warns: ['internet-neg/server-certificate'],
    resources: [
      neg('global/networkEndpointGroups/origin', 'INTERNET_IP_PORT'),
      endpoint('global/networkEndpointGroups/origin', { ipAddress: '198.51.101.7' }),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'HTTP2', {
        backends: [shown(to('global/networkEndpointGroups/origin'))],
      }),
      ...webFront(g, 'EXTERNAL_MANAGED', 'global/backendServices/web'),
    ],
  },
  {
    name: 'regional internet NEGs, one with a health check, behind a regional internal proxy NLB, through Cloud NAT',
    resources: [
      vpc,
      app,
      ...envoys,
      neg(`${us}networkEndpointGroups/out`, 'INTERNET_FQDN_PORT', { ...inVpc, size: 2 }),
      endpoint(`${us}networkEndpointGroups/out`, { fqdn: 'one.example.com', port: 443 }),
      endpoint(`${us}networkEndpointGroups/out`, { fqdn: 'db.corp.internal', port: 443 }),
      healthCheck(`${us}healthChecks/web`, 'TCP'),
      service(`${us}backendServices/web`, 'INTERNAL_MANAGED', 'TCP', {
        ...hc(`${us}healthChecks/web`),
        backends: [shown(to(`${us}networkEndpointGroups/out`))],
      }),
      ...tcpFront(us, 'INTERNAL_MANAGED', `${us}backendServices/web`, internal),
      answer(`${us}routers/nat`, {
        ...inVpc,
        nats: [
          {
            name: 'nat',
            natIpAllocateOption: 'AUTO_ONLY',
            sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
            endpointTypes: ['ENDPOINT_TYPE_MANAGED_PROXY_LB'],
          },
        ],
      }),
    ],
  },
  {
    name: 'Cloud Run in two regions behind a global external ALB, IAP on',
    resources: [
      ...[us, eu].map((place) =>
        neg(`${place}networkEndpointGroups/run`, 'SERVERLESS', { cloudRun: { service: 'shop' }, size: 0 }),
      ),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'HTTPS', {
        ...web,
        localityLbPolicy: 'ROUND_ROBIN',
        iap: { enabled: true, oauth2ClientId: 'x' },
        backends: [us, eu].map((place) => shown(to(`${place}networkEndpointGroups/run`))),
      }),
      ...webFront(g, 'EXTERNAL_MANAGED', 'global/backendServices/web'),
    ],
  },
  {
    name: 'Cloud Run by URL mask behind a regional internal ALB',
    resources: [
      vpc,
      app,
      ...envoys,
      neg(`${us}networkEndpointGroups/run`, 'SERVERLESS', { cloudRun: { urlMask: '<service>.example.com' } }),
      service(`${us}backendServices/web`, 'INTERNAL_MANAGED', 'HTTP', {
        ...web,
        backends: [shown(to(`${us}networkEndpointGroups/run`))],
      }),
      ...webFront(us, 'INTERNAL_MANAGED', `${us}backendServices/web`, internal),
    ],
  },
  {
    name: 'App Engine without a service, and a function, each behind a service of the classic ALB',
    resources: [
      neg(`${us}networkEndpointGroups/gae`, 'SERVERLESS', { appEngine: {} }),
      neg(`${us}networkEndpointGroups/fn`, 'SERVERLESS', { cloudFunction: { function: 'resize' } }),
      service('global/backendServices/web', 'EXTERNAL', 'HTTP', {
        ...web,
        backends: [shown(to(`${us}networkEndpointGroups/gae`))],
      }),
      service('global/backendServices/fn', 'EXTERNAL', 'HTTP', {
        ...web,
        backends: [shown(to(`${us}networkEndpointGroups/fn`))],
      }),
      map(g, 'global/backendServices/web', {
        hostRules: [{ hosts: ['*'], pathMatcher: 'p' }],
        pathMatchers: [
          {
            name: 'p',
            defaultService: to('global/backendServices/web'),
            pathRules: [{ paths: ['/resize', '/resize/*'], service: to('global/backendServices/fn') }],
          },
        ],
      }),
      proxy(g, 'Http', { urlMap: to('global/urlMaps/web') }),
      rule(g, 'EXTERNAL', { target: to('global/targetHttpProxies/web'), portRange: '80-80' }),
    ],
  },
  {
    name: 'Private Service Connect NEGs of two regions behind a global external ALB',
    resources: [
      vpc,
      app,
      subnet(`${eu}subnetworks/app-eu`, '10.1.0.0/24'),
      ...[
        [us, 'app'],
        [eu, 'app-eu'],
      ].map(([place, name]) =>
        neg(`${place}networkEndpointGroups/psc`, 'PRIVATE_SERVICE_CONNECT', {
          ...inVpc,
          subnetwork: to(`${place}subnetworks/${name}`),
          pscTargetService: `projects/producer/${place}serviceAttachments/api`,
          pscData: { consumerPscAddress: '10.0.0.77', pscConnectionId: '42', pscConnectionStatus: 'ACCEPTED' },
        }),
      ),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'HTTPS', {
        port: 443,
        portName: 'https',
        backends: [us, eu].map((place) => shown(to(`${place}networkEndpointGroups/psc`))),
      }),
      ...webFront(g, 'EXTERNAL_MANAGED', 'global/backendServices/web'),
    ],
  },
  {
    name: 'Private Service Connect NEG for a regional Google API behind a regional internal ALB',
    resources: [
      vpc,
      app,
      ...envoys,
      neg(`${us}networkEndpointGroups/kms`, 'PRIVATE_SERVICE_CONNECT', {
        pscTargetService: 'us-central1-cloudkms.googleapis.com',
      }),
      service(`${us}backendServices/web`, 'INTERNAL_MANAGED', 'HTTPS', {
        backends: [{ group: to(`${us}networkEndpointGroups/kms`) }],
      }),
      ...webFront(us, 'INTERNAL_MANAGED', `${us}backendServices/web`, internal),
    ],
  },
  {
    name: 'Private Service Connect NEG for a global Google API behind a cross-region internal ALB',
    resources: [
      vpc,
      app,
      ...crossEnvoys,
      neg(`${us}networkEndpointGroups/storage`, 'PRIVATE_SERVICE_CONNECT', {
        pscTargetService: 'storage.googleapis.com',
      }),
      service('global/backendServices/web', 'INTERNAL_MANAGED', 'HTTPS', {
        backends: [shown(to(`${us}networkEndpointGroups/storage`))],
      }),
      ...webFront(g, 'INTERNAL_MANAGED', 'global/backendServices/web', internal),
    ],
  },
  {
    name: 'port mapping NEG published by a service attachment',
    resources: [
      vpc,
      app,
      node1,
      node2,
      clients,
      neg(`${us}networkEndpointGroups/map`, 'GCE_VM_IP_PORTMAP', { ...inApp, size: 3 }),
      endpoint(`${us}networkEndpointGroups/map`, {
        instance: to(`${a}instances/node-1`),
        port: 22,
        clientDestinationPort: 1001,
      }),
      endpoint(`${us}networkEndpointGroups/map`, {
        instance: to(`${b}instances/node-2`),
        port: 22,
        clientDestinationPort: 1002,
      }),
      endpoint(`${us}networkEndpointGroups/map`, {
        instance: to(`${b}instances/node-2`),
        port: 22,
        clientDestinationPort: 1003,
      }),
      service(`${us}backendServices/map`, 'INTERNAL', 'TCP', {
        ...inVpc,
        backends: [passed(to(`${us}networkEndpointGroups/map`))],
      }),
      rule(us, 'INTERNAL', { ...internal, allPorts: true, backendService: to(`${us}backendServices/map`) }),
      subnet(`${us}subnetworks/nat`, '10.2.0.0/24', { purpose: 'PRIVATE_SERVICE_CONNECT' }),
      answer(`${us}serviceAttachments/map`, {
        targetService: to(`${us}forwardingRules/web`),
        natSubnets: [to(`${us}subnetworks/nat`)],
        connectionPreference: 'ACCEPT_AUTOMATIC',
      }),
    ],
  },
  {
    name: 'two NICs: a passthrough NLB over nic1 of an appliance, and another over its nic0',
    resources: [
      vpc,
      app,
      clients,
      answer('global/networks/data', { autoCreateSubnetworks: false }),
      answer(`${us}subnetworks/data`, {
        network: to('global/networks/data'),
        ipCidrRange: '10.50.0.0/24',
        purpose: 'PRIVATE',
      }),
      answer(`${a}instances/fw`, {
        machineType: 'zones/us-central1-a/machineTypes/n2-standard-4',
        canIpForward: true,
        networkInterfaces: [
          { name: 'nic0', ...inApp, networkIP: '10.0.0.7' },
          {
            name: 'nic1',
            network: to('global/networks/data'),
            subnetwork: to(`${us}subnetworks/data`),
            networkIP: '10.50.0.7',
          },
        ],
      }),
      neg(`${a}networkEndpointGroups/data`, 'GCE_VM_IP', {
        network: to('global/networks/data'),
        subnetwork: to(`${us}subnetworks/data`),
      }),
      endpoint(`${a}networkEndpointGroups/data`, { instance: to(`${a}instances/fw`), ipAddress: '10.50.0.7' }),
      answer('global/firewalls/all', {
        network: to('global/networks/data'),
        direction: 'INGRESS',
        sourceRanges: ['0.0.0.0/0'],
        allowed: [{ IPProtocol: 'all' }],
      }),
      fixed(`${us}healthChecks/fw`, 22),
      service(`${us}backendServices/fw`, 'INTERNAL', 'UNSPECIFIED', {
        network: to('global/networks/data'),
        ...hc(`${us}healthChecks/fw`),
        backends: [passed(to(`${a}networkEndpointGroups/data`))],
        sessionAffinity: 'CLIENT_IP_NO_DESTINATION',
      }),
      rule(us, 'INTERNAL', {
        IPProtocol: 'L3_DEFAULT',
        allPorts: true,
        IPAddress: '10.50.0.100',
        network: to('global/networks/data'),
        subnetwork: to(`${us}subnetworks/data`),
        backendService: to(`${us}backendServices/fw`),
      }),
    ],
  },
  {
    name: 'floating address with haPolicy over NEGs of two subnets',
    resources: [
      ...ground,
      clients,
      subnet(`${us}subnetworks/other`, '10.3.0.0/24'),
      ...nodeNeg(a, 'node-1', '10.0.0.2'),
      neg(`${b}networkEndpointGroups/other`, 'GCE_VM_IP', { ...inVpc, subnetwork: to(`${us}subnetworks/other`) }),
      answer(`${b}instances/standby`, {
        machineType: 'e2-medium',
        networkInterfaces: [
          { name: 'nic0', ...inVpc, subnetwork: to(`${us}subnetworks/other`), networkIP: '10.3.0.5' },
        ],
      }),
      endpoint(`${b}networkEndpointGroups/other`, { instance: 'standby' }),
      service(`${us}backendServices/vip`, 'INTERNAL', 'UNSPECIFIED', {
        ...inVpc,
        haPolicy: { fastIPMove: 'GARP_RA', leader: { backendGroup: nodeGroups[0] } },
        backends: [passed(String(nodeGroups[0])), passed(to(`${b}networkEndpointGroups/other`))],
      }),
      rule(us, 'INTERNAL', {
        ...internal,
        IPProtocol: 'L3_DEFAULT',
        allPorts: true,
        backendService: to(`${us}backendServices/vip`),
      }),
    ],
  },
  {
    name: 'dual-stack endpoints behind a global external ALB that prefers IPv6',
    resources: [
      vpc,
      probes,
      subnet(`${us}subnetworks/six`, '10.6.0.0/24', {
        stackType: 'IPV4_IPV6',
        ipv6AccessType: 'EXTERNAL',
        externalIpv6Prefix: '2600:1900:4000:1::/64',
      }),
      answer(`${a}instances/six`, {
        machineType: 'e2-small',
        tags: { items: ['node'] },
        networkInterfaces: [
          {
            name: 'nic0',
            ...inVpc,
            subnetwork: to(`${us}subnetworks/six`),
            networkIP: '10.6.0.5',
            stackType: 'IPV4_IPV6',
            ipv6AccessType: 'EXTERNAL',
            ipv6AccessConfigs: [
              {
                type: 'DIRECT_IPV6',
                name: 'external-ipv6',
                externalIpv6: '2600:1900:4000:1:0:0:0:0',
                externalIpv6PrefixLength: 96,
                networkTier: 'PREMIUM',
              },
            ],
          },
        ],
      }),
      neg(`${a}networkEndpointGroups/six`, 'GCE_VM_IP_PORT', {
        ...inVpc,
        subnetwork: to(`${us}subnetworks/six`),
        defaultPort: 80,
      }),
      endpoint(`${a}networkEndpointGroups/six`, {
        instance: 'six',
        ipAddress: '10.6.0.5',
        ipv6Address: '2600:1900:4000:1::1',
        port: 80,
      }),
      answer('global/firewalls/probes6', {
        ...inVpc,
        direction: 'INGRESS',
        sourceRanges: ['2600:2d00:1:b029::/64', '2600:2d00:1:1::/64'],
        allowed: [{ IPProtocol: 'tcp', ports: ['80'] }],
      }),
      healthCheck('global/healthChecks/web'),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'HTTP', {
        ...hc('global/healthChecks/web'),
        ipAddressSelectionPolicy: 'PREFER_IPV6',
        backends: [rated(to(`${a}networkEndpointGroups/six`))],
      }),
      ...webFront(g, 'EXTERNAL_MANAGED', 'global/backendServices/web', {
        ipVersion: 'IPV6',
        IPAddress: '2600:1901:0:1::',
      }),
    ],
  },
  {
    name: 'auto mode network, NEG and VM without a subnet, many ports on one VM',
    resources: [
      answer('global/networks/default', { autoCreateSubnetworks: true, mtu: 1460 }),
      answer(`${us}subnetworks/default`, {
        network: to('global/networks/default'),
        ipCidrRange: '10.128.0.0/20',
        purpose: 'PRIVATE',
      }),
      answer(`${eu}subnetworks/default`, {
        network: to('global/networks/default'),
        ipCidrRange: '10.132.0.0/20',
        purpose: 'PRIVATE',
      }),
      answer('global/firewalls/default-allow-hc', {
        network: to('global/networks/default'),
        direction: 'INGRESS',
        sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
        allowed: [{ IPProtocol: 'tcp' }],
      }),
      answer(`${a}instances/vm`, {
        machineType: 'e2-medium',
        networkInterfaces: [
          {
            name: 'nic0',
            network: to('global/networks/default'),
            subnetwork: to(`${us}subnetworks/default`),
            networkIP: '10.128.0.5',
          },
        ],
      }),
      neg(`${a}networkEndpointGroups/n`, 'GCE_VM_IP_PORT', { network: to('global/networks/default'), defaultPort: 80 }),
      ...[undefined, 81, 82].map((port) =>
        endpoint(`${a}networkEndpointGroups/n`, { instance: 'vm', ipAddress: '10.128.0.5', port }),
      ),
      healthCheck('global/healthChecks/web', 'TCP'),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'SSL', {
        ...hc('global/healthChecks/web'),
        backends: [connected(to(`${a}networkEndpointGroups/n`))],
      }),
      ...tcpFront(g, 'EXTERNAL_MANAGED', 'global/backendServices/web'),
    ],
  },
];
