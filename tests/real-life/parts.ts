import {
  a,
  answer,
  app,
  b,
  clients,
  crossEnvoys,
  endpoint,
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
  nodeGroups,
  nodes,
  passed,
  podGroups,
  pods,
  probes,
  proxy,
  type Row,
  rated,
  rule,
  service,
  subnet,
  to,
  us,
  vpc,
  web,
  webFront,
} from './answers.ts';

/** Parts of a project, things that are no load balancer, and set-ups out of the ordinary. */
export const partRows: readonly Row[] = [
  {
    name: 'only zonal NEGs of a GKE cluster, without their endpoints',
    resources: [a, b].map((zone) =>
      neg(`${zone}networkEndpointGroups/k8s1-web`, 'GCE_VM_IP_PORT', {
        ...inApp,
        size: 3,
        description: '{"cluster-uid":"0a1b","namespace":"default","service-name":"shop","port":"80"}',
      }),
    ),
  },
  {
    name: 'only zonal NEGs, whose endpoints the API lists by another call',
    resources: [a, b].map((zone) => neg(`${zone}networkEndpointGroups/web`, 'GCE_VM_IP', { ...inApp, size: 3 })),
    warns: ['neg/no-endpoints'],
  },
  {
    name: 'only a backend service',
    resources: [
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'HTTP', {
        ...web,
        ...hc('global/healthChecks/web'),
        backends: podGroups.map(rated),
      }),
    ],
  },
  {
    name: 'only forwarding rules',
    resources: [
      rule(g, 'EXTERNAL', { target: to('global/targetHttpProxies/web'), portRange: '80-80' }),
      rule(us, 'INTERNAL', { ...internal, ports: ['80'], backendService: to(`${us}backendServices/web`) }),
      rule(eu, 'INTERNAL_MANAGED', {
        ...inVpc,
        subnetwork: to(`${eu}subnetworks/app`),
        portRange: '443-443',
        target: to(`${eu}targetHttpsProxies/web`),
      }),
    ],
  },
  {
    name: 'only a URL map and its proxies',
    resources: [
      map(g, 'global/backendServices/web'),
      proxy(g, 'Http', { urlMap: to('global/urlMaps/web') }),
      proxy(g, 'Https', {
        urlMap: to('global/urlMaps/web'),
        certificateMap: '//certificatemanager.googleapis.com/projects/shop/locations/global/certificateMaps/m',
      }),
    ],
  },
  {
    name: 'Shared VPC: service project over the host project’s network',
    resources: [
      ...[a, b].map((zone) =>
        neg(`${zone}networkEndpointGroups/k8s1-web`, 'GCE_VM_IP_PORT', {
          network: to('projects/host/global/networks/shared'),
          subnetwork: to('projects/host/regions/us-central1/subnetworks/app'),
          size: 1,
        }),
      ),
      answer(`${a}instances/vm`, {
        machineType: 'e2-medium',
        networkInterfaces: [
          {
            name: 'nic0',
            network: to('projects/host/global/networks/shared'),
            subnetwork: to('projects/host/regions/us-central1/subnetworks/app'),
            networkIP: '10.0.0.2',
            aliasIpRanges: [{ ipCidrRange: '10.4.0.0/24', subnetworkRangeName: 'pods' }],
          },
        ],
      }),
      endpoint(`${a}networkEndpointGroups/k8s1-web`, { instance: 'vm', ipAddress: '10.4.0.9', port: 8080 }),
      endpoint(`${b}networkEndpointGroups/k8s1-web`, { instance: 'elsewhere', ipAddress: '10.4.1.9', port: 8080 }),
      healthCheck(`${us}healthChecks/web`),
      service(`${us}backendServices/web`, 'INTERNAL_MANAGED', 'HTTP', {
        ...hc(`${us}healthChecks/web`),
        backends: podGroups.map(rated),
      }),
      ...webFront(us, 'INTERNAL_MANAGED', `${us}backendServices/web`, {
        network: to('projects/host/global/networks/shared'),
        subnetwork: to('projects/host/regions/us-central1/subnetworks/app'),
        IPAddress: '10.0.0.50',
      }),
    ],
  },
  {
    name: 'Shared VPC: URL map of one project routes to a backend service of another',
    resources: [
      answer(`projects/host/${us}urlMaps/web`, { defaultService: to(`${us}backendServices/web`) }),
      answer(`projects/host/${us}targetHttpProxies/web`, { urlMap: to(`projects/host/${us}urlMaps/web`) }),
      answer(`projects/host/${us}forwardingRules/web`, {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        IPProtocol: 'TCP',
        IPAddress: '10.0.0.50',
        portRange: '80-80',
        target: to(`projects/host/${us}targetHttpProxies/web`),
        network: to('projects/host/global/networks/shared'),
        subnetwork: to(`projects/host/${us}subnetworks/app`),
      }),
      healthCheck(`${us}healthChecks/web`),
      service(`${us}backendServices/web`, 'INTERNAL_MANAGED', 'HTTP', {
        ...hc(`${us}healthChecks/web`),
        backends: podGroups.map(rated),
      }),
    ],
  },
  {
    name: 'classic ALB in migration: EXTERNAL rule, one service EXTERNAL_MANAGED, one still EXTERNAL',
    resources: [
      ...ground,
      ...pods,
      healthCheck('global/healthChecks/web'),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'HTTP', {
        ...hc('global/healthChecks/web'),
        backends: podGroups.map(rated),
        externalManagedMigrationState: 'TEST_ALL_TRAFFIC',
      }),
      service('global/backendServices/old', 'EXTERNAL', 'HTTP', {
        ...hc('global/healthChecks/web'),
        backends: podGroups.map(rated),
        externalManagedMigrationState: 'PREPARE',
      }),
      map(g, 'global/backendServices/web', {
        hostRules: [{ hosts: ['old.example.com'], pathMatcher: 'old' }],
        pathMatchers: [{ name: 'old', defaultService: to('global/backendServices/old') }],
      }),
      proxy(g, 'Http', { urlMap: to('global/urlMaps/web') }),
      rule(g, 'EXTERNAL', {
        target: to('global/targetHttpProxies/web'),
        portRange: '80-80',
        externalManagedBackendBucketMigrationState: 'PREPARE',
      }),
    ],
  },
  {
    name: 'classic ALB in Standard Tier: regional rule and address, global rest',
    resources: [
      ...ground,
      ...pods,
      healthCheck('global/healthChecks/web'),
      answer(`${us}addresses/web`, { address: '35.206.1.1', addressType: 'EXTERNAL', networkTier: 'STANDARD' }),
      service('global/backendServices/web', 'EXTERNAL', 'HTTP', {
        ...web,
        ...hc('global/healthChecks/web'),
        backends: podGroups.map(rated),
      }),
      map(g, 'global/backendServices/web'),
      proxy(g, 'Http', { urlMap: to('global/urlMaps/web') }),
      rule(us, 'EXTERNAL', {
        networkTier: 'STANDARD',
        IPAddress: '35.206.1.1',
        target: to('global/targetHttpProxies/web'),
        portRange: '80-80',
      }),
    ],
  },
  {
    name: 'Private Service Connect endpoints: a published service, all Google APIs',
    resources: [
      vpc,
      app,
      answer(`${us}addresses/psc`, {
        address: '10.0.0.80',
        addressType: 'INTERNAL',
        purpose: 'GCE_ENDPOINT',
        subnetwork: to(`${us}subnetworks/app`),
      }),
      answer(`${us}forwardingRules/db`, {
        IPAddress: '10.0.0.80',
        ...inVpc,
        target: to('projects/producer/regions/us-central1/serviceAttachments/db'),
        loadBalancingScheme: '',
        pscConnectionId: '1',
        pscConnectionStatus: 'ACCEPTED',
        allowPscGlobalAccess: true,
        networkTier: 'PREMIUM',
      }),
      answer('global/addresses/apis', {
        address: '10.77.0.5',
        addressType: 'INTERNAL',
        purpose: 'PRIVATE_SERVICE_CONNECT',
        ...inVpc,
      }),
      answer('global/forwardingRules/apis', {
        IPAddress: '10.77.0.5',
        ...inVpc,
        target: 'all-apis',
        networkTier: 'PREMIUM',
      }),
    ],
  },
  {
    name: 'Private Service Connect: producer and its own test endpoint in another network, all drawn',
    resources: [
      ...ground,
      clients,
      ...nodes,
      fixed(`${us}healthChecks/l4`, 10_256),
      service(`${us}backendServices/nodes`, 'INTERNAL', 'TCP', {
        ...hc(`${us}healthChecks/l4`),
        backends: nodeGroups.map(passed),
      }),
      rule(us, 'INTERNAL', {
        backendService: to(`${us}backendServices/nodes`),
        ports: ['5432'],
        ...internal,
        allowGlobalAccess: true,
      }),
      subnet(`${us}subnetworks/nat`, '10.2.0.0/24', { purpose: 'PRIVATE_SERVICE_CONNECT' }),
      answer(`${us}serviceAttachments/db`, {
        targetService: to(`${us}forwardingRules/web`),
        natSubnets: [to(`${us}subnetworks/nat`)],
        connectionPreference: 'ACCEPT_MANUAL',
        enableProxyProtocol: false,
      }),
      answer('global/networks/consumer', { autoCreateSubnetworks: false }),
      answer(`${us}subnetworks/consumer`, { network: to('global/networks/consumer'), ipCidrRange: '10.0.0.0/24' }),
      answer(`${us}addresses/psc`, {
        address: '10.0.0.80',
        addressType: 'INTERNAL',
        subnetwork: to(`${us}subnetworks/consumer`),
      }),
      answer(`${us}forwardingRules/db`, {
        IPAddress: to(`${us}addresses/psc`),
        network: to('global/networks/consumer'),
        target: to(`${us}serviceAttachments/db`),
      }),
    ],
  },
  {
    name: 'protocol forwarding to target instances, inside and outside',
    resources: [
      vpc,
      app,
      node1,
      answer(`${a}targetInstances/ti`, {
        kind: 'compute#targetInstance',
        instance: to(`${a}instances/node-1`),
        natPolicy: 'NO_NAT',
      }),
      answer(`${us}forwardingRules/esp`, {
        loadBalancingScheme: 'EXTERNAL',
        IPProtocol: 'ESP',
        IPAddress: '34.1.1.1',
        target: to(`${a}targetInstances/ti`),
      }),
      answer(`${us}forwardingRules/sctp`, {
        loadBalancingScheme: 'EXTERNAL',
        IPProtocol: 'SCTP',
        portRange: '1-65535',
        target: to(`${a}targetInstances/ti`),
      }),
      answer(`${us}forwardingRules/l3`, {
        loadBalancingScheme: 'EXTERNAL',
        IPProtocol: 'L3_DEFAULT',
        allPorts: true,
        target: to(`${a}targetInstances/ti`),
      }),
      answer(`${us}forwardingRules/tcp`, {
        loadBalancingScheme: 'INTERNAL',
        IPProtocol: 'TCP',
        ports: ['80'],
        ...internal,
        target: to(`${a}targetInstances/ti`),
      }),
      answer(`${us}forwardingRules/far`, {
        loadBalancingScheme: 'EXTERNAL',
        IPProtocol: 'AH',
        target: to(`${b}targetInstances/elsewhere`),
      }),
    ],
  },
  {
    name: 'target pools, with and without a port range',
    resources: [
      answer(`${us}targetPools/pool`, {
        kind: 'compute#targetPool',
        instances: [to(`${a}instances/node-1`)],
        healthChecks: [to('global/httpHealthChecks/h')],
      }),
      answer(`${us}forwardingRules/tcp`, {
        loadBalancingScheme: 'EXTERNAL',
        IPProtocol: 'TCP',
        IPAddress: '34.1.1.1',
        portRange: '80-90',
        target: to(`${us}targetPools/pool`),
        networkTier: 'STANDARD',
      }),
      answer(`${us}forwardingRules/udp`, {
        loadBalancingScheme: 'EXTERNAL',
        IPProtocol: 'UDP',
        IPAddress: '34.1.1.1',
        target: to(`${us}targetPools/pool`),
      }),
      answer(`${us}forwardingRules/esp`, {
        loadBalancingScheme: 'EXTERNAL',
        IPProtocol: 'ESP',
        target: to(`${us}targetPools/elsewhere`),
      }),
    ],
  },
  {
    name: 'Classic VPN gateway, drawn and not drawn',
    resources: [
      answer(`${us}targetVpnGateways/gw`, { kind: 'compute#targetVpnGateway', ...inVpc }),
      ...['gw', 'far'].flatMap((gateway) => [
        answer(`${us}forwardingRules/${gateway}-esp`, {
          loadBalancingScheme: 'EXTERNAL',
          IPProtocol: 'ESP',
          IPAddress: '34.1.1.1',
          target: to(`${us}targetVpnGateways/${gateway}`),
          networkTier: 'PREMIUM',
        }),
        ...['500-500', '4500-4500'].map((portRange) =>
          answer(`${us}forwardingRules/${gateway}-udp${portRange.split('-')[0]}`, {
            loadBalancingScheme: 'EXTERNAL',
            IPProtocol: 'UDP',
            portRange,
            IPAddress: '34.1.1.1',
            target: to(`${us}targetVpnGateways/${gateway}`),
            networkTier: 'PREMIUM',
          }),
        ),
      ]),
    ],
  },
  {
    name: 'packet mirroring collector',
    resources: [
      vpc,
      app,
      node1,
      clients,
      answer(`${a}instanceGroups/ig`, { ...inApp, size: 1 }),
      {
        kind: 'compute#instanceWithNamedPorts',
        instanceGroup: to(`${a}instanceGroups/ig`),
        instance: to(`${a}instances/node-1`),
        status: 'RUNNING',
      },
      fixed(`${us}healthChecks/c`, 80),
      service(`${us}backendServices/c`, 'INTERNAL', 'TCP', {
        ...hc(`${us}healthChecks/c`),
        backends: [passed(to(`${a}instanceGroups/ig`))],
      }),
      rule(us, 'INTERNAL', {
        ...internal,
        allPorts: true,
        isMirroringCollector: true,
        backendService: to(`${us}backendServices/c`),
      }),
      answer(`${us}packetMirrorings/m`, { kind: 'compute#packetMirroring', ...inVpc }),
    ],
  },
  {
    name: 'managed groups with an autoscaler and a template, members listed, canary of two templates',
    resources: [
      vpc,
      app,
      node1,
      probes,
      answer(`${a}instanceGroupManagers/mig`, {
        baseInstanceName: 'mig',
        instanceGroup: to(`${a}instanceGroups/mig`),
        targetSize: 1,
        versions: [
          { instanceTemplate: to('global/instanceTemplates/t') },
          { instanceTemplate: to('global/instanceTemplates/t2'), targetSize: { fixed: 1, calculated: 1 } },
        ],
        namedPorts: [{ name: 'http', port: 80 }],
      }),
      answer(`${a}instanceGroups/mig`, { ...inApp, size: 1, namedPorts: [{ name: 'http', port: 80 }] }),
      {
        kind: 'compute#instanceWithNamedPorts',
        instanceGroup: to(`${a}instanceGroups/mig`),
        instance: to(`${a}instances/node-1`),
        status: 'RUNNING',
      },
      answer(`${us}autoscalers/mig`, { kind: 'compute#autoscaler', target: to(`${a}instanceGroupManagers/mig`) }),
      healthCheck('global/healthChecks/web', 'TCP', { tcpHealthCheck: { port: 80, proxyHeader: 'NONE' } }),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'HTTP', {
        ...web,
        ...hc('global/healthChecks/web'),
        backends: [
          { group: to(`${a}instanceGroups/mig`), balancingMode: 'UTILIZATION', maxUtilization: 0.8, capacityScaler: 1 },
        ],
      }),
      ...webFront(g, 'EXTERNAL_MANAGED', 'global/backendServices/web'),
    ],
  },
  {
    name: 'regional managed group by rate, drained spare',
    resources: [
      answer(`${us}instanceGroupManagers/r`, {
        baseInstanceName: 'r',
        instanceTemplate: to('global/instanceTemplates/t'),
        instanceGroup: to(`${us}instanceGroups/r`),
        targetSize: 3,
        namedPorts: [{ name: 'http', port: 8080 }],
      }),
      answer(`${eu}instanceGroupManagers/r`, {
        baseInstanceName: 'r',
        instanceTemplate: to('global/instanceTemplates/t'),
        instanceGroup: to(`${eu}instanceGroups/r`),
        targetSize: 3,
        namedPorts: [{ name: 'http', port: 8080 }],
      }),
      healthCheck('global/healthChecks/web', 'HTTP'),
      service('global/backendServices/web', 'EXTERNAL', 'HTTP', {
        ...web,
        ...hc('global/healthChecks/web'),
        backends: [
          { group: to(`${us}instanceGroups/r`), balancingMode: 'RATE', maxRatePerInstance: 100, capacityScaler: 1 },
          { group: to(`${eu}instanceGroups/r`), balancingMode: 'RATE', maxRatePerInstance: 100, capacityScaler: 0 },
        ],
      }),
      ...webFront(g, 'EXTERNAL', 'global/backendServices/web'),
    ],
  },
  {
    name: 'legacy HTTP health check on instance groups of a classic ALB',
    resources: [
      answer('global/httpHealthChecks/old', { kind: 'compute#httpHealthCheck', port: 80, requestPath: '/' }),
      answer(`${a}instanceGroups/ig`, { ...inApp, namedPorts: [{ name: 'http', port: 30_080 }], size: 2 }),
      service('global/backendServices/web', 'EXTERNAL', 'HTTP', {
        ...web,
        healthChecks: [to('global/httpHealthChecks/old')],
        backends: [
          { group: to(`${a}instanceGroups/ig`), balancingMode: 'RATE', maxRatePerInstance: 1, capacityScaler: 1 },
        ],
      }),
      ...webFront(g, 'EXTERNAL', 'global/backendServices/web'),
    ],
  },
  {
    name: 'URL map with weights, mirroring, redirects, header rules and a bucket',
    resources: [
      ...ground,
      ...pods,
      healthCheck('global/healthChecks/web'),
      ...['blue', 'green', 'shadow'].map((name) =>
        service(`global/backendServices/${name}`, 'EXTERNAL_MANAGED', 'HTTP', {
          ...hc('global/healthChecks/web'),
          backends: podGroups.map(rated),
        }),
      ),
      answer('global/backendBuckets/files', {
        bucketName: 'files',
        enableCdn: true,
        cdnPolicy: { cacheMode: 'CACHE_ALL_STATIC' },
      }),
      answer('global/urlMaps/web', {
        defaultRouteAction: {
          weightedBackendServices: [
            { backendService: to('global/backendServices/blue'), weight: 90 },
            { backendService: to('global/backendServices/green'), weight: 10 },
          ],
        },
        hostRules: [{ hosts: ['*'], pathMatcher: 'all' }],
        pathMatchers: [
          {
            name: 'all',
            defaultService: to('global/backendServices/blue'),
            routeRules: [
              { priority: 1, matchRules: [{ prefixMatch: '/files/' }], service: to('global/backendBuckets/files') },
              {
                priority: 2,
                matchRules: [{ prefixMatch: '/new/', headerMatches: [{ headerName: 'x-beta', exactMatch: '1' }] }],
                routeAction: {
                  weightedBackendServices: [{ backendService: to('global/backendServices/green'), weight: 100 }],
                  requestMirrorPolicy: { backendService: to('global/backendServices/shadow') },
                  retryPolicy: { numRetries: 3 },
                },
              },
              { priority: 3, matchRules: [{ fullPathMatch: '/old' }], urlRedirect: { pathRedirect: '/new' } },
            ],
          },
        ],
      }),
      proxy(g, 'Http', { urlMap: to('global/urlMaps/web') }),
      rule(g, 'EXTERNAL_MANAGED', { target: to('global/targetHttpProxies/web'), portRange: '80-80' }),
    ],
  },
  {
    name: 'a bucket alone behind classic and global ALB, and one behind a cross-region internal ALB',
    resources: [
      answer('global/backendBuckets/files', { bucketName: 'files', enableCdn: true }),
      ...webFront(g, 'EXTERNAL', 'global/backendBuckets/files'),
      vpc,
      app,
      ...crossEnvoys,
      answer('global/backendBuckets/inner', { bucketName: 'inner', loadBalancingScheme: 'INTERNAL_MANAGED' }),
      answer('global/urlMaps/inner', { defaultService: to('global/backendBuckets/inner') }),
      answer('global/targetHttpProxies/inner', { urlMap: to('global/urlMaps/inner') }),
      answer('global/forwardingRules/inner', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        IPProtocol: 'TCP',
        portRange: '80-80',
        target: to('global/targetHttpProxies/inner'),
        ...internal,
      }),
    ],
  },
  {
    name: 'IPv6 passthrough NLBs, inside and outside, beside IPv4 rules of the same services',
    resources: [
      answer('global/networks/six', {
        autoCreateSubnetworks: false,
        enableUlaInternalIpv6: true,
        internalIpv6Range: 'fd20:1:2::/48',
      }),
      ...[
        ['in', 'INTERNAL', '10.0.0.0/24'],
        ['out', 'EXTERNAL', '10.0.1.0/24'],
      ].flatMap(([name, access, ipCidrRange]) => {
        const place = { network: to('global/networks/six'), subnetwork: to(`${us}subnetworks/${name}`) };
        const net = access === 'INTERNAL' ? { network: to('global/networks/six') } : {};
        return [
          answer(`${us}subnetworks/${name}`, {
            network: to('global/networks/six'),
            ipCidrRange,
            stackType: 'IPV4_IPV6',
            ipv6AccessType: access,
            purpose: 'PRIVATE',
          }),
          answer(`${a}instanceGroups/${name}`, { ...place, size: 1 }),
          fixed(`${us}healthChecks/${name}`, 80),
          service(`${us}backendServices/${name}`, String(access), 'TCP', {
            ...net,
            ...hc(`${us}healthChecks/${name}`),
            backends: [passed(to(`${a}instanceGroups/${name}`))],
          }),
          answer(`${us}forwardingRules/${name}-4`, {
            loadBalancingScheme: access,
            IPProtocol: 'TCP',
            ports: ['80'],
            backendService: to(`${us}backendServices/${name}`),
            ...(access === 'INTERNAL' ? { ...place, IPAddress: '10.0.0.9' } : { IPAddress: '34.1.1.1' }),
          }),
          answer(`${us}forwardingRules/${name}-6`, {
            loadBalancingScheme: access,
            IPProtocol: 'TCP',
            ports: ['80'],
            ipVersion: 'IPV6',
            backendService: to(`${us}backendServices/${name}`),
            ...(access === 'INTERNAL'
              ? { ...place, IPAddress: 'fd20:1:2:3::/96' }
              : { subnetwork: place.subnetwork, IPAddress: '2600:1900:4000:1:8000::/96', networkTier: 'PREMIUM' }),
          }),
        ];
      }),
    ],
  },
  {
    name: 'legacy network with a VM, and instance groups in it',
    resources: [
      answer('global/networks/old', { IPv4Range: '10.240.0.0/16', gatewayIPv4: '10.240.0.1' }),
      answer(`${a}instances/vm`, {
        machineType: 'n1-standard-1',
        networkInterfaces: [{ name: 'nic0', network: to('global/networks/old'), networkIP: '10.240.0.2' }],
      }),
      answer(`${a}instanceGroups/ig`, { network: to('global/networks/old'), size: 1 }),
      {
        kind: 'compute#instanceWithNamedPorts',
        instanceGroup: to(`${a}instanceGroups/ig`),
        instance: to(`${a}instances/vm`),
        status: 'RUNNING',
      },
    ],
    warns: ['network/legacy'],
  },
  {
    name: 'network of a GKE cluster: shared ranges, Private NAT, steering by source, EGRESS denied',
    resources: [
      vpc,
      app,
      node1,
      subnet(`${us}subnetworks/tiny`, '10.0.5.0/29'),
      subnet(`${us}subnetworks/cgnat`, '100.64.0.0/20', {
        secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '240.0.0.0/16' }],
      }),
      subnet(`${us}subnetworks/pnat`, '10.0.6.0/28', { purpose: 'PRIVATE_NAT' }),
      subnet(`${us}subnetworks/psc`, '10.0.7.0/29', { purpose: 'PRIVATE_SERVICE_CONNECT' }),
      answer('global/firewalls/deny-out', {
        ...inVpc,
        direction: 'EGRESS',
        priority: 65_534,
        destinationRanges: ['0.0.0.0/0'],
        denied: [{ IPProtocol: 'all' }],
        logConfig: { enable: false },
      }),
      answer('global/firewalls/gke-all', {
        ...inVpc,
        direction: 'INGRESS',
        sourceRanges: ['10.4.0.0/14'],
        targetTags: ['node'],
        allowed: [
          { IPProtocol: 'ah' },
          { IPProtocol: 'sctp' },
          { IPProtocol: 'tcp' },
          { IPProtocol: 'udp' },
          { IPProtocol: 'icmp' },
          { IPProtocol: 'esp' },
        ],
      }),
      answer('global/firewalls/by-tag', {
        ...inVpc,
        direction: 'INGRESS',
        sourceTags: ['web'],
        targetTags: ['db'],
        allowed: [{ IPProtocol: 'tcp', ports: ['5432', '6000-6010'] }],
      }),
      answer(`${us}routers/r`, {
        ...inVpc,
        bgp: { asn: 64_512 },
        nats: [
          {
            name: 'n',
            natIpAllocateOption: 'MANUAL_ONLY',
            natIps: [to(`${us}addresses/nat`)],
            sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
            subnetworks: [{ name: to(`${us}subnetworks/app`), sourceIpRangesToNat: ['ALL_IP_RANGES'] }],
          },
        ],
      }),
      answer(`${us}addresses/nat`, { address: '34.9.9.9', addressType: 'EXTERNAL', purpose: 'NAT_AUTO' }),
      answer('global/addresses/google-managed', {
        address: '10.90.0.0',
        prefixLength: 16,
        addressType: 'INTERNAL',
        purpose: 'VPC_PEERING',
        ...inVpc,
      }),
    ],
  },
  {
    name: 'GPU and custom machines with many interfaces',
    resources: [
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [
        answer(`global/networks/n${n}`, { autoCreateSubnetworks: false, mtu: 8896 }),
        answer(`${us}subnetworks/s${n}`, {
          network: to(`global/networks/n${n}`),
          ipCidrRange: `10.${n}.0.0/16`,
          purpose: 'PRIVATE',
        }),
      ]),
      answer(`${a}instances/gpu`, {
        machineType: 'a3-megagpu-8g',
        networkInterfaces: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
          name: `nic${n}`,
          network: to(`global/networks/n${n}`),
          subnetwork: to(`${us}subnetworks/s${n}`),
          networkIP: `10.${n}.0.5`,
          nicType: 'GVNIC',
        })),
      }),
      answer(`${a}instances/custom`, {
        machineType: 'n2-custom-4-8192',
        networkInterfaces: [0, 1, 2, 3].map((n) => ({
          name: `nic${n}`,
          network: to(`global/networks/n${n}`),
          subnetwork: to(`${us}subnetworks/s${n}`),
          networkIP: `10.${n}.0.6`,
        })),
      }),
    ],
  },
];
