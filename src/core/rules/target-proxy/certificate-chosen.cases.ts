import { certificate } from '../../model/builders.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { certificateChosen } from './certificate-chosen.ts';

const secure = (fields: object) =>
  change(add(application(), certificate('cert', { type: 'MANAGED' })), 'proxy', { type: 'HTTPS', ...fields });

export const cases: RuleCases = {
  rule: certificateChosen,
  good: [
    { name: 'an HTTP proxy', design: application() },
    { name: 'a certificate', design: secure({ sslCertificates: ['cert'] }) },
    { name: 'a certificate map', design: secure({ certificateMap: 'web' }) },
  ],
  bad: [
    {
      name: 'an HTTPS proxy without a certificate',
      design: secure({}),
      at: [{ id: 'proxy', field: 'sslCertificates' }],
    },
  ],
};
