import { healthCheck } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { HealthCheck } from '../../model/kinds.ts';
import { add, passthrough } from '../bases.ts';

/** The base with one more health check, `probe`: HTTP, save for these fields. */
export function withProbe(fields: Partial<Omit<HealthCheck, 'id' | 'kind'>>): Design {
  return add(passthrough(), healthCheck('probe', { type: 'HTTP', ...fields }));
}
