import {
  type Arguments,
  block,
  blocks,
  bool,
  from,
  int64,
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
 * VMs and groups of them. Provider google 6.50, read August 2026.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_instance and its
 * neighbours compute_instance_group, compute_instance_group_manager, compute_region_instance_group_manager
 */
export const google_compute_instance: Arguments = {
  ...named,
  zone: text,
  machine_type: must(text),
  hostname: text,
  min_cpu_platform: text,
  can_ip_forward: bool,
  deletion_protection: bool,
  enable_display: from('displayDevice.enableDisplay', bool),
  key_revocation_action_type: text,
  resource_policies: links,
  tags: from('tags.items', words),
  labels: map,
  // A list of keys and values in the API.
  metadata: from('', map),
  // The first of the API's `disks` that boots; the others are attached_disk, or scratch_disk where their type says so.
  boot_disk: from(
    '',
    must(
      block({
        auto_delete: bool,
        device_name: text,
        interface: text,
        mode: text,
        source: link,
        initialize_params: block({
          image: from('sourceImage', link),
          size: from('diskSizeGb', int64),
          type: from('diskType', text),
          labels: map,
          provisioned_iops: int64,
          provisioned_throughput: int64,
        }),
      }),
    ),
  ),
  attached_disk: from('', blocks({ source: must(link), device_name: text, mode: text })),
  network_interface: from(
    'networkInterfaces',
    must(
      blocks({
        network: link,
        subnetwork: link,
        network_ip: from('networkIP', text),
        nic_type: text,
        stack_type: text,
        ipv6_address: text,
        internal_ipv6_prefix_length: number,
        network_attachment: link,
        queue_count: number,
        access_config: from(
          'accessConfigs',
          blocks({ nat_ip: from('natIP', text), network_tier: text, public_ptr_domain_name: text }),
        ),
        alias_ip_range: from('aliasIpRanges', blocks({ ip_cidr_range: must(text), subnetwork_range_name: text })),
        ipv6_access_config: from(
          'ipv6AccessConfigs',
          blocks({
            network_tier: must(text),
            name: text,
            external_ipv6: text,
            external_ipv6_prefix_length: { ...text, swapped: true },
            public_ptr_domain_name: text,
          }),
        ),
      }),
    ),
  ),
  service_account: from('serviceAccounts', only({ email: text, scopes: must(words) })),
  guest_accelerator: from(
    'guestAccelerators',
    blocks({ type: from('acceleratorType', must(text)), count: from('acceleratorCount', must(number)) }),
  ),
  scheduling: block({
    automatic_restart: bool,
    on_host_maintenance: text,
    preemptible: bool,
    provisioning_model: text,
    instance_termination_action: text,
    min_node_cpus: number,
    availability_domain: number,
    node_affinities: blocks({ key: must(text), operator: must(text), values: must(words) }),
    max_run_duration: block({ seconds: must(int64), nanos: number }),
  }),
  shielded_instance_config: block({
    enable_secure_boot: bool,
    enable_vtpm: bool,
    enable_integrity_monitoring: bool,
  }),
  confidential_instance_config: block({ enable_confidential_compute: bool, confidential_instance_type: text }),
  advanced_machine_features: block({
    enable_nested_virtualization: bool,
    threads_per_core: number,
    visible_core_count: number,
    enable_uefi_networking: bool,
    turbo_mode: text,
  }),
};

const named_port = from('namedPorts', blocks({ name: must(text), port: must(number) }));

export const google_compute_instance_group: Arguments = {
  ...named,
  zone: text,
  network: link,
  instances: { ...links, by: 'self_link' },
  named_port,
};

/** What zonal and regional managers share. */
const manager: Arguments = {
  base_instance_name: must(text),
  target_size: number,
  list_managed_instances_results: text,
  target_pools: words,
  // The API's `instanceTemplate` is the template of the only version.
  version: from(
    'versions',
    must(
      blocks({
        name: text,
        instance_template: must(link),
        target_size: block({ fixed: number, percent: number }),
      }),
    ),
  ),
  named_port,
  auto_healing_policies: only({ health_check: must(link), initial_delay_sec: must(number) }),
  all_instances_config: block({
    labels: from('properties.labels', map),
    metadata: from('properties.metadata', map),
  }),
  instance_lifecycle_policy: block({ default_action_on_failure: text, force_update_on_repair: text }),
  standby_policy: block({ initial_delay_sec: number, mode: text }),
};

const updates: Arguments = {
  type: must(text),
  minimal_action: must(text),
  most_disruptive_allowed_action: text,
  replacement_method: text,
  max_surge_fixed: from('maxSurge.fixed', number),
  max_surge_percent: from('maxSurge.percent', number),
  max_unavailable_fixed: from('maxUnavailable.fixed', number),
  max_unavailable_percent: from('maxUnavailable.percent', number),
};

export const google_compute_instance_group_manager: Arguments = {
  ...named,
  zone: text,
  ...manager,
  update_policy: block(updates),
};

export const google_compute_region_instance_group_manager: Arguments = {
  ...named,
  region: text,
  // Links to zones in the API, names of zones here.
  distribution_policy_zones: from('distributionPolicy.zones[].zone', words),
  distribution_policy_target_shape: from('distributionPolicy.targetShape', text),
  ...manager,
  update_policy: block({ ...updates, instance_redistribution_type: text }),
};
