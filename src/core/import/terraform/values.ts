import type { Argument, Arguments } from '../../facts/terraform/argument.ts';
import { apiPath } from '../../facts/terraform-types.ts';
import { apiRoot, type Link, lastStep, writeLink } from '../../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, memberOf } from '../../model/json.ts';
import type { ScopeOf } from '../../model/scope.ts';

/** Where a resource lies: what names without a place are completed with. */
export interface Home {
  readonly project?: string;
  readonly scope: ScopeOf;
  /** The region of a zone, too. */
  readonly region?: string;
  /** Zeros and the like were written, and mean what they say. */
  readonly written: boolean;
}

/** Zero says something in these; elsewhere the provider writes it for what is not set. */
const zeroCounts: ReadonlySet<string> = new Set([
  'capacity_scaler',
  'client_ttl',
  'connection_draining_timeout_sec',
  'default_ttl',
  'flow_sampling',
  'max_age',
  'max_ttl',
  'percentage',
  'priority',
  'sample_rate',
  'target_size',
]);

/** Switches that say nothing while they are off: the API leaves them out, the provider writes each of them. */
const offIsBlank: ReadonlySet<string> = new Set([
  'all_ports',
  'allow_global_access',
  'allow_psc_global_access',
  'bgp_always_compare_med',
  'can_ip_forward',
  'deletion_protection',
  'disabled',
  'enable_cdn',
  'enable_display',
  'enable_flow_logs',
  'enable_logging',
  'enable_ula_internal_ipv6',
  'encrypted_interconnect_router',
  'failover',
  'is_mirroring_collector',
  'no_automate_dns_zone',
  'proxy_bind',
  'request_coalescing',
  'validate_for_proxyless',
]);

/** The collection that an argument's bare name is looked up in, and where it lies. */
const namedPlaces: Readonly<Record<string, readonly [segment: string, scope: 'global' | 'region' | 'zone' | 'own']>> = {
  network: ['networks', 'global'],
  peer_network: ['networks', 'global'],
  subnetwork: ['subnetworks', 'region'],
  nat_subnets: ['subnetworks', 'region'],
  nat_ips: ['addresses', 'region'],
  drain_nat_ips: ['addresses', 'region'],
  instance: ['instances', 'zone'],
  instances: ['instances', 'zone'],
  url_map: ['urlMaps', 'own'],
  backend_service: ['backendServices', 'own'],
  default_service: ['backendServices', 'own'],
  service: ['backendServices', 'own'],
  health_check: ['healthChecks', 'own'],
  health_checks: ['healthChecks', 'own'],
  ssl_certificates: ['sslCertificates', 'own'],
};

/** Arguments as fields of the Compute API. Those without a path there are left to whoever knows the type. */
export function fieldsOf(values: JsonObject, args: Arguments, home: Home): JsonObject {
  let fields: JsonObject = {};
  for (const [name, argument] of Object.entries(args)) {
    const path = apiPath(name, argument);
    const value = memberOf(values, name);
    const field = path === '' || value === undefined ? undefined : convert(value, name, argument, home);
    if (field !== undefined) fields = put(fields, path.split('.'), field);
  }
  return fields;
}

function convert(value: JsonValue, name: string, argument: Argument, home: Home): JsonValue | undefined {
  switch (argument.form) {
    case 'text':
      return textFrom(value, argument);
    case 'number':
      return numberFrom(value, name, argument, home);
    case 'bool':
      return boolFrom(value, name, argument, home);
    case 'words':
      return listFrom(value, (item) => textFrom(item, argument));
    case 'link':
      return linkFrom(value, name, home);
    case 'links':
      return listFrom(value, (item) => linkFrom(item, name, home));
    case 'map':
      return isJsonObject(value) && Object.keys(value).length > 0 ? value : undefined;
    case 'block':
      return blockFrom(value, argument, home);
    case 'blocks':
      return listFrom(value, (item) => (isJsonObject(item) ? fieldsOf(item, argument.members ?? {}, home) : undefined));
  }
}

function textFrom(value: JsonValue, { swapped }: Argument): JsonValue | undefined {
  if (value === '' || isJsonList(value) || isJsonObject(value) || value === null) return undefined;
  const text = String(value);
  return swapped && /^-?\d+$/.test(text) ? Number(text) : text;
}

function numberFrom(
  value: JsonValue,
  name: string,
  { required, swapped }: Argument,
  { written }: Home,
): JsonValue | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  // What is no number stays as it is: the reader of resources says so.
  if (typeof number !== 'number' || Number.isNaN(number)) return value === '' ? undefined : value;
  if (number === 0 && !required && !written && !zeroCounts.has(name)) return undefined;
  return swapped ? String(number) : number;
}

function boolFrom(value: JsonValue, name: string, { required }: Argument, { written }: Home): JsonValue | undefined {
  const on = value === 'true' ? true : value === 'false' ? false : value;
  return on === false && !required && !written && offIsBlank.has(name) ? undefined : on;
}

function listFrom(value: JsonValue, read: (item: JsonValue) => JsonValue | undefined): JsonValue | undefined {
  const items = isJsonList(value) ? value : [value];
  const fields = items.flatMap((item) => {
    const field = read(item);
    return field === undefined ? [] : [field];
  });
  return fields.length === 0 ? undefined : fields;
}

/** One block is a list of one in every form of Terraform's JSON. A block may say something by being there. */
function blockFrom(value: JsonValue, { members, alone }: Argument, home: Home): JsonValue | undefined {
  const block = isJsonList(value) ? value[0] : value;
  if (!isJsonObject(block)) return undefined;
  const fields = fieldsOf(block, members ?? {}, home);
  return alone ? [fields] : fields;
}

/** A link as it is; a bare name, which the provider takes for most of them, with the place that it means. */
export function linkFrom(value: JsonValue, name: string, home: Home): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const place = Object.hasOwn(namedPlaces, name) ? namedPlaces[name] : undefined;
  if (!place || !/^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(value)) return value;
  const [segment, where] = place;
  const scope = scopeFor(where, home);
  return scope ? writeLocal({ project: home.project, scope, segment, name: value }) : value;
}

function scopeFor(where: 'global' | 'region' | 'zone' | 'own', { scope, region }: Home): ScopeOf | undefined {
  if (where === 'global') return { type: 'global' };
  if (where === 'region') return region === undefined ? undefined : { type: 'region', value: region };
  if (where === 'own') return scope.type !== 'global' && scope.value === undefined ? undefined : scope;
  return scope.type === 'zone' && scope.value !== undefined ? scope : undefined;
}

/** A link that need not say its project. */
export function writeLocal(link: Link): string {
  const { project } = link;
  if (project !== undefined) return writeLink({ ...link, project });
  return writeLink({ ...link, project: '_' }).slice(`${apiRoot}/projects/_/`.length);
}

function put(object: JsonObject, path: readonly string[], value: JsonValue): JsonObject {
  const [step = '', ...rest] = path;
  const list = /^(.+)\[\]$/.exec(step)?.[1];
  if (list !== undefined) {
    const items = isJsonList(value) ? value : [value];
    return { ...object, [list]: items.map((item) => (rest.length === 0 ? item : put({}, rest, item))) };
  }
  if (rest.length === 0) return { ...object, [step]: value };
  const below = memberOf(object, step);
  return { ...object, [step]: put(isJsonObject(below) ? below : {}, rest, value) };
}

/** `us-central1-a`, whether it stood as a name or as a link. */
export function placeName(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? lastStep(value) : undefined;
}
