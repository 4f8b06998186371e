import { subnet } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { needsRange } from './needs-range.ts';

export const cases: RuleCases = {
  rule: needsRange,
  good: [
    { name: 'a primary range', design: passthrough() },
    {
      name: 'a subnet for IPv6 only',
      design: add(
        passthrough(),
        subnet('six', { network: 'vpc', region: 'us-central1', stackType: 'IPV6_ONLY', ipv6AccessType: 'EXTERNAL' }),
      ),
    },
    {
      name: 'a range from an internal range resource',
      design: change(add(passthrough(), subnet('kept', { network: 'vpc', region: 'us-central1' })), 'kept', {
        reservedInternalRange:
          'networkconnectivity.googleapis.com/projects/my-project/locations/global/internalRanges/a',
      }),
    },
  ],
  bad: [
    {
      name: 'a subnet without a primary range',
      design: add(passthrough(), subnet('new', { network: 'vpc', region: 'us-central1' })),
      at: [{ id: 'new', field: 'ipCidrRange' }],
    },
    {
      name: 'a secondary range that is blank',
      design: change(passthrough(), 'app', { secondaryIpRanges: [{ rangeName: 'pods' }] }),
      at: [{ id: 'app', field: 'secondaryIpRanges[0].ipCidrRange' }],
    },
  ],
};
