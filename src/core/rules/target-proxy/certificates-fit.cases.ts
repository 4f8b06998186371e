import { certificate } from '../../model/builders.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { certificatesFit } from './certificates-fit.ts';

const shown = (type: string, ids: readonly string[], fields: object = {}) =>
  change(add(application(), ...ids.map((id) => certificate(id, { type: 'SELF_MANAGED', ...fields }))), 'proxy', {
    type,
    sslCertificates: ids,
  });
const many = (length: number) => Array.from({ length }, (_, index) => `cert-${index}`);

export const cases: RuleCases = {
  rule: certificatesFit,
  good: [{ name: 'fifteen', design: shown('HTTPS', many(15)) }],
  bad: [
    { name: 'sixteen', design: shown('HTTPS', many(16)), at: [{ id: 'proxy', field: 'sslCertificates[15]' }] },
    {
      name: 'one that the proxy cannot use',
      design: shown('HTTP', ['cert']),
      at: [{ id: 'proxy', field: 'sslCertificates' }],
    },
    {
      name: 'a regional one for a global proxy',
      design: shown('HTTPS', ['cert'], { region: 'us-central1' }),
      at: [{ id: 'proxy', field: 'sslCertificates[0]' }],
    },
  ],
};
