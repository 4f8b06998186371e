import { describe, expect, test } from 'vitest';
import { capacityFields, modeChoices, scalerApplies, withMode } from './balancing-choices.ts';
import { backendService, designOf, neg } from './builders.ts';
import type { BackendService } from './kinds.ts';
import { viewOf } from './view.ts';

const web: BackendService = backendService('web', {
  loadBalancingScheme: 'EXTERNAL_MANAGED',
  protocol: 'HTTP',
  backends: [{ id: 'b1', group: 'pods' }, { id: 'b2' }],
});
const internal: BackendService = backendService('internal', {
  loadBalancingScheme: 'INTERNAL',
  protocol: 'TCP',
  region: 'us-central1',
  backends: [{ id: 'b1', group: 'nics' }],
});
const view = viewOf(
  designOf(
    web,
    internal,
    neg('pods', { networkEndpointType: 'GCE_VM_IP_PORT', zone: 'us-central1-a' }),
    neg('nics', { networkEndpointType: 'GCE_VM_IP', zone: 'us-central1-a' }),
  ),
);
const fitting = (service: BackendService, index: number) =>
  modeChoices(service, service.backends?.[index] ?? { id: 'none' }, view)
    .filter(({ fits }) => fits === true)
    .map(({ mode }) => mode);

describe('balancing modes that a form offers', () => {
  test('an Application Load Balancer takes RATE for pods, and asks for a figure', () => {
    expect(fitting(web, 0)).toContain('RATE');
    expect(fitting(web, 0)).not.toContain('CONNECTION');
    const rate = modeChoices(web, { id: 'b1', group: 'pods' }, view).find(({ mode }) => mode === 'RATE');
    expect(rate).toMatchObject({ needsCapacity: true });
    expect(rate?.fields).toContain('maxRatePerEndpoint');
  });

  test('a passthrough load balancer takes CONNECTION alone and says so of the others', () => {
    expect(fitting(internal, 0)).toContain('CONNECTION');
    const rate = modeChoices(internal, { id: 'b1', group: 'nics' }, view).find(({ mode }) => mode === 'RATE');
    expect(rate?.fits).toMatch(/takes CONNECTION/);
  });

  test('a backend that is not known may have any', () => {
    expect(fitting(web, 1)).toHaveLength(6);
    expect(scalerApplies(web, { id: 'b2' }, view)).toBe(true);
  });
});

test('changing the mode carries the figure over where the new mode needs one, and drops it where it counts nothing', () => {
  const rate = modeChoices(web, { id: 'b1', group: 'pods' }, view).find(({ mode }) => mode === 'RATE');
  expect(
    withMode({ id: 'b1', balancingMode: 'CONNECTION', maxConnections: 40, capacityScaler: 1 }, 'RATE', rate),
  ).toEqual({
    id: 'b1',
    balancingMode: 'RATE',
    capacityScaler: 1,
    [rate?.fields[0] ?? '']: 40,
  });
  expect(withMode({ id: 'b1', maxRate: 40 }, undefined, undefined)).toEqual({ id: 'b1' });
  expect(capacityFields).toContain('maxUtilization');
});
