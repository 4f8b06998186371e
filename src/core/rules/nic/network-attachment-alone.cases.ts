import { vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { networkAttachmentAlone } from './network-attachment-alone.ts';

const web = (subnetwork?: string) =>
  add(
    passthrough(),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [
        { id: 'n1', subnetwork, networkAttachment: 'projects/p/regions/us-central1/networkAttachments/a' },
      ],
    }),
  );

export const cases: RuleCases = {
  rule: networkAttachmentAlone,
  good: [{ name: 'a network attachment alone', design: web() }],
  bad: [
    {
      name: 'a network attachment beside a subnet',
      design: web('app'),
      at: [{ id: 'web', part: 'n1', field: 'networkAttachment' }],
    },
  ],
};
