import { certificate, external } from '../../model/builders.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { certificatesFit } from './certificates-fit.ts';

const shown = (type: string, ids: readonly string[], fields: object = {}) =>
  change(add(application(), ...ids.map((id) => certificate(id, { type: 'SELF_MANAGED', ...fields }))), 'proxy', {
    type,
    sslCertificates: ids,
  });
const many = (length: number) => Array.from({ length }, (_, index) => `cert-${index}`);

/** Certificates of Certificate Manager, which no design holds. */
const managed = (length: number) =>
  change(
    add(
      application(),
      ...many(length).map((id) =>
        external(id, {
          url: `https://certificatemanager.googleapis.com/v1/projects/shop/locations/global/certificates/${id}`,
        }),
      ),
    ),
    'proxy',
    { type: 'HTTPS', sslCertificates: many(length) },
  );

export const cases: RuleCases = {
  rule: certificatesFit,
  good: [
    { name: '15 SSL certificates', design: shown('HTTPS', many(15)) },
    { name: '100 certificates of Certificate Manager', design: managed(100) },
  ],
  bad: [
    {
      name: '101 certificates of Certificate Manager',
      design: managed(101),
      at: [{ id: 'proxy', field: 'sslCertificates[100]' }],
    },
    {
      name: '16 SSL certificates',
      design: shown('HTTPS', many(16)),
      at: [{ id: 'proxy', field: 'sslCertificates[15]' }],
    },
    {
      name: 'a certificate of an HTTP proxy',
      design: shown('HTTP', ['cert']),
      at: [{ id: 'proxy', field: 'sslCertificates' }],
    },
    {
      name: 'a regional certificate of a global proxy',
      design: shown('HTTPS', ['cert'], { region: 'us-central1' }),
      at: [{ id: 'proxy', field: 'sslCertificates[0]' }],
    },
  ],
};
