import {
  type Arguments,
  beta,
  block,
  blocks,
  bool,
  from,
  link,
  links,
  map,
  must,
  named,
  number,
  only,
  text,
  words,
} from './argument.ts';

/**
 * Certificates, target proxies, forwarding rules and service attachments. Provider google 6.50, read August 2026.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_target_https_proxy and
 * its neighbours compute_ssl_certificate, compute_managed_ssl_certificate, compute_target_{http,tcp,ssl,grpc}_proxy,
 * their regional ones, compute_forwarding_rule, compute_global_forwarding_rule, compute_service_attachment
 */
const selfManaged: Arguments = {
  // No design holds a key: the printer asks for both with variables.
  certificate: from('', must(text)),
  private_key: from('', must(text)),
};

export const google_compute_ssl_certificate: Arguments = { ...named, ...selfManaged };
export const google_compute_region_ssl_certificate: Arguments = { ...named, region: text, ...selfManaged };
export const google_compute_managed_ssl_certificate: Arguments = {
  name: text,
  description: text,
  type: text,
  managed: block({ domains: must(words) }),
};

const http: Arguments = { url_map: must(link), http_keep_alive_timeout_sec: number };
const https: Arguments = {
  ...http,
  ssl_certificates: links,
  // One list with the others in the API. The provider takes one of the two.
  certificate_manager_certificates: from('sslCertificates', links),
  ssl_policy: link,
  server_tls_policy: link,
};

export const google_compute_target_http_proxy: Arguments = { ...named, ...http, proxy_bind: bool };
export const google_compute_region_target_http_proxy: Arguments = { ...named, region: text, ...http };
export const google_compute_target_https_proxy: Arguments = {
  ...named,
  ...https,
  certificate_map: link,
  quic_override: text,
  tls_early_data: text,
  proxy_bind: bool,
};
export const google_compute_region_target_https_proxy: Arguments = { ...named, region: text, ...https };

const tcp: Arguments = {
  backend_service: from('service', must(link)),
  proxy_header: text,
};

export const google_compute_target_tcp_proxy: Arguments = { ...named, ...tcp, proxy_bind: bool };
export const google_compute_region_target_tcp_proxy: Arguments = { ...named, region: text, ...tcp, proxy_bind: bool };
export const google_compute_target_ssl_proxy: Arguments = {
  ...named,
  ...tcp,
  ssl_certificates: links,
  certificate_map: link,
  ssl_policy: link,
};
export const google_compute_target_grpc_proxy: Arguments = { ...named, url_map: link, validate_for_proxyless: bool };

const rule: Arguments = {
  load_balancing_scheme: text,
  ip_address: from('IPAddress', link),
  ip_protocol: from('IPProtocol', text),
  ip_version: text,
  port_range: text,
  network: link,
  subnetwork: link,
  network_tier: text,
  source_ip_ranges: words,
  no_automate_dns_zone: bool,
  labels: map,
};

export const google_compute_forwarding_rule: Arguments = {
  ...named,
  region: text,
  target: link,
  backend_service: link,
  ...rule,
  ports: words,
  all_ports: bool,
  allow_global_access: bool,
  allow_psc_global_access: bool,
  is_mirroring_collector: bool,
  ip_collection: link,
  service_label: text,
  service_directory_registrations: only({ namespace: text, service: text }),
};

export const google_compute_global_forwarding_rule: Arguments = {
  ...named,
  target: must(link),
  ...rule,
  allow_psc_global_access: beta(bool),
  external_managed_backend_bucket_migration_state: text,
  external_managed_backend_bucket_migration_testing_percentage: number,
  metadata_filters: blocks({
    filter_match_criteria: must(text),
    filter_labels: must(blocks({ name: must(text), value: must(text) })),
  }),
  service_directory_registrations: only({ namespace: text, service_directory_region: text }),
};

export const google_compute_service_attachment: Arguments = {
  ...named,
  region: text,
  target_service: must(link),
  connection_preference: must(text),
  nat_subnets: must(links),
  enable_proxy_protocol: must(bool, false),
  domain_names: words,
  consumer_reject_lists: words,
  propagated_connection_limit: number,
  reconcile_connections: bool,
  consumer_accept_lists: blocks({
    project_id_or_num: text,
    network_url: text,
    connection_limit: must(number),
  }),
};
