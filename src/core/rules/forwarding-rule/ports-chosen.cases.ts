import { external, forwardingRule, serviceAttachment } from '../../model/builders.ts';
import type { Resource } from '../../model/kinds.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portsChosen } from './ports-chosen.ts';

const place = { region: 'us-central1', network: 'vpc', subnetwork: 'app' };
/** A rule without a port, in front of something that is no load balancer. */
const inFrontOf = (target: Resource, fields: object = place) =>
  add(passthrough(), target, forwardingRule('other', { ...fields, target: target.id }));

export const cases: RuleCases = {
  rule: portsChosen,
  good: [
    { name: 'one port in front of a proxy', design: application() },
    {
      name: 'all ports of a passthrough rule',
      design: change(passthrough(), 'rule', { ports: undefined, allPorts: true }),
    },
    {
      name: 'an endpoint of Private Service Connect',
      design: inFrontOf(serviceAttachment('published', { region: 'us-central1', targetService: 'rule' })),
    },
    {
      name: 'a target pool',
      design: inFrontOf(
        { id: 'pool', kind: 'opaque', name: 'pool', apiKind: 'compute#targetPool' },
        { region: 'us-central1', loadBalancingScheme: 'EXTERNAL', IPProtocol: 'UDP' },
      ),
    },
    {
      name: 'all Google APIs',
      design: inFrontOf(external('all-apis', { url: 'all-apis' }), { network: 'vpc' }),
    },
  ],
  bad: [
    {
      name: 'no port in front of a proxy',
      design: change(application(), 'rule', { portRange: undefined }),
      at: [{ id: 'rule', field: 'portRange' }],
    },
    {
      name: 'no port on a passthrough rule',
      design: change(passthrough(), 'rule', { ports: [] }),
      at: [{ id: 'rule', field: 'ports' }],
    },
  ],
};
