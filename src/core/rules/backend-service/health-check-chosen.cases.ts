import { designOf, healthCheck } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { HealthCheck } from '../../model/kinds.ts';
import { add, application, change, groupApplication, passthrough, regionalApplication, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { healthCheckChosen } from './health-check-chosen.ts';

const without = (design: Design) => change(design, 'service', { healthChecks: undefined });
const at = [{ id: 'service', field: 'healthChecks' }];
const onServingPort = 'Add a TCP check on the serving port';
const onPort80 = 'Add a TCP check on port 80';
/** The check of the base, made otherwise. */
const having = (design: Design, fields: Partial<HealthCheck>) => change(without(design), 'check', fields);
const fixed = (port: number) => ({ portSpecification: 'USE_FIXED_PORT', port });
const named = { portSpecification: 'USE_NAMED_PORT', portName: 'http' };
const hybrid = { networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', subnetwork: undefined };
const onPremises = (fields: Partial<HealthCheck>) =>
  change(having(regionalApplication(), fields), 'neg', {
    ...hybrid,
    endpoints: [{ id: 'e1', ipAddress: '192.168.10.5', port: 80 }],
  });

export const cases: RuleCases = {
  rule: healthCheckChosen,
  good: [
    { name: 'a zonal NEG with a health check', design: application() },
    { name: 'Cloud Run without a health check', design: serverless() },
  ],
  bad: [
    {
      name: 'a zonal NEG without a health check',
      design: without(application()),
      at,
      fixes: ['Use check', onServingPort],
    },
    {
      name: 'no health check in the whole design',
      design: without(designOf(...Object.values(application().resources).filter(({ id }) => id !== 'check'))),
      at,
      fixes: [onServingPort],
    },
    {
      name: 'a passthrough load balancer without a health check',
      design: without(passthrough()),
      at,
      fixes: ['Use check', onPort80],
    },
    {
      name: 'an instance group without a health check',
      design: without(groupApplication()),
      at,
      fixes: ['Use check', onServingPort],
    },
    {
      name: 'an instance group, and a check of its named port',
      design: having(groupApplication(), named),
      at,
      fixes: ['Use check', onServingPort],
    },
    {
      name: 'a zonal NEG, and a check of a named port',
      design: having(application(), named),
      at,
      fixes: [onServingPort],
    },
    {
      name: 'a regional check for a global service',
      design: having(application(), { region: 'us-central1' }),
      at,
      fixes: [onServingPort],
    },
    {
      name: 'a check of another region',
      design: having(regionalApplication(), { region: 'us-east1' }),
      at,
      fixes: [onServingPort],
    },
    {
      name: 'a check of another project',
      design: having(application(), { project: 'elsewhere' }),
      at,
      fixes: [onServingPort],
    },
    {
      name: 'a check of the serving port for endpoints without one',
      design: having(passthrough(), { portSpecification: 'USE_SERVING_PORT', port: undefined }),
      at,
      fixes: [onPort80],
    },
    {
      name: 'a check of the fixed port that all endpoints serve on',
      design: having(application(), fixed(8080)),
      at,
      fixes: ['Use check', onServingPort],
    },
    {
      name: 'a check of a fixed port that no endpoint serves on',
      design: having(application(), fixed(8081)),
      at,
      fixes: [onServingPort],
    },
    {
      name: 'a check of a blank port',
      design: having(passthrough(), { port: undefined }),
      at,
      fixes: [onPort80],
    },
    {
      name: 'a check without a type yet',
      design: having(application(), { type: undefined }),
      at,
      fixes: [onServingPort],
    },
    {
      name: 'two checks: that of the frontend’s port comes first',
      design: add(
        having(passthrough(), { port: 8080 }),
        healthCheck('on-80', { type: 'TCP', region: 'us-central1', ...fixed(80) }),
        healthCheck('other', { type: 'TCP', region: 'us-central1', ...fixed(443) }),
      ),
      at,
      fixes: ['Use on-80', onPort80],
    },
    {
      name: 'two checks of other ports: the first by id',
      design: add(
        having(passthrough(), { port: 8080 }),
        healthCheck('also', { type: 'TCP', region: 'us-central1', ...fixed(443) }),
      ),
      at,
      fixes: ['Use also', onPort80],
    },
    {
      name: 'a hybrid NEG, and a check that the proxies can do',
      design: onPremises({}),
      at,
      fixes: ['Use check', onServingPort],
    },
    {
      name: 'a hybrid NEG, and a gRPC check, which the proxies cannot do',
      design: onPremises({ type: 'GRPC', requestPath: undefined }),
      at,
      fixes: [onServingPort],
    },
    {
      name: 'a hybrid NEG, and a check with a PROXY header, which the proxies do not send',
      design: onPremises({ proxyHeader: 'PROXY_V1' }),
      at,
      fixes: [onServingPort],
    },
    {
      name: 'a zonal NEG, and a check with a PROXY header, which Google’s probers send',
      design: having(application(), { proxyHeader: 'PROXY_V1' }),
      at,
      fixes: ['Use check', onServingPort],
    },
  ],
};
