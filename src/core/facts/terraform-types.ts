import type { Arguments } from './terraform/argument.ts';
import * as backends from './terraform/backends.ts';
import * as compute from './terraform/compute.ts';
import * as frontends from './terraform/frontends.ts';
import * as negs from './terraform/negs.ts';
import * as network from './terraform/network.ts';
import * as urlMaps from './terraform/url-maps.ts';

/** A resource type of the Terraform provider `google`, and the resource of the Compute API that it stands for. */
export interface TerraformType {
  /** `google_compute_region_network_endpoint_group` */
  readonly type: string;
  /** The API's singular: `networkEndpointGroup`. Absent where it is only a part of one (`partOf`). */
  readonly singular?: string;
  readonly scope: 'zone' | 'region' | 'global';
  /** The part of an API resource that has a Terraform resource of its own, as singular and field. */
  readonly partOf?: 'network.peerings' | 'router.nats' | 'networkEndpointGroup.endpoints';
  /** Of certificates: which type of them it makes. */
  readonly certificate?: 'MANAGED' | 'SELF_MANAGED';
  /** Only the `google-beta` provider has it. */
  readonly beta?: true;
  /** What an `import` block names it by; words in braces stand for the resource's own. */
  readonly importId: string;
  readonly arguments: Arguments;
}

type Tables = Readonly<Record<string, Arguments>>;
const tables: Tables = { ...network, ...compute, ...negs, ...backends, ...urlMaps, ...frontends };

const places = { zone: 'zones/{zone}', region: 'regions/{region}', global: 'global' } as const;

function row(
  type: string,
  singular: string,
  scope: TerraformType['scope'],
  segment: string,
  more: Partial<TerraformType> = {},
): TerraformType {
  return {
    type,
    singular,
    scope,
    importId: `projects/{project}/${places[scope]}/${segment}/{name}`,
    arguments: tables[type] ?? {},
    ...more,
  };
}

function part(
  type: string,
  partOf: NonNullable<TerraformType['partOf']>,
  scope: TerraformType['scope'],
  importId: string,
): TerraformType {
  return { type, partOf, scope, importId, arguments: tables[type] ?? {} };
}

const endpoints = 'networkEndpointGroup.endpoints';

/**
 * Every type that stands for a kind of a design. The printer goes from singular and scope to type, a reader of states
 * the other way; both take names and paths of fields from `arguments`.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs (read August 2026; each page ends with
 * its import formats)
 */
