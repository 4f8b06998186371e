import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { regionMatchesService } from './region-matches-service.ts';

const app = (region: string) =>
  change(add(serverless(), { id: 'app', kind: 'appEngineService', name: 'default', region }), 'run-neg', {
    cloudRun: undefined,
    appEngine: { service: 'app' },
  });

function regional() {
  let design = change(serverless(), 'run', { region: 'europe-west1' });
  for (const id of ['service', 'map', 'proxy', 'rule']) design = change(design, id, { region: 'us-central1' });
  return change(design, 'rule', { network: 'net' });
}

export const cases: RuleCases = {
  rule: regionMatchesService,
  good: [
    { name: 'NEG and service in one region', design: serverless() },
    { name: 'a service whose region is not known', design: change(serverless(), 'run', { region: undefined }) },
    { name: 'App Engine calls the region us-central', design: app('us-central') },
    {
      name: 'a service outside the design',
      design: change(add(serverless(), { id: 'there', kind: 'external', name: 'there' }), 'run-neg', {
        cloudRun: { service: 'there' },
      }),
    },
  ],
  bad: [
    {
      name: 'a service in another region',
      design: change(serverless(), 'run', { region: 'europe-west1' }),
      at: [{ id: 'run-neg', field: 'cloudRun.service' }],
    },
    {
      name: 'an App Engine service in another region',
      design: app('europe-west'),
      at: [{ id: 'run-neg', field: 'appEngine.service' }],
    },
    {
      name: 'another region, behind a regional load balancer',
      design: add(regional(), { id: 'net', kind: 'external', name: 'net' }),
      at: [{ id: 'run-neg', field: 'cloudRun.service' }],
    },
  ],
};
