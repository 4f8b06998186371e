import { terraformTypeOf } from '../../facts/terraform-types.ts';
import { parseLink } from '../../model/api.ts';
import { isJsonObject, type JsonObject, memberOf, textOf, without } from '../../model/json.ts';
import type { Context, Prepared } from './context.ts';
import { lastStepOf, objectsOf, withoutUsual } from './fields.ts';
import { type Item, key, quote } from './hcl.ts';
import { madeFirst } from './made-first.ts';
import type { Made } from './world.ts';
import { notHere, shown, write } from './write.ts';

/** Debian's current image, which gcloud takes too where nothing is said. */
const usualImage = 'projects/debian-cloud/global/images/family/debian-12';
const usualMachine = 'e2-medium';

/** A VM: its disks apart, its metadata by name, machine type and interfaces in the provider's words. */
export function prepareInstance(json: JsonObject, made: Made, context: Context): Prepared {
  const { machineType, disks: _disks, metadata, networkInterfaces, ...rest } = json;
  const { boot, attached, lost } = disksOf(json, context);
  const nics = objectsOf(json, 'networkInterfaces').map(nicOf);
  return {
    json: { ...rest, ...(networkInterfaces === undefined ? {} : { networkInterfaces: nics }) },
    given: {
      machine_type: [{ name: 'machine_type', value: machineOf(machineType, made, context) }],
      metadata: metadataOf(metadata),
      boot_disk: [{ block: 'boot_disk', items: boot }],
      attached_disk: attached,
    },
    lost: [...lost, ...moreMetadata(metadata)],
    // Terraform does so whether it stands here or not; whoever changes the VM should see it.
    ...(context.behindEndpoints.has(made)
      ? { lifecycle: [{ comment: 'Its endpoints ask for it: see the top.' }, madeFirst] }
      : {}),
  };
}

/** By name, where it is a type of the VM's own zone. */
function machineOf(value: JsonObject[string] | undefined, { step }: Made, context: Context): string {
  const text = textOf(value);
  if (!text)
    return context.variable('machine_type', 'Machine type of VMs for which the design names none.', usualMachine);
  const link = parseLink(text);
  const isOwn = link?.scope.value === step.scope.value && (link?.project ?? step.project) === step.project;
  return isOwn && link ? quote(link.name) : context.world.literal(text);
}

/** The API's kind of access is the only one there is; a tier is asked for with each IPv6 address. */
function nicOf(nic: JsonObject): JsonObject {
  const access = objectsOf(nic, 'accessConfigs').map((one) =>
    withoutUsual(one, { type: 'ONE_TO_ONE_NAT', name: 'external-nat' }),
  );
  const access6 = objectsOf(nic, 'ipv6AccessConfigs').map((one) => ({
    networkTier: 'PREMIUM',
    ...withoutUsual(one, { type: 'DIRECT_IPV6', name: 'external-ipv6' }),
  }));
  return {
    ...nic,
    ...(nic.accessConfigs === undefined ? {} : { accessConfigs: access }),
    ...(nic.ipv6AccessConfigs === undefined ? {} : { ipv6AccessConfigs: access6 }),
  };
}

interface Disks {
  readonly boot: readonly Item[];
  readonly attached: readonly Item[];
  readonly lost: readonly string[];
}

const members = (name: string) => terraformTypeOf('google_compute_instance')?.arguments[name]?.members ?? {};

function disksOf(json: JsonObject, context: Context): Disks {
  const disks = objectsOf(json, 'disks');
  const first = disks.find(({ boot }) => boot === true) ?? disks[0];
  const attached: Item[] = [];
  const lost: string[] = [];
  for (const disk of disks) {
    if (disk === first) continue;
    // A disk that is made with the VM is a resource of its own in Terraform.
    if (textOf(disk.source) === undefined) lost.push(`disks = ${shown(disk)}`);
    else {
      const usual = { boot: false, type: 'PERSISTENT', mode: 'READ_WRITE', autoDelete: false };
      const written = write(members('attached_disk'), withoutUsual(disk, usual), context.world);
      attached.push({ block: 'attached_disk', items: [...notHere(written.lost), ...written.items] });
    }
  }
  return { boot: bootOf(first, context), attached, lost };
}

function bootOf(disk: JsonObject | undefined, context: Context): readonly Item[] {
  const image = (): Item => ({
    name: 'image',
    value: context.variable('boot_image', 'Boot image of VMs for which the design names none.', usualImage),
  });
  if (!disk) return [{ block: 'initialize_params', items: [image()] }];
  const { initializeParams, ...rest } = withoutUsual(disk, {
    boot: true,
    type: 'PERSISTENT',
    mode: 'READ_WRITE',
    autoDelete: true,
  });
  const params = isJsonObject(initializeParams) ? initializeParams : {};
  const diskType = lastStepOf(params, 'diskType');
  const all = { ...params, ...(diskType === undefined ? {} : { diskType }) };
  const written = write(
    members('boot_disk'),
    Object.keys(all).length === 0 ? rest : { ...rest, initializeParams: all },
    context.world,
  );
  const items = [...notHere(written.lost), ...written.items];
  const hasSource = textOf(rest.source) !== undefined;
  if (hasSource || textOf(memberOf(params, 'sourceImage')) !== undefined) return items;
  const old = items.find((item) => 'block' in item && item.block === 'initialize_params');
  const within = old && 'block' in old ? old.items : [];
  return [...items.filter((item) => item !== old), { block: 'initialize_params', items: [image(), ...within] }];
}

/** `metadata.items` by name. */
function metadataOf(metadata: JsonObject[string] | undefined): readonly Item[] {
  if (!isJsonObject(metadata)) return [];
  const entries = objectsOf(metadata, 'items').flatMap((item) => {
    const name = textOf(item.key);
    return name === undefined ? [] : [[key(name), quote(textOf(item.value) ?? '')] as const];
  });
  return entries.length === 0 ? [] : [{ name: 'metadata', value: new Map(entries) }];
}

function moreMetadata(metadata: JsonObject[string] | undefined): readonly string[] {
  if (metadata === undefined) return [];
  const more = isJsonObject(metadata) ? without(metadata, 'items') : metadata;
  return isJsonObject(more) && Object.keys(more).length === 0 ? [] : [`metadata = ${shown(more)}`];
}