export const terraformTypes: readonly TerraformType[] = [
  row('google_compute_network', 'network', 'global', 'networks'),
  part('google_compute_network_peering', 'network.peerings', 'global', '{project}/{network}/{name}'),
  row('google_compute_subnetwork', 'subnetwork', 'region', 'subnetworks'),
  row('google_compute_firewall', 'firewall', 'global', 'firewalls'),
  row('google_compute_router', 'router', 'region', 'routers'),
  part(
    'google_compute_router_nat',
    'router.nats',
    'region',
    'projects/{project}/regions/{region}/routers/{router}/{name}',
  ),
  row('google_compute_address', 'address', 'region', 'addresses'),
  row('google_compute_global_address', 'address', 'global', 'addresses'),
  row('google_compute_instance', 'instance', 'zone', 'instances'),
  row('google_compute_instance_group', 'instanceGroup', 'zone', 'instanceGroups'),
  row('google_compute_instance_group_manager', 'instanceGroupManager', 'zone', 'instanceGroupManagers'),
  row('google_compute_region_instance_group_manager', 'instanceGroupManager', 'region', 'instanceGroupManagers'),
  row('google_compute_network_endpoint_group', 'networkEndpointGroup', 'zone', 'networkEndpointGroups'),
  row('google_compute_region_network_endpoint_group', 'networkEndpointGroup', 'region', 'networkEndpointGroups'),
  row('google_compute_global_network_endpoint_group', 'networkEndpointGroup', 'global', 'networkEndpointGroups'),
  part(
    'google_compute_network_endpoint',
    endpoints,
    'zone',
    'projects/{project}/zones/{zone}/networkEndpointGroups/{group}/{instance}/{ipAddress}/{port}',
  ),
  part(
    'google_compute_network_endpoints',
    endpoints,
    'zone',
    'projects/{project}/zones/{zone}/networkEndpointGroups/{group}',
  ),
  part(
    'google_compute_region_network_endpoint',
    endpoints,
    'region',
    'projects/{project}/regions/{region}/networkEndpointGroups/{group}/{ipAddress}/{fqdn}/{port}',
  ),
  part(
    'google_compute_global_network_endpoint',
    endpoints,
    'global',
    'projects/{project}/global/networkEndpointGroups/{group}/{ipAddress}/{fqdn}/{port}',
  ),
  row('google_compute_health_check', 'healthCheck', 'global', 'healthChecks'),
  row('google_compute_region_health_check', 'healthCheck', 'region', 'healthChecks'),
  row('google_compute_backend_service', 'backendService', 'global', 'backendServices'),
  row('google_compute_region_backend_service', 'backendService', 'region', 'backendServices'),
  row('google_compute_backend_bucket', 'backendBucket', 'global', 'backendBuckets'),
  row('google_compute_region_backend_bucket', 'backendBucket', 'region', 'backendBuckets', { beta: true }),
  row('google_compute_url_map', 'urlMap', 'global', 'urlMaps'),
  row('google_compute_region_url_map', 'urlMap', 'region', 'urlMaps'),
  row('google_compute_ssl_certificate', 'sslCertificate', 'global', 'sslCertificates', { certificate: 'SELF_MANAGED' }),
  row('google_compute_region_ssl_certificate', 'sslCertificate', 'region', 'sslCertificates', {
    certificate: 'SELF_MANAGED',
  }),
  row('google_compute_managed_ssl_certificate', 'sslCertificate', 'global', 'sslCertificates', {
    certificate: 'MANAGED',
  }),
  row('google_compute_target_http_proxy', 'targetHttpProxy', 'global', 'targetHttpProxies'),
  row('google_compute_region_target_http_proxy', 'targetHttpProxy', 'region', 'targetHttpProxies'),
  row('google_compute_target_https_proxy', 'targetHttpsProxy', 'global', 'targetHttpsProxies'),
  row('google_compute_region_target_https_proxy', 'targetHttpsProxy', 'region', 'targetHttpsProxies'),
  row('google_compute_target_tcp_proxy', 'targetTcpProxy', 'global', 'targetTcpProxies'),
  row('google_compute_region_target_tcp_proxy', 'targetTcpProxy', 'region', 'targetTcpProxies'),
  row('google_compute_target_ssl_proxy', 'targetSslProxy', 'global', 'targetSslProxies'),
  row('google_compute_target_grpc_proxy', 'targetGrpcProxy', 'global', 'targetGrpcProxies'),
  row('google_compute_forwarding_rule', 'forwardingRule', 'region', 'forwardingRules'),
  row('google_compute_global_forwarding_rule', 'forwardingRule', 'global', 'forwardingRules'),
  row('google_compute_service_attachment', 'serviceAttachment', 'region', 'serviceAttachments'),
];

const byName: ReadonlyMap<string, TerraformType> = new Map(terraformTypes.map((entry) => [entry.type, entry]));

/** The type of that name: `google_compute_network`. */
export function terraformTypeOf(name: string): TerraformType | undefined {
  return byName.get(name);
}

/** The type that makes an API resource of a scope. `managed` tells the two types of global certificates apart. */
export function terraformTypeFor(
  singular: string,
  scope: TerraformType['scope'],
  managed = false,
): TerraformType | undefined {
  const certificate = managed ? 'MANAGED' : 'SELF_MANAGED';
  return terraformTypes.find(
    (entry) =>
      entry.singular === singular &&
      entry.scope === scope &&
      (entry.certificate === undefined || entry.certificate === certificate),
  );
}

/** Where the API keeps what an argument says, as a path from the object around it; empty where no path leads there. */
export function apiPath(name: string, argument: { readonly path?: string }): string {
  return argument.path ?? name.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
