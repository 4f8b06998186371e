import { lastStep, parseLink } from '../../model/api.ts';
import { concat, dict, list, type Word } from '../shell.ts';
import type { Call, Printed } from './call.ts';
import { type Command, type Flag, flags, listFlag, positiveFlag, truthFlag } from './command.ts';
import type { Fields } from './fields.ts';

/** `instances create`, with every network interface written out. */
export function printInstance(call: Call): Printed {
  const { body } = call;
  const machine = machineFlags(call, body);
  if (!machine) return { commands: [], byHand: 'has no network interface' };
  return {
    notes: machine.notes,
    commands: [
      call.scoped(
        'compute instances create',
        ['--description', body.text('description')],
        ...machine.flags,
        ['--hostname', body.text('hostname')],
        positiveFlag('--deletion-protection', body.truth('deletionProtection')),
      ),
    ],
  };
}

/**
 * `instance-templates create`: what a managed group makes its VMs from. A design keeps it as the API gave it.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/instance-templates/create
 */
export function printInstanceTemplate(call: Call): Printed {
  const { body } = call;
  const properties = body.nested('properties');
  const machine = properties && machineFlags(call, properties);
  if (!machine) return { commands: [], byHand: 'has no network interface, as far as the design knows' };
  return {
    notes: machine.notes,
    commands: [
      call.unscoped(
        'compute instance-templates create',
        ['--instance-template-region', call.step.scope.value],
        ['--description', body.text('description')],
        ...machine.flags,
      ),
    ],
  };
}

/** `instance-templates delete`; source: https://cloud.google.com/sdk/gcloud/reference/compute/instance-templates/delete */
export function printTemplateDelete(call: Call): Command {
  return call.unscoped('compute instance-templates delete', ['--region', call.step.scope.value], ['--quiet']);
}

/** What VMs and their templates have in common. Undefined without a network interface. */
function machineFlags(call: Call, body: Fields): { readonly flags: Flag[]; readonly notes: string[] } | undefined {
  const notes: string[] = [];
  const interfaces = body.rows('networkInterfaces').map((nic) => networkInterface(call, nic));
  // Without one, gcloud would put the VM into the network called default.
  if (interfaces.length === 0) return undefined;
  const machine = body.text('machineType');
  if (machine === undefined) notes.push('No machine type is given: gcloud chooses one.');
  const disk = bootDisk(body);
  if (!disk.some(([name]) => name === '--image' || name === '--image-family')) notes.push(imageless(body));
  for (const address of externalAddresses(body)) {
    notes.push(`${address} has to be a reserved address of the project. Without "address=" the VM gets a new one.`);
  }
  const scheduling = body.nested('scheduling');
  const shielded = body.nested('shieldedInstanceConfig');
  return {
    notes,
    flags: flags(
      ['--machine-type', machine === undefined ? undefined : lastStep(machine)],
      ...interfaces,
      ...disk,
      listFlag('--tags', body.nested('tags')?.texts('items')),
      ...serviceAccount(body),
      positiveFlag('--can-ip-forward', body.truth('canIpForward')),
      ['--min-cpu-platform', body.text('minCpuPlatform')],
      dictFlag(body, '--labels', 'labels'),
      metadata(body),
      ['--provisioning-model', scheduling?.oneOf('provisioningModel', ['STANDARD', 'SPOT'])],
      ['--maintenance-policy', scheduling?.oneOf('onHostMaintenance', ['MIGRATE', 'TERMINATE'])],
      truthFlag('--restart-on-failure', scheduling?.truth('automaticRestart')),
      positiveFlag('--preemptible', scheduling?.truth('preemptible')),
      truthFlag('--shielded-secure-boot', shielded?.truth('enableSecureBoot')),
      truthFlag('--shielded-vtpm', shielded?.truth('enableVtpm')),
      truthFlag('--shielded-integrity-monitoring', shielded?.truth('enableIntegrityMonitoring')),
      listFlag(
        '--resource-policies',
        body.texts('resourcePolicies')?.map((text) => call.whole(text) ?? text),
      ),
    ),
  };
}

function imageless(body: Fields): string {
  const [boot] = body.rows('disks');
  const source = boot?.text('source');
  if (source === undefined) return 'No boot image is given: gcloud takes its default image.';
  boot?.withdraw('source');
  return `Its disk ${lastStep(source)} is not part of the design: gcloud makes a new one from its default image.`;
}

/** Literal addresses; those of address resources stand as links. */
function externalAddresses(body: Fields): string[] {
  const nics = body.rows('networkInterfaces');
  return nics.flatMap((nic) => nic.rows('accessConfigs').slice(0, 1)).flatMap((access) => access.text('natIP') ?? []);
}

const stackTypes = ['IPV4_ONLY', 'IPV4_IPV6', 'IPV6_ONLY'];

/**
 * One interface as gcloud's pairs. `no-address` stands wherever there is no external address: without it gcloud would
 * give the VM one.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/instances/create
 */
