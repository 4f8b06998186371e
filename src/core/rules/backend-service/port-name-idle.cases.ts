import { application, change, groupApplication, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portNameIdle } from './port-name-idle.ts';

export const cases: RuleCases = {
  rule: portNameIdle,
  ofMissing: ['service: a blank one before the backends', 'service: a blank one behind the backends'],
  good: [
    { name: 'no named port before a NEG', design: application() },
    { name: 'a named port before an instance group', design: groupApplication() },
    { name: 'the name that many tools always write', design: change(application(), 'service', { portName: 'http' }) },
    { name: 'its twin for HTTPS', design: change(application(), 'service', { portName: 'https' }) },
    { name: 'what gcloud writes for a TCP proxy', design: change(proxyNetwork(), 'service', { portName: 'tcp' }) },
    {
      name: 'a named port before any backend',
      design: change(application(), 'service', { portName: 'web', backends: [] }),
    },
  ],
  bad: [
    {
      name: 'a named port before a NEG',
      design: change(application(), 'service', { portName: 'web' }),
      at: [{ id: 'service', field: 'portName' }],
    },
  ],
};
