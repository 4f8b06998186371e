import {
  type Argument,
  type Arguments,
  beta,
  block,
  blocks,
  bool,
  from,
  int64,
  link,
  links,
  must,
  named,
  number,
  text,
  words,
} from './argument.ts';

/**
 * Health checks, backend services and backend buckets. Provider google 6.50, read August 2026.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_health_check and its
 * neighbours compute_region_health_check, compute_backend_service, compute_region_backend_service,
 * compute_backend_bucket; https://registry.terraform.io/providers/hashicorp/google-beta/latest/docs/resources/compute_region_backend_bucket
 */
const layer4 = block({
  port: number,
  port_name: text,
  port_specification: text,
  proxy_header: text,
  request: text,
  response: text,
});
const layer7 = block({
  host: text,
  port: number,
  port_name: text,
  port_specification: text,
  proxy_header: text,
  request_path: text,
  response: text,
});

// The block that is there tells the API's `type`.
const healthCheck: Arguments = {
  check_interval_sec: number,
  timeout_sec: number,
  healthy_threshold: number,
  unhealthy_threshold: number,
  tcp_health_check: layer4,
  ssl_health_check: layer4,
  http_health_check: layer7,
  https_health_check: layer7,
  http2_health_check: layer7,
  grpc_health_check: block({ grpc_service_name: text, port: number, port_name: text, port_specification: text }),
  grpc_tls_health_check: beta(block({ grpc_service_name: text, port: number, port_specification: text })),
  log_config: block({ enable: bool }),
};

export const google_compute_health_check: Arguments = { ...named, source_regions: words, ...healthCheck };
export const google_compute_region_health_check: Arguments = { ...named, region: text, ...healthCheck };

const duration = block({ seconds: must(int64), nanos: number });

const backend: Arguments = {
  group: must(link),
  description: text,
  balancing_mode: text,
  capacity_scaler: number,
  max_connections: number,
  max_connections_per_endpoint: number,
  max_connections_per_instance: number,
  max_rate: number,
  max_rate_per_endpoint: number,
  max_rate_per_instance: number,
  max_utilization: number,
  custom_metrics: blocks({ name: must(text), dry_run: must(bool, false), max_utilization: number }),
};

const cookie: Arguments = { name: text, path: text, ttl: duration };

const service: Arguments = {
  load_balancing_scheme: text,
  protocol: text,
  port_name: text,
  timeout_sec: number,
  connection_draining_timeout_sec: from('connectionDraining.drainingTimeoutSec', number),
  session_affinity: text,
  affinity_cookie_ttl_sec: number,
  locality_lb_policy: text,
  ip_address_selection_policy: text,
  enable_cdn: from('enableCDN', bool),
  health_checks: links,
};

const serviceBlocks: Arguments = {
  circuit_breakers: block({
    max_connections: number,
    max_pending_requests: number,
    max_requests: number,
    max_requests_per_connection: number,
    max_retries: number,
  }),
  consistent_hash: block({ http_header_name: text, minimum_ring_size: int64, http_cookie: block(cookie) }),
  custom_metrics: blocks({ name: must(text), dry_run: must(bool, false) }),
  // The client's secret never enters a design.
  iap: block({ enabled: must(bool, false), oauth2_client_id: from('oauth2ClientId', text) }),
  log_config: block({ enable: bool, sample_rate: number, optional_mode: text, optional_fields: words }),
  outlier_detection: block({
    consecutive_errors: number,
    consecutive_gateway_failure: number,
    enforcing_consecutive_errors: number,
    enforcing_consecutive_gateway_failure: number,
    enforcing_success_rate: number,
    max_ejection_percent: number,
    success_rate_minimum_hosts: number,
    success_rate_request_volume: number,
    success_rate_stdev_factor: number,
    base_ejection_time: duration,
    interval: duration,
  }),
  strong_session_affinity_cookie: block(cookie),
};

/** Cloud CDN's settings; `more` and `keys` are what only some resources have. */
const cdn = (more: Arguments, keys: Arguments, ttl: Argument): Argument =>
  block({
    cache_mode: text,
    client_ttl: number,
    default_ttl: number,
    max_ttl: number,
    negative_caching: bool,
    serve_while_stale: number,
    signed_url_cache_max_age_sec: int64,
    ...more,
    cache_key_policy: block(keys),
    negative_caching_policy: blocks({ code: number, ttl }),
  });

const serviceKeys: Arguments = {
  include_host: bool,
  include_protocol: bool,
  include_query_string: bool,
  include_named_cookies: words,
  query_string_blacklist: words,
  query_string_whitelist: words,
};
const globalCdn: Arguments = {
  request_coalescing: bool,
  bypass_cache_on_request_headers: blocks({ header_name: must(text) }),
};

export const google_compute_backend_service: Arguments = {
  ...named,
  ...service,
  security_policy: link,
  edge_security_policy: link,
  compression_mode: text,
  custom_request_headers: words,
  custom_response_headers: words,
  service_lb_policy: link,
  external_managed_migration_state: text,
  external_managed_migration_testing_percentage: number,
  backend: from('backends', blocks({ ...backend, preference: text })),
  cdn_policy: cdn(globalCdn, { ...serviceKeys, include_http_headers: words }, number),
  ...serviceBlocks,
  locality_lb_policies: blocks({
    policy: block({ name: must(text) }),
    custom_policy: block({ name: must(text), data: text }),
  }),
  max_stream_duration: block({ seconds: must(text), nanos: number }),
  security_settings: block({
    client_tls_policy: link,
    subject_alt_names: words,
    aws_v4_authentication: from(
      'awsV4Authentication',
      block({ access_key_id: text, access_key_version: text, origin_region: text }),
    ),
  }),
  tls_settings: block({
    sni: text,
    authentication_config: text,
    subject_alt_names: blocks({ dns_name: text, uniform_resource_identifier: text }),
  }),
};

export const google_compute_region_backend_service: Arguments = {
  ...named,
  region: text,
  ...service,
  network: link,
  security_policy: beta(link),
  backend: from('backends', blocks({ ...backend, failover: bool })),
  cdn_policy: cdn({}, serviceKeys, beta(number)),
  ...serviceBlocks,
  failover_policy: block({
    disable_connection_drain_on_failover: bool,
    drop_traffic_if_unhealthy: bool,
    failover_ratio: number,
  }),
  connection_tracking_policy: beta(
    block({
      connection_persistence_on_unhealthy_backends: text,
      enable_strong_affinity: bool,
      idle_timeout_sec: number,
      tracking_mode: text,
    }),
  ),
  ha_policy: block({
    fast_ip_move: from('fastIPMove', text),
    leader: block({ backend_group: link, network_endpoint: block({ instance: text }) }),
  }),
  subsetting: beta(block({ policy: must(text), subset_size: number })),
};

export const google_compute_backend_bucket: Arguments = {
  ...named,
  bucket_name: must(text),
  load_balancing_scheme: text,
  enable_cdn: bool,
  compression_mode: text,
  custom_response_headers: words,
  edge_security_policy: link,
  cdn_policy: cdn(globalCdn, { include_http_headers: words, query_string_whitelist: words }, number),
};

/** Of the google-beta provider. */
export const google_compute_region_backend_bucket: Arguments = {
  ...named,
  region: must(text),
  bucket_name: must(text),
  load_balancing_scheme: text,
};
