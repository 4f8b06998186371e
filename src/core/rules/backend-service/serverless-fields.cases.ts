import { add, application, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { serverlessFields } from './serverless-fields.ts';

const service = (fields: object) => change(serverless(), 'service', fields);

export const cases: RuleCases = {
  rule: serverlessFields,
  good: [
    { name: 'neither field', design: serverless() },
    { name: 'the values that tools fill in by themselves', design: service({ portName: 'http', timeoutSec: 30 }) },
    { name: 'a timeout before VMs', design: change(application(), 'service', { timeoutSec: 60 }) },
  ],
  bad: [
    {
      name: 'a named port before Cloud Run',
      design: service({ portName: 'web' }),
      at: [{ id: 'service', field: 'portName' }],
    },
    {
      name: 'a timeout before a function whose generation is not known',
      design: change(
        add(service({ timeoutSec: 60 }), { id: 'fn', kind: 'cloudRunFunction', name: 'fn', region: 'us-central1' }),
        'run-neg',
        { cloudRun: undefined, cloudFunction: { function: 'fn' } },
      ),
      at: [{ id: 'service', field: 'timeoutSec' }],
    },
    {
      name: 'a timeout before Cloud Run',
      design: service({ timeoutSec: 60 }),
      at: [{ id: 'service', field: 'timeoutSec' }],
    },
  ],
};
