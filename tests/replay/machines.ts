import { splitList } from '../gcloud-grammar.ts';
import type { Body, Call } from './cloud.ts';
import { type Commands, creates, deletes, fills } from './command.ts';
import {
  around,
  beside,
  everywhere,
  link,
  links,
  list,
  listAt,
  number,
  pairs,
  type Setter,
  set,
  text,
  truth,
  upper,
} from './flags.ts';

/** VMs, groups of them, and NEGs. */
const description = text('description');

const namedPorts: Setter = (body, value) =>
  set(
    body,
    'namedPorts',
    splitList(typeof value === 'string' ? value : '').map((entry) => {
      const at = entry.lastIndexOf(':');
      return { name: entry.slice(0, at), port: Number(entry.slice(at + 1)) };
    }),
  );

/** The keys of `--network-interface` that are fields of the same meaning. */
const nicTexts: Readonly<Record<string, string>> = {
  'private-network-ip': 'networkIP',
  'stack-type': 'stackType',
  'nic-type': 'nicType',
  'internal-ipv6-address': 'ipv6Address',
  'igmp-query': 'igmpQuery',
};
const nicNumbers: Readonly<Record<string, string>> = {
  'queue-count': 'queueCount',
  'internal-ipv6-prefix-length': 'internalIpv6PrefixLength',
  vlan: 'vlan',
};
const accessTexts: Readonly<Record<string, string>> = { address: 'natIP', 'network-tier': 'networkTier' };
const access6Texts: Readonly<Record<string, string>> = {
  'external-ipv6-address': 'externalIpv6',
  'ipv6-network-tier': 'networkTier',
  'ipv6-public-ptr-domain': 'publicPtrDomainName',
};

/** One interface; it has an external address unless it says `no-address`. */
const networkInterface: Setter = (body, value, call) => {
  const nic: Body = {};
  const access: Body = { type: 'ONE_TO_ONE_NAT', name: 'external-nat' };
  const access6: Body = { type: 'DIRECT_IPV6', name: 'external-ipv6' };
  const given = pairs(value);
  const keys = new Set(given.map(([key]) => key));
  for (const [key, own = ''] of given) {
    const nicText = nicTexts[key];
    const nicNumber = nicNumbers[key];
    const accessText = accessTexts[key];
    const access6Text = access6Texts[key];
    if (key === 'network') nic.network = call.link(own, 'networks', { type: 'global' });
    else if (key === 'subnet') nic.subnetwork = call.link(own, 'subnetworks', call.region);
    else if (key === 'network-attachment') nic.networkAttachment = own;
    else if (key === 'aliases') nic.aliasIpRanges = own.split(';').map(alias);
    else if (nicText) nic[nicText] = own;
    else if (nicNumber) nic[nicNumber] = Number(own);
    else if (accessText) access[accessText] = own;
    else if (access6Text) access6[access6Text] = own;
    else if (key === 'external-ipv6-prefix-length') access6.externalIpv6PrefixLength = Number(own);
    else if (key !== 'no-address') throw new Error(`An interface has no ${key}.`);
  }
  if (!keys.has('no-address') && nic.stackType !== 'IPV6_ONLY') nic.accessConfigs = [access];
  if (keys.has('ipv6-network-tier')) nic.ipv6AccessConfigs = [access6];
  listAt(body, 'networkInterfaces').push(nic);
};

/** `pods:10.4.1.0/24`, or a range alone. */
function alias(entry: string): Body {
  const at = entry.indexOf(':');
  return at < 0
    ? { ipCidrRange: entry }
    : { subnetworkRangeName: entry.slice(0, at), ipCidrRange: entry.slice(at + 1) };
}

const inBootDisk =
  (path: string, convert: (value: string) => unknown): Setter =>
  (body, value) => {
    const [disk = {}] = listAt(body, 'disks');
    const own: Body = { boot: true, ...(typeof disk === 'object' ? disk : {}) };
    set(own, path, value === false ? false : convert(value ?? 'true'));
    body.disks = [own];
  };

const asText = (value: string): string => value;
const isTrue = (value: string): boolean => value === 'true';
const gigabytes = (value: string): string => value.replace(/GB$/, '');
const fixedOrPercent =
  (path: string): Setter =>
  (body, value) => {
    const amount = typeof value === 'string' ? value : '';
    if (amount.endsWith('%')) set(body, `${path}.percent`, Number(amount.slice(0, -1)));
    else set(body, `${path}.fixed`, Number(amount));
  };

