import { balancedBackends } from '../../model/balancing.ts';
import { patchBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const trafficDuration = defineRule({
  id: 'backend/traffic-duration',
  severity: 'error',
  documentedOnly: true,
  title: 'IN_FLIGHT is for backends whose requests take long, and says so',
  why: 'Requests in flight are a better measure than requests per second where most take seconds, as answers of language models do. The documentation asks for traffic duration LONG beside this mode.',
  source: [
    ...cite('backendServiceOverview', 'gcloudBackendServices'),
    {
      url: 'https://docs.cloud.google.com/java/docs/reference/google-cloud-compute/latest/com.google.cloud.compute.v1.Backend.TrafficDuration',
      checked: '2026-11',
    },
  ],
  on: 'backendService',
  yieldsTo: ['backend/mode-fits'],
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      const { balancingMode, trafficDuration: duration, id } = on.backend;
      if (balancingMode !== 'IN_FLIGHT' || duration === 'LONG' || on.ofMode.length === 0) continue;
      yield {
        at: [{ id: service.id, part: id, field: 'trafficDuration' }],
        message: `${on.name} is balanced by IN_FLIGHT and ${duration ? `has traffic duration ${duration}` : 'says nothing of its traffic duration'}. With this mode the documentation asks for LONG.`,
        fixes: [patchBackend('Set the traffic duration to LONG', 'input', service, on, { trafficDuration: 'LONG' })],
      };
    }
  },
});
