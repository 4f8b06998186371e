import { certificate } from '../../model/builders.ts';
import { add, change, crossRegionApplication, regionalApplication, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { certificateMap } from './certificate-map.ts';

const https = { type: 'HTTPS', certificateMap: 'all' };
const at = [{ id: 'proxy', field: 'certificateMap' }];

export const cases: RuleCases = {
  rule: certificateMap,
  good: [{ name: 'a certificate map on a global external proxy', design: change(serverless(), 'proxy', https) }],
  bad: [
    { name: 'a certificate map on a regional proxy', design: change(regionalApplication(), 'proxy', https), at },
    { name: 'a certificate map on a cross-region proxy', design: change(crossRegionApplication(), 'proxy', https), at },
    {
      name: 'certificates beside a certificate map',
      design: change(add(serverless(), certificate('own')), 'proxy', { ...https, sslCertificates: ['own'] }),
      at: [{ id: 'proxy', field: 'sslCertificates' }],
      severity: 'info',
    },
  ],
};