function networkInterface(call: Call, nic: Fields): Flag | undefined {
  const [access, ...more] = nic.rows('accessConfigs');
  const [access6] = nic.rows('ipv6AccessConfigs');
  const stack = nic.oneOf('stackType', stackTypes);
  access?.oneOf('type', ['ONE_TO_ONE_NAT']);
  access?.oneOf('name', ['external-nat']);
  access6?.oneOf('type', ['DIRECT_IPV6']);
  access6?.oneOf('name', ['external-ipv6']);
  if (more.length > 0) nic.withdraw('accessConfigs');
  nic.settled('name');
  const pairs: (readonly [string, Word | undefined] | undefined)[] = [
    pair('network', call.reference(nic.text('network'))),
    pair('subnet', subnetWord(call, nic.text('subnetwork'))),
    pair('network-attachment', call.whole(nic.text('networkAttachment'))),
    pair('private-network-ip', nic.text('networkIP')),
    access || stack === 'IPV6_ONLY' ? pair('address', access?.text('natIP')) : ['no-address', undefined],
    pair('network-tier', access?.oneOf('networkTier', ['PREMIUM', 'STANDARD', 'SELECT'])),
    pair('aliases', aliases(nic)),
    pair('stack-type', stack),
    pair('internal-ipv6-address', nic.text('ipv6Address')),
    pair('internal-ipv6-prefix-length', nic.whole('internalIpv6PrefixLength')),
    pair('external-ipv6-address', access6?.text('externalIpv6')),
    pair('external-ipv6-prefix-length', access6?.whole('externalIpv6PrefixLength')),
    // The tier is what asks for an external IPv6 address; PREMIUM is the one that is always there.
    pair('ipv6-network-tier', access6 && (access6.oneOf('networkTier', ['PREMIUM', 'STANDARD']) ?? 'PREMIUM')),
    pair('ipv6-public-ptr-domain', access6?.text('publicPtrDomainName')),
    pair('nic-type', nic.oneOf('nicType', ['GVNIC', 'VIRTIO_NET', 'IDPF', 'MRDMA', 'IRDMA'])),
    pair('queue-count', nic.whole('queueCount')),
    pair('vlan', nic.whole('vlan')),
    pair('igmp-query', nic.oneOf('igmpQuery', ['IGMP_QUERY_V2', 'IGMP_QUERY_DISABLED'])),
  ];
  const value = dict(pairs.filter((entry) => entry !== undefined));
  return value === undefined ? undefined : ['--network-interface', value];
}

function pair(key: string, value: Word | undefined): readonly [string, Word] | undefined {
  return value === undefined ? undefined : [key, value];
}

/** gcloud looks for a bare subnet name in the region of the VM's zone; one from elsewhere is written as a URL. */
function subnetWord(call: Call, url: string | undefined): Word | undefined {
  const link = url === undefined ? undefined : parseLink(url);
  if (!link) return url;
  const zone = call.step.scope.value ?? '';
  return call.isBare(link) && zone.startsWith(`${link.scope.value}-`) ? link.name : call.url(link);
}

/** `pods:10.4.1.0/24;/32`. A range whose name holds a sign of this syntax stays unread. */
function aliases(nic: Fields): string | undefined {
  const texts = nic.rows('aliasIpRanges').flatMap((alias) => {
    const range = alias.text('ipCidrRange') ?? '';
    const name = alias.text('subnetworkRangeName');
    const isPlain = range !== '' && !/[:;]/.test(range + (name ?? ''));
    if (!isPlain) alias.withdraw('ipCidrRange', 'subnetworkRangeName');
    return isPlain ? [name === undefined ? range : `${name}:${range}`] : [];
  });
  return texts.length === 0 ? undefined : texts.join(';');
}

/** The disk that the VM starts from, as far as it is made from an image. Others stay unread. */
function bootDisk(body: Fields): Flag[] {
  const disks = body.rows('disks');
  const [boot] = disks;
  if (!boot?.has('initializeParams')) return [];
  const params = boot.nested('initializeParams');
  boot.oneOf('type', ['PERSISTENT']);
  boot.oneOf('mode', ['READ_WRITE']);
  if (boot.truth('boot') === false) boot.withdraw('boot');
  const type = params?.text('diskType');
  return flags(
    ...image(params?.text('sourceImage')),
    ['--boot-disk-type', type === undefined ? undefined : lastStep(type)],
    ['--boot-disk-size', gigabytes(params?.whole('diskSizeGb'))],
    ['--boot-disk-device-name', boot.text('deviceName')],
    truthFlag('--boot-disk-auto-delete', boot.truth('autoDelete')),
  );
}

/** `projects/debian-cloud/global/images/family/debian-12` names a family, any other path an image. */
function image(source: string | undefined): Flag[] {
  if (source === undefined) return [];
  const family = /projects\/([^/]+)\/global\/images\/family\/([^/]+)$/.exec(source);
  const single = /projects\/([^/]+)\/global\/images\/([^/]+)$/.exec(source);
  const [, project, name] = family ?? single ?? [];
  if (project === undefined || name === undefined) return [['--image', source]];
  return [
    [family ? '--image-family' : '--image', name],
    ['--image-project', project],
  ];
}

function gigabytes(size: string | undefined): string | undefined {
  return size === undefined ? undefined : `${size}GB`;
}

/** Without an account in the design the VM gets none; gcloud left alone would attach the project's default account. */
function serviceAccount(body: Fields): Flag[] {
  const [account, ...more] = body.rows('serviceAccounts');
  if (more.length > 0) body.withdraw('serviceAccounts');
  const email = account?.text('email');
  const scopes = account?.texts('scopes');
  if (!account) return [['--no-service-account'], ['--no-scopes']];
  return flags(['--service-account', email], scopes ? ['--scopes', list(scopes)] : ['--no-scopes']);
}

function dictFlag(body: Fields, name: string, key: string): Flag | undefined {
  const pairs = body.pairs(key);
  const value = pairs && dict(pairs);
  if (value !== undefined) return [name, value];
  body.withdraw(key);
  return undefined;
}

/** `metadata.items` as pairs. */
function metadata(body: Fields): Flag | undefined {
  const items = body.nested('metadata')?.rows('items') ?? [];
  const value = dict(items.map((item) => [item.text('key') ?? '', concat(item.text('value') ?? '')] as const));
  return items.length === 0 || value === undefined ? undefined : ['--metadata', value];
}
