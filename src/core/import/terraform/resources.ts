import { type TerraformType, terraformTypeOf } from '../../facts/terraform-types.ts';
import { kindBySingular, type Link, lastStep } from '../../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, memberOf, textOf } from '../../model/json.ts';
import type { ComputeDocument, OutsideResource } from '../compute-document.ts';
import { Tally } from '../tally.ts';
import { withDetails, withProviderDefaults } from './details.ts';
import { homeOf, nameOf } from './home.ts';
import { addressed, type Instance, type Instances, itemsOf } from './instance.ts';
import { endpointsOf, Parts, whoseIsUnknown } from './parts.ts';
import { fieldsOf, type Home, linkFrom, placeName, writeLocal } from './values.ts';

/**
 * Terraform's objects as documents of the Compute API's form, one for each resource; what stands for a part of another
 * resource (an endpoint, a NAT gateway, a peering) goes there. Types without a place are counted.
 */
export function documentsOf({ instances, ignored }: Instances): ComputeDocument[] {
  const tally = new Tally();
  const parts = new Parts(tally);
  const documents = instances.flatMap((instance) => {
    const entry = terraformTypeOf(instance.type);
    if (!entry) return other(instance, tally);
    tellUnread(instance, tally);
    if (entry.singular !== undefined) {
      const whole = resource(instance, entry, entry.singular);
      return [whole, ...membersOf(instance, whole)];
    }
    if (entry.partOf === 'networkEndpointGroup.endpoints') return endpoints(instance, entry, tally);
    if (entry.partOf !== undefined) parts.add(instance, entry, entry.partOf);
    return [];
  });
  const whole = parts.joinedInto(documents);
  const told = [...ignored, ...tally.list()];
  const [first] = instances;
  return told.length === 0
    ? whole
    : [...whole, { where: '', value: [], form: 'terraform', ignored: told, ...inputOf(first) }];
}

const inputOf = (instance: Instance | undefined): Pick<ComputeDocument, 'input'> =>
  instance?.input === undefined ? {} : { input: instance.input };

const document = (instance: Instance, value: JsonValue): ComputeDocument => ({
  where: instance.where,
  value,
  address: instance.address,
  form: 'terraform',
  ...inputOf(instance),
});

function resource(instance: Instance, entry: TerraformType, singular: string): ComputeDocument {
  const home = homeOf(instance, entry);
  const values = instance.written ? withProviderDefaults(instance.type, instance.values) : instance.values;
  const fields = withDetails(instance.type, fieldsOf(values, entry.arguments, home), values, home);
  const link: Link = {
    project: home.project,
    scope: home.scope,
    segment: kindBySingular.get(singular)?.names.segment ?? '',
    name: nameOf(instance),
  };
  const type: JsonObject = entry.certificate === undefined ? {} : { type: entry.certificate };
  // What a plan does not say of the place of a resource comes from the provider's settings.
  const unknown = instance.unknown.filter((path) => isArgument(entry, path) && !/^(?:project|region|zone)$/.test(path));
  const secret = secretsOf(instance);
  return {
    ...document(instance, { ...fields, ...type, kind: `compute#${singular}` }),
    link,
    ...(unknown.length > 0 ? { unknown } : {}),
    ...(secret.length > 0 ? { ignored: secret.map((path) => secretAt(instance, path)) } : {}),
  };
}

/** The API lists the VMs of a group by a call of its own. */
function membersOf(instance: Instance, { link, value }: ComputeDocument): ComputeDocument[] {
  if (instance.type !== 'google_compute_instance_group' || !link || !isJsonObject(value)) return [];
  const head = { kind: 'compute#instanceWithNamedPorts', instanceGroup: writeLocal(link) };
  return itemsOf(value.instances).map((vm) => document(instance, { ...head, instance: vm }));
}

const isArgument = ({ arguments: args }: TerraformType, path: string): boolean =>
  Object.hasOwn(args, /^\w+/.exec(path)?.[0] ?? '');

const secretAt = (instance: Instance, path: string) => ({
  where: `${addressed(instance)}: ${path}`,
  reason: 'A secret: it stays out of designs.',
});

function endpoints(instance: Instance, entry: TerraformType, tally: Tally): ComputeDocument[] {
  const listed = endpointsOf(instance, entry);
  if (listed) return listed.map((endpoint) => document(instance, endpoint));
  tally.add(addressed(instance), whoseIsUnknown(instance.type));
  return [];
}

