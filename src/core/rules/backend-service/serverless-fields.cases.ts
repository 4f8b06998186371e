import { application, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { serverlessFields } from './serverless-fields.ts';

const service = (fields: object) => change(serverless(), 'service', fields);

export const cases: RuleCases = {
  rule: serverlessFields,
  good: [
    { name: 'neither', design: serverless() },
    { name: 'what tools fill in', design: service({ portName: 'http', timeoutSec: 30 }) },
    { name: 'a timeout before VMs', design: change(application(), 'service', { timeoutSec: 60 }) },
  ],
  bad: [
    { name: 'a named port', design: service({ portName: 'web' }), at: [{ id: 'service', field: 'portName' }] },
    { name: 'a timeout', design: service({ timeoutSec: 60 }), at: [{ id: 'service', field: 'timeoutSec' }] },
  ],
};