/** The image of the boot disk: a family or a single one, of a project where one is given. */
function image(body: Body, call: Call): void {
  const project = call.value('--image-project');
  const family = call.value('--image-family');
  const single = call.value('--image');
  const name = family === undefined ? single : `family/${family}`;
  if (name === undefined) return;
  const source = project === undefined ? name : `projects/${project}/global/images/${name}`;
  inBootDisk('initializeParams.sourceImage', asText)(body, source, call);
}

function serviceAccount(body: Body, call: Call): void {
  const email = call.value('--service-account');
  const scopes = call.value('--scopes');
  if (email === undefined && scopes === undefined) return;
  body.serviceAccounts = [{ email, ...(scopes === undefined ? {} : { scopes: splitList(scopes) }) }];
}

const used: Setter = () => undefined;

const machine: Readonly<Record<string, Setter>> = {
  '--machine-type': (body, value, call) =>
    set(body, 'machineType', call.link(typeof value === 'string' ? value : '', 'machineTypes', call.scope)),
  '--description': description,
  '--network-interface': networkInterface,
  '--image': used,
  '--image-family': used,
  '--image-project': used,
  '--boot-disk-type': (body, value, call) =>
    inBootDisk('initializeParams.diskType', (type) => call.link(type, 'diskTypes', call.scope))(body, value, call),
  '--boot-disk-size': inBootDisk('initializeParams.diskSizeGb', gigabytes),
  '--boot-disk-device-name': inBootDisk('deviceName', asText),
  '--boot-disk-auto-delete': inBootDisk('autoDelete', isTrue),
  '--tags': list('tags.items'),
  '--service-account': used,
  '--no-service-account': used,
  '--scopes': used,
  '--no-scopes': used,
  '--can-ip-forward': truth('canIpForward'),
  '--min-cpu-platform': text('minCpuPlatform'),
  '--labels': (body, value) => set(body, 'labels', Object.fromEntries(pairs(value))),
  '--metadata': (body, value) =>
    set(
      body,
      'metadata.items',
      pairs(value).map(([key, own]) => ({ key, value: own })),
    ),
  '--provisioning-model': text('scheduling.provisioningModel'),
  '--maintenance-policy': text('scheduling.onHostMaintenance'),
  '--restart-on-failure': truth('scheduling.automaticRestart'),
  '--preemptible': truth('scheduling.preemptible'),
  '--shielded-secure-boot': truth('shieldedInstanceConfig.enableSecureBoot'),
  '--shielded-vtpm': truth('shieldedInstanceConfig.enableVtpm'),
  '--shielded-integrity-monitoring': truth('shieldedInstanceConfig.enableIntegrityMonitoring'),
  '--resource-policies': list('resourcePolicies'),
};

/** In a template names of types stand bare, for it has no zone. */
const template: Readonly<Record<string, Setter>> = {
  ...machine,
  '--machine-type': text('machineType'),
  '--boot-disk-type': inBootDisk('initializeParams.diskType', asText),
  '--instance-template-region': used,
};

