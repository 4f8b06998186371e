import { type Balanced, balancedBackends } from '../../model/balancing.ts';
import { type CapacityField, clearFields, filledCapacities } from '../backend-fixes.ts';
import { defineRule, type Severity } from '../rule.ts';
import { cite } from '../sources.ts';

export const capacityFitsMode = defineRule({
  id: 'backend/capacity-fits-mode',
  severity: 'error',
  title: 'The target capacity is counted as the balancing mode counts',
  why: 'Requests go with RATE, connections with CONNECTION. Numbers per instance belong to instance groups, numbers per endpoint to NEGs.',
  source: cite('apiBackendService', 'gcloudBackendServices'),
  on: 'backendService',
  yieldsTo: ['backend/mode-fits'],
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      if (on.rows.every(({ capacity }) => capacity === 'forbidden')) continue;
      for (const field of filledCapacities(on.backend)) {
        const fault = faultOf(field, on);
        if (!fault) continue;
        yield {
          at: [{ id: service.id, part: on.backend.id, field }],
          severity: fault.severity,
          message: `${on.name} has ${field}. ${fault.words}`,
          fixes: [clearFields(`Clear ${field}`, 'safe', service, on, [field])],
        };
      }
    }
  },
});

function faultOf(
  field: CapacityField,
  { backend, target }: Balanced,
): { severity: Severity; words: string } | undefined {
  const mode = backend.balancingMode ?? '';
  const wrong = (words: string) => ({ severity: 'error' as const, words });
  if (field.endsWith('PerInstance') && target?.kind === 'neg')
    return wrong('Numbers per instance are for instance groups; a NEG takes them per endpoint.');
  if (field.endsWith('PerEndpoint') && target?.kind === 'instanceGroup')
    return wrong('Numbers per endpoint are for NEGs; an instance group takes them per instance.');
  if (field.startsWith('maxRate') && mode === 'CONNECTION')
    return wrong('Mode CONNECTION counts connections, not requests.');
  if (field.startsWith('maxConnections') && mode === 'RATE')
    return wrong('Mode RATE counts requests, not connections.');
  if (field.startsWith('maxInFlight') && (mode === 'RATE' || mode === 'CONNECTION'))
    return wrong(`Mode ${mode} does not count requests in flight; IN_FLIGHT does.`);
  if (field === 'maxUtilization' && mode === 'RATE') return { severity: 'info', words: 'Mode RATE ignores it.' };
  return undefined;
}
