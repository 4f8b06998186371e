import { external, googleApi, neg, serviceAttachment } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { targetRequired } from './target-required.ts';

const psc = (fields: object = {}) =>
  neg('psc', { networkEndpointType: 'PRIVATE_SERVICE_CONNECT', region: 'us-central1', ...fields });
const attachment = serviceAttachment('orders', { region: 'us-central1', targetService: 'rule' });

export const cases: RuleCases = {
  rule: targetRequired,
  good: [
    {
      name: 'a Google API',
      design: add(
        passthrough(),
        googleApi('api', { host: 'storage.googleapis.com' }),
        psc({ pscTargetService: 'api' }),
      ),
    },
    {
      name: 'a target outside the design',
      design: add(passthrough(), external('there'), psc({ pscTargetService: 'there' })),
    },
    { name: 'another type of NEG', design: passthrough() },
  ],
  bad: [
    { name: 'no target', design: add(passthrough(), psc()), at: [{ id: 'psc', field: 'pscTargetService' }] },
    {
      name: 'no target beside a service attachment',
      design: add(passthrough(), attachment, psc()),
      at: [{ id: 'psc', field: 'pscTargetService' }],
    },
    {
      name: 'a Google API without its host',
      design: add(passthrough(), googleApi('api', { name: 'storage' }), psc({ pscTargetService: 'api' })),
      at: [{ id: 'psc', field: 'pscTargetService' }],
    },
    {
      name: 'no target beside a service attachment of another region and two APIs, one without its host',
      design: add(
        passthrough(),
        serviceAttachment('far', { region: 'europe-west1', targetService: 'rule' }),
        googleApi('vision', { host: 'vision.googleapis.com' }),
        googleApi('speech', {}),
        psc(),
      ),
      at: [{ id: 'psc', field: 'pscTargetService' }],
    },
  ],
};
