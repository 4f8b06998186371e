import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { urlMaskPlaceholders } from './url-mask-placeholders.ts';

const target = (fields: object) => change(serverless(), 'run-neg', { cloudRun: undefined, ...fields });
const run = (urlMask: string, more: object = {}) => target({ cloudRun: { urlMask, ...more } });
const at = (field = 'cloudRun') => [{ id: 'run-neg', field: `${field}.urlMask` }];

export const cases: RuleCases = {
  rule: urlMaskPlaceholders,
  good: [
    { name: 'the service in the path', design: run('example.com/<service>') },
    { name: 'tag and service', design: run('<tag>.domain.com/<service>') },
    { name: 'a tag that is named beside the mask', design: run('/<service>', { tag: 'green' }) },
    { name: 'the tag read for a service that is named', design: run('<tag>.example.com', { service: 'run' }) },
    {
      name: 'service and version of App Engine',
      design: target({ appEngine: { urlMask: '<service>-dot-appname.appspot.com/<version>' } }),
    },
    { name: 'a function', design: target({ cloudFunction: { urlMask: '/<function>' } }) },
    {
      name: 'a gateway',
      design: target({
        serverlessDeployment: { platform: 'apigateway.googleapis.com', urlMask: 'api.example.com/<gateway>' },
      }),
    },
    { name: 'a blank mask beside a service', design: run('', { service: 'run' }) },
    { name: 'no NEG for services', design: change(add(serverless()), 'run-neg', { networkEndpointType: undefined }) },
  ],
  bad: [
    { name: 'a bracket left open', design: run('<service.example.com'), at: at() },
    { name: 'a bracket too many', design: run('/<service>>'), at: at() },
    { name: 'a placeholder without a name', design: run('/<>'), at: at() },
    { name: 'a word of another platform', design: run('/<function>'), at: at() },
    { name: 'a capital letter', design: run('/<Service>'), at: at() },
    { name: 'a strange word beside the service', design: run('/<service>/<id>'), at: at() },
    { name: 'the service twice', design: run('<service>.example.com/<service>'), at: at() },
    { name: 'no placeholder and no service', design: run('example.com'), at: at() },
    { name: 'a slash and no service', design: run('example.com/'), at: at() },
    { name: 'the tag alone', design: run('<tag>.example.com'), at: at() },
    {
      name: 'App Engine without a placeholder',
      design: target({ appEngine: { urlMask: 'appname.appspot.com' } }),
      at: at('appEngine'),
    },
    {
      name: 'a service where a function is meant',
      design: target({ cloudFunction: { urlMask: '/<service>' } }),
      at: at('cloudFunction'),
    },
  ],
};
