import { add, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { appEngineSingleRegion } from './app-engine-single-region.ts';

const app = (id: string, region?: string, project?: string) =>
  ({ id, kind: 'appEngineService', name: id, region, project }) as const;

export const cases: RuleCases = {
  rule: appEngineSingleRegion,
  ofMissing: ['b: no project'],
  good: [
    { name: 'two services in one region', design: add(serverless(), app('a', 'us-east1'), app('b', 'us-east1')) },
    { name: 'two names of one region', design: add(serverless(), app('a', 'us-central1'), app('b', 'us-central')) },
    { name: 'a region not said', design: add(serverless(), app('a'), app('b', 'us-central1')) },
    { name: 'two projects', design: add(serverless(), app('a', 'us-east1'), app('b', 'us-central', 'team-b')) },
  ],
  bad: [
    {
      name: 'two services in two regions',
      design: add(serverless(), app('a', 'us-east1'), app('b', 'europe-west')),
      at: [{ id: 'b', field: 'region' }],
    },
  ],
};