/** Secrets by their name, for files in which nothing is marked. */
const secretArguments: Readonly<Record<string, readonly string[]>> = {
  google_compute_ssl_certificate: ['private_key'],
  google_compute_region_ssl_certificate: ['private_key'],
  google_compute_backend_service: ['iap[0].oauth2_client_secret'],
  google_compute_region_backend_service: ['iap[0].oauth2_client_secret'],
  google_compute_router: ['md5_authentication_keys'],
};

function secretsOf({ type, values, secret }: Instance): readonly string[] {
  const named = Object.hasOwn(secretArguments, type) ? (secretArguments[type] ?? []) : [];
  return [...secret, ...named.filter((path) => !secret.includes(path) && saysSomething(at(values, path)))];
}

function at(values: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = values;
  for (const step of path.split(/[.[\]]+/).filter((each) => each !== '')) {
    if (isJsonList(value)) value = value[Number(step)];
    else value = isJsonObject(value) ? memberOf(value, step) : undefined;
  }
  return value;
}

function saysSomething(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false || value === 0) return false;
  return !isJsonList(value) || value.length > 0;
}

/** Types of services that a serverless NEG may reach. */
const services: Readonly<Record<string, OutsideResource['kind']>> = {
  google_cloud_run_service: 'cloudRunService',
  google_cloud_run_v2_service: 'cloudRunService',
  google_cloudfunctions_function: 'cloudRunFunction',
  google_cloudfunctions2_function: 'cloudRunFunction',
};

/** What stands for no kind of a design, and is of use all the same; the rest is counted. */
function other(instance: Instance, tally: Tally): ComputeDocument[] {
  const outside = serviceOf(instance);
  if (outside) return [{ ...document(instance, []), outside: [outside] }];
  const member = instance.type === 'google_compute_instance_group_membership' ? groupMember(instance) : undefined;
  if (member) return [document(instance, member)];
  tally.add(addressed(instance), whyLeftOut(instance.type));
  return [];
}

function serviceOf({ type, values, provider }: Instance): OutsideResource | undefined {
  const kind = Object.hasOwn(services, type) ? services[type] : undefined;
  const name = lastStep(textOf(memberOf(values, 'name')) ?? '');
  const region = placeName(memberOf(values, 'location')) ?? placeName(memberOf(values, 'region')) ?? provider.region;
  if (!kind || name === '' || region === undefined) return undefined;
  const project = textOf(memberOf(values, 'project')) ?? provider.project;
  return { kind, name, region, ...(project === undefined ? {} : { project }) };
}

/** One VM of an instance group. */
function groupMember({ values, provider }: Instance): JsonObject | undefined {
  const value = placeName(memberOf(values, 'zone')) ?? provider.zone;
  const project = textOf(memberOf(values, 'project')) ?? provider.project;
  const home: Home = { project, scope: { type: 'zone', value }, written: true };
  const vm = linkFrom(memberOf(values, 'instance') ?? '', 'instance', home);
  const group = textOf(memberOf(values, 'instance_group'));
  if (vm === undefined || !group) return undefined;
  const { scope } = home;
  return {
    kind: 'compute#instanceWithNamedPorts',
    instanceGroup: group.includes('/') ? group : writeLocal({ project, scope, segment: 'instanceGroups', name: group }),
    instance: vm,
  };
}

function whyLeftOut(type: string): string {
  if (!type.startsWith('google_')) return `${type} is a type of another provider than Google's.`;
  return type.startsWith('google_compute_')
    ? `${type} has no place in a design when it comes from Terraform. What refers to it keeps its link.`
    : `${type} is no part of load balancing.`;
}

/**
 * Arguments that say something of a resource for which a design has no place: told where they are set. All others that
 * no table lists are reports of the provider, or settings of Terraform itself.
 */
const unread: ReadonlySet<string> = new Set([
  'dynamic_forwarding',
  'instance_encryption_key',
  'instance_flexibility_policy',
  'network_performance_config',
  'params',
  'partner_metadata',
  'reservation_affinity',
  'stateful_disk',
  'stateful_external_ip',
  'stateful_internal_ip',
  'target_stopped_size',
  'target_suspended_size',
]);

function tellUnread(instance: Instance, tally: Tally): void {
  for (const [name, value] of Object.entries(instance.values)) {
    if (!unread.has(name) || !saysSomething(value)) continue;
    tally.add(addressed(instance), `The argument ${name} of ${instance.type} has no place in a design.`);
  }
}
