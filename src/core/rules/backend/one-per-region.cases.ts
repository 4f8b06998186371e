import { neg, serviceAttachment } from '../../model/builders.ts';
import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { regionalInternet } from '../internet-neg/case-designs.ts';
import { applicationOrProxy, undecided } from './case-designs.ts';
import { onePerRegion } from './one-per-region.ts';

const two = (region: string) =>
  change(
    add(
      serverless(),
      { id: 'run-2', kind: 'cloudRunService', name: 'run-2', region },
      neg('run-neg-2', { networkEndpointType: 'SERVERLESS', region, cloudRun: { service: 'run-2' } }),
    ),
    'service',
    {
      backends: [
        { id: 'b1', group: 'run-neg' },
        { id: 'b2', group: 'run-neg-2' },
      ],
    },
  );

const at = [{ id: 'service', part: 'b2', field: 'group' }];
const names = ['one', 'two'];
/** Two published services of one region behind one backend service. */
const published = () =>
  change(
    add(
      serverless(),
      ...names.map((name) =>
        serviceAttachment(name, {
          project: 'producer',
          region: 'us-central1',
          targetService: 'rule',
        }),
      ),
      ...names.map((name) =>
        neg(`neg-${name}`, {
          networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
          region: 'us-central1',
          pscTargetService: name,
        }),
      ),
    ),
    'service',
    { protocol: 'HTTP', backends: names.map((name, index) => ({ id: `b${index + 1}`, group: `neg-${name}` })) },
  );

export const cases: RuleCases = {
  rule: onePerRegion,
  good: [
    { name: 'one serverless NEG in each of two regions', design: two('europe-west1') },
    {
      name: 'two internet NEGs of one region',
      design: change(
        add(
          regionalInternet(),
          neg('more', {
            networkEndpointType: 'INTERNET_FQDN_PORT',
            region: 'us-central1',
            network: 'vpc',
            endpoints: [{ id: 'e1', fqdn: 'more.example.com', port: 443 }],
          }),
        ),
        'service',
        {
          backends: [
            { id: 'b1', group: 'out' },
            { id: 'b2', group: 'more' },
          ],
        },
      ),
    },
  ],
  bad: [
    { name: 'two serverless NEGs of one region', design: two('us-central1'), at },
    {
      name: 'two serverless NEGs of one region where a proxy Network Load Balancer may follow, which takes none',
      design: undecided(two('us-central1'), applicationOrProxy),
      at,
    },
    { name: 'NEGs for two published services of one region', design: published(), at, severity: 'warning' },
  ],
};
