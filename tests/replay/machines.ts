import { splitList } from '../gcloud-grammar.ts';
import type { Body, Call } from './cloud.ts';
import { asks, type Command, type Commands, creates, deletes, fills, updates } from './command.ts';
import {
  around,
  everywhere,
  isBody,
  link,
  list,
  listAt,
  merge,
  pairs,
  type Setter,
  set,
  text,
  truth,
} from './flags.ts';

/** VMs and their templates. */
const description = text('description');

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

/** Adds texts to a list that has each once, or takes them away. */
const inList =
  (path: readonly [holder: string, key: string], isAdding: boolean) =>
  (into: Body, fields: Body): void => {
    const [holder, key] = path;
    const named = fields[holder];
    const given = isBody(named) ? listAt(named, key) : [];
    const held = into[holder];
    const own: Body = isBody(held) ? held : {};
    const others = listAt(own, key).filter((item) => !given.includes(item));
    into[holder] = { ...own, [key]: isAdding ? [...others, ...given] : others };
  };

const tags = { '--tags': list('tags.items') };

/** `network-interfaces update --network-interface=nic0`: what is not said stays. */
const nicUpdate: Command['flags'] = {
  '--network-interface': text('nic'),
  '--network': link('network', 'networks', everywhere),
  '--subnetwork': link('subnetwork', 'subnetworks', around),
  '--private-network-ip': text('networkIP'),
  '--stack-type': text('stackType'),
  '--aliases': (body, value) =>
    set(body, 'aliasIpRanges', typeof value === 'string' && value !== '' ? value.split(';').map(alias) : undefined),
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
  'compute instances add-tags': fills('instances', tags, inList(['tags', 'items'], true)),
  'compute instances remove-tags': fills('instances', tags, inList(['tags', 'items'], false)),
  'compute instances add-labels': updates('instances', {
    '--labels': (body, value) => set(body, 'labels', Object.fromEntries(pairs(value))),
  }),
  'compute instances remove-labels': updates('instances', {
    '--labels': (body, value) => set(body, 'labels', Object.fromEntries(pairs(value).map(([key]) => [key, undefined]))),
  }),
  'compute instances set-machine-type': updates('instances', machine),
  'compute instances stop': asks(),
  'compute instances start': asks(),
  'compute instances network-interfaces update': fills('instances', nicUpdate, (into, { nic, ...fields }) => {
    const [, index = '0'] = /^nic(\d+)$/.exec(String(nic)) ?? [];
    const held = listAt(into, 'networkInterfaces')[Number(index)];
    // A NIC that moves without a word on its address gets another one.
    if (fields.subnetwork !== undefined && fields.networkIP === undefined) fields.networkIP = undefined;
    if (isBody(held)) merge(held, fields);
  }),
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
};
