import { designOf } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { firewallNotAutomatic } from './firewall-not-automatic.ts';

const empty = { endpoints: undefined };
const shut = (design: Design) => designOf(...Object.values(design.resources).filter(({ id }) => id !== 'probes'));
const onlyPort = (port: string) =>
  change(standalone({}, empty), 'probes', { allowed: [{ IPProtocol: 'tcp', ports: [port] }] });
const at = [{ id: 'neg' }];

export const cases: RuleCases = {
  rule: firewallNotAutomatic,
  ofMissing: ['without probes', 'shop: no ingress', 'probes: no network', 'probes: no allowed'],
  good: [
    { name: 'a rule for all ports', design: standalone({}, empty) },
    { name: 'a rule for the container port', design: onlyPort('8080') },
    { name: 'Ingress makes the rule', design: shut(standalone({ ingress: true }, empty)) },
    { name: 'the container port is not known', design: shut(standalone({ ports: [{ port: 80 }] }, empty)) },
    {
      name: 'a fixed port that is let in',
      design: change(onlyPort('9000'), 'check', { portSpecification: 'USE_FIXED_PORT', port: 9000 }),
    },
    { name: 'no health check', design: change(shut(standalone({}, empty)), 'service', { healthChecks: undefined }) },
  ],
  bad: [
    { name: 'no firewall rule for the probes', design: shut(standalone({}, empty)), at },
    { name: 'a rule for the port of the Service', design: onlyPort('80'), at },
    {
      name: 'a fixed port that is not let in',
      design: change(onlyPort('8080'), 'check', { portSpecification: 'USE_FIXED_PORT', port: 9000 }),
      at,
    },
    {
      name: 'a rule for one of the two ranges of probes',
      design: change(standalone({}, empty), 'probes', { sourceRanges: ['35.191.0.0/16'] }),
      at,
    },
  ],
};