export const machineCommands: Commands = {
  'compute instances create': creates(
    'instances',
    { ...machine, '--hostname': text('hostname'), '--deletion-protection': truth('deletionProtection') },
    (body, call) => {
      image(body, call);
      serviceAccount(body, call);
    },
  ),
  'compute instances delete': deletes('instances'),
  'compute instance-templates create': {
    flags: template,
    run: ({ description: about, ...properties }, call, cloud) => {
      image(properties, call);
      serviceAccount(properties, call);
      const url = call.link(call.name, 'instanceTemplates', call.scopeBy('', '--instance-template-region'));
      cloud.create(url, { description: about, properties });
    },
  },
  'compute instance-templates delete': deletes('instanceTemplates'),
  'compute instance-groups unmanaged create': creates('instanceGroups', { '--description': description }),
  'compute instance-groups unmanaged set-named-ports': fills(
    'instanceGroups',
    { '--named-ports': namedPorts },
    (into, fields) => Object.assign(into, fields),
  ),
  'compute instance-groups unmanaged add-instances': fills(
    'instanceGroups',
    { '--instances': links('instances', 'instances', beside) },
    (into, fields) => listAt(into, 'instances').push(...listAt(fields, 'instances')),
  ),
  'compute instance-groups unmanaged delete': deletes('instanceGroups'),
  'compute instance-groups managed create': creates('instanceGroupManagers', {
    '--template': link('instanceTemplate', 'instanceTemplates', everywhere),
    '--size': number('targetSize'),
    '--base-instance-name': text('baseInstanceName'),
    '--description': description,
    '--zones': (body, value) =>
      set(
        body,
        'distributionPolicy.zones',
        splitList(typeof value === 'string' ? value : '').map((zone) => ({ zone })),
      ),
    '--target-distribution-shape': upper('distributionPolicy.targetShape'),
    '--health-check': (body, value, call) =>
      set(body, 'autoHealingPolicies', [
        { healthCheck: call.link(typeof value === 'string' ? value : '', 'healthChecks', { type: 'global' }) },
      ]),
    '--initial-delay': (body, value) => {
      const [policy] = listAt(body, 'autoHealingPolicies');
      body.autoHealingPolicies = [{ ...(typeof policy === 'object' ? policy : {}), initialDelaySec: Number(value) }];
    },
    '--update-policy-type': upper('updatePolicy.type'),
    '--update-policy-minimal-action': upper('updatePolicy.minimalAction'),
    '--update-policy-most-disruptive-action': upper('updatePolicy.mostDisruptiveAllowedAction'),
    '--update-policy-replacement-method': upper('updatePolicy.replacementMethod'),
    '--update-policy-max-surge': fixedOrPercent('updatePolicy.maxSurge'),
    '--update-policy-max-unavailable': fixedOrPercent('updatePolicy.maxUnavailable'),
    '--instance-redistribution-type': upper('updatePolicy.instanceRedistributionType'),
  }),
  'compute instance-groups managed set-named-ports': fills(
    'instanceGroups',
    { '--named-ports': namedPorts },
    (into, fields) => Object.assign(into, fields),
  ),
  'compute instance-groups managed delete': deletes('instanceGroupManagers'),
  'compute network-endpoint-groups create': creates('networkEndpointGroups', {
    '--network-endpoint-type': upper('networkEndpointType'),
    '--network': link('network', 'networks', everywhere),
    '--subnet': link('subnetwork', 'subnetworks', around),
    '--default-port': number('defaultPort'),
    '--cloud-run-service': text('cloudRun.service'),
    '--cloud-run-tag': text('cloudRun.tag'),
    '--cloud-run-url-mask': text('cloudRun.urlMask'),
    '--cloud-function-name': text('cloudFunction.function'),
    '--cloud-function-url-mask': text('cloudFunction.urlMask'),
    '--app-engine-app': (body) => set(body, 'appEngine', {}),
    '--app-engine-service': text('appEngine.service'),
    '--app-engine-version': text('appEngine.version'),
    '--app-engine-url-mask': text('appEngine.urlMask'),
    '--psc-target-service': text('pscTargetService'),
    '--producer-port': number('pscData.producerPort'),
  }),
  'beta compute network-endpoint-groups create': creates('networkEndpointGroups', {
    '--network-endpoint-type': upper('networkEndpointType'),
    '--serverless-deployment-platform': text('serverlessDeployment.platform'),
    '--serverless-deployment-resource': text('serverlessDeployment.resource'),
    '--serverless-deployment-version': text('serverlessDeployment.version'),
    '--serverless-deployment-url-mask': text('serverlessDeployment.urlMask'),
  }),
  'compute network-endpoint-groups update': fills(
    'networkEndpointGroups',
    { '--add-endpoint': (body, value, call) => listAt(body, 'endpoints').push(endpoint(pairs(value), call)) },
    (into, fields) => listAt(into, 'endpoints').push(...listAt(fields, 'endpoints')),
  ),
  'compute network-endpoint-groups delete': deletes('networkEndpointGroups'),
};

function endpoint(given: readonly (readonly [string, string | undefined])[], call: Call): Body {
  const body: Body = {};
  for (const [key, value = ''] of given) {
    if (key === 'instance') body.instance = call.link(value, 'instances', call.scope);
    else if (key === 'ip') body.ipAddress = value;
    else if (key === 'ipv6') body.ipv6Address = value;
    else if (key === 'fqdn') body.fqdn = value;
    else if (key === 'port') body.port = Number(value);
    else if (key === 'client-destination-port') body.clientDestinationPort = Number(value);
    else throw new Error(`An endpoint has no ${key}.`);
  }
  return body;
}
