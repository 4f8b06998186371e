import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { portInService } from './port-in-service.ts';

const at = [{ id: 'shop', field: 'annotation' }];

export const cases: RuleCases = {
  rule: portInService,
  good: [
    { name: 'the port of the Service, 80', design: standalone({ annotation: '{"exposed_ports":{"80":{}}}' }) },
    {
      name: 'the ports of the Service are not known',
      design: standalone({ annotation: '{"exposed_ports":{"8080":{}}}', ports: undefined }),
    },
    { name: 'no annotation', design: standalone() },
  ],
  bad: [
    {
      name: 'the port of the container, 8080',
      design: standalone({ annotation: '{"exposed_ports":{"8080":{}}}' }),
      at,
    },
    {
      name: 'a port of the Service and one that it does not have',
      design: standalone({
        annotation: '{"exposed_ports":{"80":{},"8443":{"name":"shop-tls"}}}',
        ports: [
          { port: 80, targetPort: 8080 },
          { port: 443, targetPort: 8080 },
        ],
      }),
      at,
    },
  ],
};
