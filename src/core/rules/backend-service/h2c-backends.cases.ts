import { neg } from '../../model/builders.ts';
import { add, application, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { h2cBackends } from './h2c-backends.ts';

const h2c = { protocol: 'H2C' };

export const cases: RuleCases = {
  rule: h2cBackends,
  good: [{ name: 'H2C to VMs', design: change(application(), 'service', h2c) }],
  bad: [
    {
      name: 'H2C to an internet NEG',
      design: change(
        add(
          serverless(),
          neg('host', {
            networkEndpointType: 'INTERNET_FQDN_PORT',
            endpoints: [{ id: 'e1', fqdn: 'api.example.com', port: 80 }],
          }),
        ),
        'service',
        { ...h2c, backends: [{ id: 'b1', group: 'host' }] },
      ),
      at: [{ id: 'service', field: 'protocol' }],
    },
  ],
};
