import { lastStep, writePlace } from '../../model/api.ts';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  textOf,
  without,
} from '../../model/json.ts';
import { itemsOf } from './instance.ts';
import { type Home, linkFrom, writeLocal } from './values.ts';

/**
 * What no path of a table can say of a type. Takes the fields that were read and the arguments, gives the fields as the
 * Compute API has them.
 */
export function withDetails(type: string, fields: JsonObject, values: JsonObject, home: Home): JsonObject {
  switch (type) {
    case 'google_compute_instance':
      return instance(fields, values, home);
    case 'google_compute_instance_group_manager':
    case 'google_compute_region_instance_group_manager':
      return manager(fields, home);
    // Flow logs and the logs of firewall rules are on where the block is there.
    case 'google_compute_subnetwork':
    case 'google_compute_firewall':
      return isJsonObject(fields.logConfig) ? { ...fields, logConfig: { enable: true, ...fields.logConfig } } : fields;
    default:
      return fields;
  }
}

/** Defaults of the provider that the API does not share, for files in which nobody filled them in. */
export function withProviderDefaults(type: string, values: JsonObject): JsonObject {
  const defaults = Object.hasOwn(providerDefaults, type) ? providerDefaults[type] : undefined;
  const backends = itemsOf(values.backend);
  return {
    ...defaults,
    ...values,
    ...(backends.length > 0 ? { backend: backends.map((each) => withMode(each)) } : {}),
  };
}

const withMode = (backend: JsonValue): JsonValue =>
  isJsonObject(backend) ? { balancing_mode: 'UTILIZATION', ...backend } : backend;

/**
 * Only those that have been the same through all versions of the provider.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs (each page names its defaults)
 */
const providerDefaults: Readonly<Record<string, JsonObject>> = {
  google_compute_network: { auto_create_subnetworks: true },
  google_compute_network_endpoint_group: { network_endpoint_type: 'GCE_VM_IP_PORT' },
  google_compute_region_backend_service: { load_balancing_scheme: 'INTERNAL' },
  google_compute_region_network_endpoint_group: { network_endpoint_type: 'SERVERLESS' },
};

function instance(fields: JsonObject, values: JsonObject, home: Home): JsonObject {
  const disks = [
    ...itemsOf(memberOf(values, 'boot_disk')).flatMap((disk) => (isJsonObject(disk) ? [bootDisk(disk, home)] : [])),
    ...itemsOf(memberOf(values, 'attached_disk')).flatMap((disk) =>
      isJsonObject(disk) ? [filled({ source: disk.source, deviceName: disk.device_name, mode: disk.mode })] : [],
    ),
    ...itemsOf(memberOf(values, 'scratch_disk')).flatMap((disk) =>
      isJsonObject(disk) ? [scratchDisk(disk, home)] : [],
    ),
  ];
  const metadata = metadataOf(values);
  return {
    ...withInterfaces(fields, values, home),
    ...(disks.length > 0 ? { disks } : {}),
    ...(metadata.length > 0 ? { metadata: { items: metadata } } : {}),
  };
}

/** A disk is made from an image, or is one that was there: a state tells both of one that was made. */
function bootDisk(disk: JsonObject, home: Home): JsonObject {
  const boot = { boot: true, autoDelete: disk.auto_delete !== false };
  const [params] = itemsOf(disk.initialize_params);
  const image = isJsonObject(params) ? textOf(params.image) : undefined;
  if (!isJsonObject(params) || !image) {
    return { ...boot, ...filled({ source: disk.source, deviceName: disk.device_name, mode: disk.mode }) };
  }
  // What a state reports of a disk that was made the usual way says nothing more than that.
  const usual = home.written ? {} : { size: 10, type: 'pd-standard' };
  const settings = without(
    params,
    ...Object.entries(usual).flatMap(([key, value]) => (params[key] === value ? [key] : [])),
  );
  const made = filled({
    sourceImage: image,
    diskSizeGb: settings.size === undefined ? undefined : String(settings.size),
    diskType: settings.type === undefined ? undefined : diskType(settings.type, home),
    labels: isJsonObject(settings.labels) && Object.keys(settings.labels).length > 0 ? settings.labels : undefined,
    provisionedIops: toText(settings.provisioned_iops),
    provisionedThroughput: toText(settings.provisioned_throughput),
  });
  return { ...boot, initializeParams: made };
}

