import { neg } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { Resource } from '../../model/kinds.ts';
import { add, application, passthrough, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { negQuota } from './quota.ts';

const place = (apiKind: string, name: string, path: string, ...quotas: readonly object[]): Resource => ({
  id: 'place',
  kind: 'opaque',
  name,
  apiKind,
  url: `https://www.googleapis.com/compute/v1/projects/${path}`,
  json: { name, quotas },
});
const negs = (limit: number, usage = 0) => ({ metric: 'NETWORK_ENDPOINT_GROUPS', limit, usage });
const inRegion = (design: Design, ...quotas: readonly object[]) =>
  add(design, place('compute#region', 'us-central1', 'my-project/regions/us-central1', ...quotas));
const inProject = (design: Design, ...quotas: readonly object[]) =>
  add(design, place('compute#project', 'my-project', 'my-project', ...quotas));
const two = (zone: string) =>
  add(passthrough(), neg('neg-2', { networkEndpointType: 'GCE_VM_IP', zone, network: 'vpc', subnetwork: 'app' }));
const at = (index: number) => [{ id: 'place', field: `json.quotas[${index}]` }];

export const cases: RuleCases = {
  rule: negQuota,
  ofMissing: ['place: no url'],
  good: [
    { name: 'as many as the quota', design: inRegion(two('us-central1-b'), negs(2)) },
    { name: 'room beside what is in use', design: inRegion(passthrough(), negs(10, 9)) },
    { name: 'serverless NEGs do not count in the region', design: inRegion(serverless(), negs(0)) },
    { name: 'zonal NEGs do not count in the project', design: inProject(passthrough(), negs(0)) },
    {
      name: 'the quota of another project',
      design: add(two('us-central1-b'), place('compute#region', 'us-central1', 'another/regions/us-central1', negs(1))),
    },
    {
      name: 'the quota of another region',
      design: add(
        two('us-central1-b'),
        place('compute#region', 'europe-west1', 'my-project/regions/europe-west1', negs(1)),
      ),
    },
    { name: 'a quota that cannot be read', design: inRegion(two('us-central1-b'), { metric: 'CPUS' }, { limit: 1 }) },
    { name: 'another quota', design: inRegion(passthrough(), { metric: 'CPUS', limit: 0 }) },
    { name: 'no quota known', design: passthrough() },
  ],
  bad: [
    { name: 'one NEG too many in the region', design: inRegion(two('us-central1-b'), negs(1)), at: at(0) },
    { name: 'one NEG too many in the project', design: inProject(serverless(), negs(0)), at: at(0) },
    {
      name: 'a fit that depends on what is in use',
      design: inRegion(two('us-central1-b'), negs(10, 9)),
      at: at(0),
      severity: 'info',
    },
    {
      name: 'backend services and forwarding rules',
      design: inProject(
        application(),
        { metric: 'GLOBAL_EXTERNAL_MANAGED_BACKEND_SERVICES', limit: 0 },
        { metric: 'GLOBAL_EXTERNAL_MANAGED_FORWARDING_RULES', limit: 0 },
      ),
      at: [...at(0), ...at(1)],
    },
  ],
};
