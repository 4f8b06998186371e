import { router, subnet, vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { locationKind } from './location-kind.ts';

const vmIn = (zone: string) =>
  add(passthrough(), vm('web', { zone, networkInterfaces: [{ id: 'n1', network: 'auto' }] }));
const subnetIn = (region: string) =>
  add(passthrough(), subnet('other', { network: 'vpc', region, ipCidrRange: '10.9.0.0/24' }));

export const cases: RuleCases = {
  rule: locationKind,
  good: [
    { name: 'zones and regions in their places', design: passthrough() },
    { name: 'a region that the table does not know yet', design: subnetIn('antarctica-south1') },
    {
      name: 'a global resource',
      design: add(passthrough(), router('router', { network: 'vpc', region: 'us-central1' })),
    },
  ],
  bad: [
    {
      name: 'a region where a zone is needed',
      design: add(
        passthrough(),
        vm('web', { zone: 'us-central1', networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }),
      ),
      at: [{ id: 'web', field: 'zone' }],
    },
    {
      name: 'a zone where a region is needed',
      design: subnetIn('us-central1-a'),
      at: [{ id: 'other', field: 'region' }],
      fixes: ['Put it in us-central1'],
    },
    { name: 'a continent', design: subnetIn('asia'), at: [{ id: 'other', field: 'region' }] },
    {
      name: 'an unknown region where a zone is needed',
      design: vmIn('antarctica-south1'),
      at: [{ id: 'web', field: 'zone' }],
      also: ['reference/target-exists'],
    },
  ],
};
