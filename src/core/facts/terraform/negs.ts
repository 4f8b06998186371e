import { type Arguments, beta, block, blocks, from, link, must, named, number, text } from './argument.ts';

/**
 * NEGs and their endpoints. Provider google 6.50, read August 2026; what is beta, also in the definitions of that month.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_network_endpoint_group
 * and its neighbours compute_region_network_endpoint_group, compute_global_network_endpoint_group,
 * compute_network_endpoint, compute_network_endpoints, compute_region_network_endpoint,
 * compute_global_network_endpoint; https://github.com/GoogleCloudPlatform/magic-modules/tree/main/mmv1/products/compute
 */
export const google_compute_network_endpoint_group: Arguments = {
  ...named,
  zone: text,
  network_endpoint_type: text,
  network: must(link),
  subnetwork: link,
  default_port: number,
};

export const google_compute_region_network_endpoint_group: Arguments = {
  ...named,
  region: must(text),
  network_endpoint_type: text,
  network: link,
  subnetwork: link,
  psc_target_service: { ...link, by: 'self_link' },
  cloud_run: block({ service: text, tag: text, url_mask: text }),
  app_engine: block({ service: text, version: text, url_mask: text }),
  cloud_function: block({ function: text, url_mask: text }),
  serverless_deployment: beta(block({ platform: must(text), resource: text, version: text, url_mask: text })),
  psc_data: block({ producer_port: { ...text, swapped: true } }),
};

export const google_compute_global_network_endpoint_group: Arguments = {
  ...named,
  network_endpoint_type: must(text),
  default_port: number,
};

/** One endpoint of a zonal NEG. */
export const google_compute_network_endpoint: Arguments = {
  network_endpoint_group: { ...must(link), by: 'name', path: '' },
  zone: from('', text),
  instance: { ...link, by: 'name' },
  ip_address: must(text),
  port: number,
};

/** All endpoints of a zonal NEG: it owns the whole list. */
export const google_compute_network_endpoints: Arguments = {
  network_endpoint_group: { ...must(link), by: 'name', path: '' },
  zone: from('', text),
  network_endpoints: from('', blocks({ instance: { ...link, by: 'name' }, ip_address: must(text), port: number })),
};

export const google_compute_region_network_endpoint: Arguments = {
  region_network_endpoint_group: { ...must(link), by: 'name', path: '' },
  region: from('', text),
  instance: beta({ ...link, by: 'self_link' }),
  fqdn: text,
  ip_address: text,
  port: must(number),
  client_destination_port: beta(number),
};

export const google_compute_global_network_endpoint: Arguments = {
  global_network_endpoint_group: { ...must(link), by: 'name', path: '' },
  fqdn: text,
  ip_address: text,
  port: must(number),
};
