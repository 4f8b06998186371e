import { nameOf } from '../model/endpoints.ts';
import type { Backend, BackendService } from '../model/kinds.ts';
import type { View } from '../model/view.ts';
import type { Row } from './row.ts';

/** How many backends a card lists before it counts the rest. */
const listedBackends = 6;

/** What a backend service’s card says: its protocol, its first backends with their capacities, its health check. */
export function serviceRows(service: BackendService, view: View): Row[] {
  const backends = service.backends ?? [];
  const rows: Row[] = [
    {
      key: 'protocol',
      value: [service.protocol ?? 'no protocol', service.loadBalancingScheme ?? 'no scheme'].join(' · '),
    },
  ];
  for (const backend of backends.slice(0, listedBackends)) {
    const group = view.get(backend.group);
    rows.push({
      key: backend.id,
      part: backend.id,
      label: nameOf(group, 'backend'),
      value: balancingText(backend),
      ports: [{ side: 'right', part: backend.id }],
    });
  }
  const rest = backends.length - listedBackends;
  if (rest > 0) rows.push({ key: 'more', value: `+ ${rest} more`, muted: true, ports: [{ side: 'right', part: '+' }] });
  if (backends.length === 0) rows.push({ key: 'none', value: 'no backends yet', muted: true });
  const check = view.get(service.healthChecks?.[0]);
  rows.push({
    key: 'healthChecks',
    label: 'Health check',
    value: check ? nameOf(check, 'health check') : 'none',
    muted: !check,
    ports: [{ side: 'right', path: 'healthChecks[]' }],
  });
  return rows;
}

const capacityFields = {
  maxRatePerEndpoint: 'per endpoint',
  maxRatePerInstance: 'per VM',
  maxRate: 'in all',
  maxConnectionsPerEndpoint: 'per endpoint',
  maxConnectionsPerInstance: 'per VM',
  maxConnections: 'in all',
} as const;

/** `RATE · 100 per endpoint` */
export function balancingText(backend: Backend): string {
  const texts = backend.balancingMode ? [backend.balancingMode] : [];
  for (const [field, words] of Object.entries(capacityFields)) {
    const value = Object.entries(backend).find(([key]) => key === field)?.[1];
    if (typeof value === 'number') texts.push(`${value} ${words}`);
  }
  if (backend.maxUtilization !== undefined) texts.push(`${Math.round(backend.maxUtilization * 100)} %`);
  return texts.join(' · ');
}
