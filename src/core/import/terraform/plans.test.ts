import { describe, expect, test } from 'vitest';
import { importText } from '../read-input.ts';
import type { ImportResult } from '../report.ts';

function good(value: unknown): Extract<ImportResult, { ok: true }> {
  const result = importText(JSON.stringify(value));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('a plan', () => {
  const change = (address: string, type: string, after: object, unknown: object) => ({
    resource: { address, mode: 'managed', type, name: address.split('.').at(-1), values: after, sensitive_values: {} },
    change: { address, type, change: { actions: ['create'], after, after_unknown: unknown } },
  });
  const made = [
    change('google_compute_network.web', 'google_compute_network', { name: 'web' }, { id: true, self_link: true }),
    change('google_compute_global_address.ip', 'google_compute_global_address', { name: 'ip' }, { address: true }),
    change(
      'google_compute_network_endpoint_group.neg',
      'google_compute_network_endpoint_group',
      { name: 'neg', zone: 'us-central1-a' },
      { id: true, network: true, subnetwork: true },
    ),
    change(
      'google_compute_backend_service.b',
      'google_compute_backend_service',
      { name: 'b', backend: [{ balancing_mode: 'RATE' }], health_checks: [] },
      { backend: [{ group: true }] },
    ),
    change(
      'google_compute_global_forwarding_rule.fr',
      'google_compute_global_forwarding_rule',
      { name: 'fr', port_range: '80' },
      { ip_address: true, target: true },
    ),
  ];
  const reference = (...references: string[]) => ({ references });
  const configured: readonly (readonly [address: string, expressions: object])[] = [
    [
      'google_compute_network_endpoint_group.neg',
      { network: reference('google_compute_network.web.id', 'google_compute_network.web') },
    ],
    [
      'google_compute_backend_service.b',
      {
        backend: [
          {
            group: reference(
              'google_compute_network_endpoint_group.neg.id',
              'google_compute_network_endpoint_group.neg',
            ),
          },
        ],
      },
    ],
    [
      'google_compute_global_forwarding_rule.fr',
      { ip_address: reference('google_compute_global_address.ip.address', 'google_compute_global_address.ip') },
    ],
  ];
  const planned = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    variables: { project: { value: 'shop' } },
    planned_values: { root_module: { resources: made.map(({ resource }) => resource) } },
    resource_changes: made.map((each) => each.change),
    configuration: {
      provider_config: { google: { name: 'google', expressions: { project: reference('var.project') } } },
      root_module: { resources: configured.map(([address, expressions]) => ({ address, expressions })) },
    },
  };

  test('is read as it will be, with the wires that its configuration tells', () => {
    const { design, report } = good(planned);
    expect(design.project).toBe('shop');
    expect(design.resources).toMatchObject({
      'neg-us-central1-a-neg': { network: 'network-web' },
      'backendService-b': { backends: [{ group: 'neg-us-central1-a-neg' }] },
      'forwardingRule-fr': { IPAddress: 'address-ip' },
    });
    expect(report.unknown).toEqual([
      { id: 'address-ip', fields: ['address'] },
      { id: 'neg-us-central1-a-neg', fields: ['subnetwork'] },
      { id: 'forwardingRule-fr', fields: ['target'] },
    ]);
  });

  test('without its configuration what is not known yet is blank', () => {
    const { configuration: _gone, ...bare } = planned;
    const { design, report } = good(bare);
    expect(design.resources['neg-us-central1-a-neg']).not.toHaveProperty('network');
    expect(report.unknown).toHaveLength(4);
  });

  test('that was cut down to its changes', () => {
    const { planned_values: _gone, ...bare } = planned;
    expect(good(bare).report.read).toBe(made.length);
  });
});
