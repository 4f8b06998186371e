import {
  type Arguments,
  beta,
  block,
  blocks,
  bool,
  deprecated,
  from,
  link,
  links,
  map,
  must,
  named,
  number,
  text,
  words,
} from './argument.ts';

/**
 * Networks, subnets, firewall rules, routers and addresses. Provider google 6.50, read August 2026.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_network and its
 * neighbours compute_network_peering, compute_subnetwork, compute_firewall, compute_router, compute_router_nat,
 * compute_address, compute_global_address
 */
export const google_compute_network: Arguments = {
  ...named,
  auto_create_subnetworks: bool,
  mtu: number,
  routing_mode: from('routingConfig.routingMode', text),
  bgp_best_path_selection_mode: from('routingConfig.bgpBestPathSelectionMode', text),
  bgp_always_compare_med: from('routingConfig.bgpAlwaysCompareMed', bool),
  bgp_inter_region_cost: from('routingConfig.bgpInterRegionCost', text),
  enable_ula_internal_ipv6: bool,
  internal_ipv6_range: text,
  network_firewall_policy_enforcement_order: text,
  network_profile: text,
};

/** One entry of a network's `peerings`. */
export const google_compute_network_peering: Arguments = {
  name: must(text),
  network: { ...must(link), by: 'self_link', path: '' },
  peer_network: { ...must(link), by: 'self_link', path: 'network' },
  export_custom_routes: bool,
  import_custom_routes: bool,
  export_subnet_routes_with_public_ip: bool,
  import_subnet_routes_with_public_ip: bool,
  stack_type: text,
};

export const google_compute_subnetwork: Arguments = {
  ...named,
  network: must(link),
  region: text,
  ip_cidr_range: text,
  reserved_internal_range: text,
  purpose: text,
  role: text,
  stack_type: text,
  ipv6_access_type: text,
  external_ipv6_prefix: text,
  ip_collection: text,
  private_ip_google_access: bool,
  private_ipv6_google_access: text,
  allow_subnet_cidr_routes_overlap: beta(bool),
  enable_flow_logs: deprecated('The block log_config says it by being there.', bool),
  secondary_ip_range: from(
    'secondaryIpRanges',
    blocks({ range_name: must(text), ip_cidr_range: text, reserved_internal_range: text }),
  ),
  // Flow logs are on where the block is there: `enable` is not one of its arguments.
  log_config: block({
    aggregation_interval: text,
    flow_sampling: number,
    metadata: text,
    metadata_fields: words,
    filter_expr: text,
  }),
};

const layer4 = blocks({ protocol: from('IPProtocol', must(text)), ports: words });

export const google_compute_firewall: Arguments = {
  ...named,
  network: must(link),
  direction: text,
  priority: number,
  source_ranges: words,
  destination_ranges: words,
  source_tags: words,
  target_tags: words,
  source_service_accounts: words,
  target_service_accounts: words,
  disabled: bool,
  enable_logging: deprecated('The block log_config says it by being there.', bool),
  allow: from('allowed', layer4),
  deny: from('denied', layer4),
  // Logs are on where the block is there.
  log_config: block({ metadata: must(text) }),
};

export const google_compute_router: Arguments = {
  ...named,
  network: must(link),
  region: text,
  encrypted_interconnect_router: bool,
  bgp: block({
    asn: must(number),
    advertise_mode: text,
    advertised_groups: words,
    keepalive_interval: number,
    identifier_range: text,
    advertised_ip_ranges: blocks({ range: must(text), description: text }),
  }),
};

/** One entry of a router's `nats`. */
export const google_compute_router_nat: Arguments = {
  name: must(text),
  router: { ...must(link), by: 'name', path: '' },
  region: from('', text),
  type: text,
  endpoint_types: words,
  nat_ip_allocate_option: text,
  nat_ips: { ...links, by: 'self_link' },
  drain_nat_ips: { ...links, by: 'self_link' },
  source_subnetwork_ip_ranges_to_nat: must(text),
  source_subnetwork_ip_ranges_to_nat64: from('sourceSubnetworkIpRangesToNat64', text),
  auto_network_tier: text,
  min_ports_per_vm: number,
  max_ports_per_vm: number,
  enable_dynamic_port_allocation: bool,
  enable_endpoint_independent_mapping: bool,
  icmp_idle_timeout_sec: number,
  udp_idle_timeout_sec: number,
  tcp_established_idle_timeout_sec: number,
  tcp_transitory_idle_timeout_sec: number,
  tcp_time_wait_timeout_sec: number,
  subnetwork: from(
    'subnetworks',
    blocks({
      name: must(link),
      source_ip_ranges_to_nat: must(words),
      secondary_ip_range_names: words,
    }),
  ),
  nat64_subnetwork: from('nat64Subnetworks', blocks({ name: must(link) })),
  log_config: block({ enable: must(bool), filter: must(text) }),
  rules: blocks({
    rule_number: must(number),
    match: must(text),
    description: text,
    action: block({
      source_nat_active_ips: links,
      source_nat_active_ranges: links,
      source_nat_drain_ips: links,
      source_nat_drain_ranges: links,
    }),
  }),
};

const address: Arguments = {
  ...named,
  address_type: text,
  address: text,
  ip_version: text,
  prefix_length: number,
  purpose: text,
  network: link,
  labels: map,
};

export const google_compute_address: Arguments = {
  ...address,
  region: text,
  subnetwork: link,
  network_tier: text,
  ipv6_endpoint_type: text,
};

export const google_compute_global_address: Arguments = address;
