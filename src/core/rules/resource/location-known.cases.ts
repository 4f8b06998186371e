import { subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { locationKnown } from './location-known.ts';

const vmIn = (zone: string) =>
  add(
    passthrough(),
    subnet('there', { network: 'vpc', region: zone.replace(/-[a-z]$/, ''), ipCidrRange: '10.9.0.0/24' }),
    vm('web', { zone, machineType: 'e2-medium', networkInterfaces: [{ id: 'n1', subnetwork: 'there' }] }),
  );

export const cases: RuleCases = {
  rule: locationKnown,
  good: [
    { name: 'places of the table', design: passthrough() },
    { name: 'europe-west1 begins with b', design: vmIn('europe-west1-b') },
    {
      name: 'App Engine calls a region otherwise',
      design: add(passthrough(), { id: 'shop', kind: 'appEngineService', name: 'default', region: 'europe-west' }),
    },
    { name: 'no place at all is the business of another rule', design: add(passthrough(), vm('web')) },
  ],
  bad: [
    { name: 'us-east1 has no zone a', design: vmIn('us-east1-a'), at: [{ id: 'web', field: 'zone' }] },
    {
      name: 'a misspelt region',
      design: vmIn('us-centrall1-a'),
      at: [
        { id: 'there', field: 'region' },
        { id: 'web', field: 'zone' },
      ],
    },
    {
      name: 'a region nobody knows',
      design: add(
        passthrough(),
        subnet('far', { network: 'vpc', region: 'antarctica-south1', ipCidrRange: '10.9.0.0/24' }),
      ),
      at: [{ id: 'far', field: 'region' }],
    },
  ],
};
