import { external, forwardingRule, instanceGroup, neg, vm } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { targetExists } from './target-exists.ts';

export const cases: RuleCases = {
  rule: targetExists,
  ofMissing: ['without check', 'without shared'],
  good: [
    { name: 'every target is there', design: application() },
    {
      name: 'a target outside the design',
      design: add(
        passthrough(),
        external('shared', { url: 'https://www.googleapis.com/compute/v1/projects/host/global/networks/shared' }),
        vm('web', { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', network: 'shared' }] }),
      ),
    },
    {
      name: 'a NIC whose subnet is still blank',
      design: add(
        passthrough(),
        vm('web', {
          zone: 'us-central1-a',
          machineType: 'e2-medium',
          networkInterfaces: [{ id: 'n1', subnetwork: '' }],
        }),
      ),
    },
    {
      name: 'a literal address is no reference',
      design: change(passthrough(), 'rule', { IPAddress: '10.0.0.99' }),
    },
  ],
  bad: [
    {
      name: 'a NIC in a subnet that is gone',
      design: add(
        passthrough(),
        vm('web', { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork: 'gone' }] }),
      ),
      at: [{ id: 'web', part: 'n1', field: 'subnetwork' }],
    },
    {
      name: 'a frontend whose reserved address is gone',
      design: change(passthrough(), 'rule', { IPAddress: 'frontend-address' }),
      at: [{ id: 'rule', field: 'IPAddress' }],
    },
    {
      name: 'a health check that is gone from the list',
      design: change(passthrough(), 'service', { healthChecks: ['check-9'] }),
      at: [{ id: 'service', field: 'healthChecks' }],
      fixes: ['Clear the reference to “check-9”'],
    },
    {
      name: 'two VMs that are gone from the list',
      design: add(
        passthrough(),
        instanceGroup('group', { zone: 'us-central1-a', instances: ['vm-1', 'gone', 'lost'] }),
      ),
      at: [{ id: 'group', field: 'instances' }],
    },
    {
      name: 'a URL map of which two services are gone',
      design: change(application(), 'map', {
        hostRules: [{ hosts: ['example.com'], pathMatcher: 'paths' }],
        pathMatchers: [
          {
            name: 'paths',
            defaultService: 'gone',
            pathRules: [
              { paths: ['/a'], service: 'service' },
              { paths: ['/b'], service: 'lost' },
            ],
          },
        ],
      }),
      at: [{ id: 'map', field: 'pathMatchers' }],
      fixes: ['Clear the reference to “gone” and “lost”'],
    },
    {
      name: 'a Cloud Run service that is not in the picture',
      design: add(
        application(),
        neg('run', { networkEndpointType: 'SERVERLESS', region: 'us-central1', cloudRun: { service: 'hello' } }),
      ),
      at: [{ id: 'run', field: 'cloudRun.service' }],
      fixes: ['Add the Cloud Run service “hello”', 'Clear the reference to “hello”'],
    },
    {
      name: 'a rule without the service it sent traffic to',
      design: add(
        passthrough(),
        forwardingRule('rule-2', {
          loadBalancingScheme: 'INTERNAL',
          region: 'us-central1',
          IPProtocol: 'TCP',
          ports: ['443'],
          backendService: 'gone',
          network: 'vpc',
          subnetwork: 'app',
        }),
      ),
      at: [{ id: 'rule-2', field: 'backendService' }],
    },
  ],
};