const toText = (value: JsonValue | undefined): string | undefined =>
  value === undefined || value === 0 || value === '' ? undefined : String(value);

function scratchDisk(disk: JsonObject, home: Home): JsonObject {
  return {
    type: 'SCRATCH',
    autoDelete: true,
    ...filled({ interface: disk.interface, deviceName: disk.device_name }),
    initializeParams: { diskType: diskType('local-ssd', home) },
  };
}

/** Terraform has the name of a type where the API has a link. */
function diskType(value: JsonValue, { project, scope }: Home): JsonValue {
  const name = textOf(value);
  if (name === undefined || name.includes('/') || scope.type !== 'zone' || scope.value === undefined) return value;
  return writeLocal({ project, scope, segment: 'diskTypes', name });
}

function filled(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const kept = Object.entries(members).flatMap(([key, value]): [string, JsonValue][] =>
    value === undefined || value === '' ? [] : [[key, value]],
  );
  return Object.fromEntries(kept);
}

function metadataOf(values: JsonObject): JsonObject[] {
  const { metadata, metadata_startup_script: script } = values;
  const items = isJsonObject(metadata) ? Object.entries(metadata).map(([key, value]) => ({ key, value })) : [];
  return script === undefined || script === '' ? items : [...items, { key: 'startup-script', value: script }];
}

/**
 * An interface may name its subnet alone, and the subnet's project beside it. Its external addresses are of the only type
 * that there is, so that Terraform has no word for it.
 */
function withInterfaces(fields: JsonObject, values: JsonObject, home: Home): JsonObject {
  const raw = itemsOf(values.network_interface);
  const networkInterfaces = itemsOf(fields.networkInterfaces).map((nic, index): JsonValue => {
    if (!isJsonObject(nic)) return nic;
    const own = raw[index];
    const subnetwork = isJsonObject(own) ? subnetElsewhere(own, home) : undefined;
    const accessConfigs = itemsOf(nic.accessConfigs).map((each) =>
      isJsonObject(each) ? { type: 'ONE_TO_ONE_NAT', ...each } : each,
    );
    return {
      ...nic,
      ...(subnetwork === undefined ? {} : { subnetwork }),
      ...(accessConfigs.length > 0 ? { accessConfigs } : {}),
    };
  });
  return networkInterfaces.length > 0 ? { ...fields, networkInterfaces } : fields;
}

function subnetElsewhere(nic: JsonObject, home: Home): string | undefined {
  const project = textOf(nic.subnetwork_project);
  const name = textOf(nic.subnetwork);
  return project && name && !name.includes('/') ? linkFrom(name, 'subnetwork', { ...home, project }) : undefined;
}

/** The template of the only version is the group's; zones are links in the API. */
function manager(fields: JsonObject, { project }: Home): JsonObject {
  const { versions, distributionPolicy, ...rest } = fields;
  const [only, ...others] = itemsOf(versions);
  const template = isJsonObject(only) ? only.instanceTemplate : undefined;
  const isPlain = others.length === 0 && isJsonObject(only) && only.targetSize === undefined && only.name === undefined;
  return {
    ...rest,
    ...(template === undefined ? {} : { instanceTemplate: template }),
    ...(versions === undefined || isPlain ? {} : { versions }),
    ...(isJsonObject(distributionPolicy) ? { distributionPolicy: withZoneLinks(distributionPolicy, project) } : {}),
  };
}

function withZoneLinks(policy: JsonObject, project: string | undefined): JsonObject {
  if (!isJsonList(policy.zones)) return policy;
  const zones = policy.zones.map((each) => {
    const zone = isJsonObject(each) ? textOf(each.zone) : undefined;
    if (zone === undefined) return each;
    const value = lastStep(zone);
    return { zone: project === undefined ? `zones/${value}` : writePlace(project, { type: 'zone', value }) };
  });
  return { ...policy, zones };
}
