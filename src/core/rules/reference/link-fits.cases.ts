import { external, instanceGroup, vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, groupApplication, passthrough, portMapping, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { linkFits } from './link-fits.ts';

const root = 'https://www.googleapis.com/compute/v1/projects/shop/';
const link = (path: string) => external('outside', { url: `${root}${path}` });
const withLink = (design: Design, path: string, id: string, fields: object) =>
  change(add(design, link(path)), id, fields);
const nic = (path: string, zone = 'us-central1-a') =>
  add(
    passthrough(),
    link(path),
    vm('web', { zone, machineType: 'e2-medium', networkInterfaces: [{ id: 'n1', subnetwork: 'outside' }] }),
  );
const member = (path: string, place: object) =>
  add(passthrough(), link(path), instanceGroup('group', { ...place, instances: ['outside'] }));
const endpoint = (design: Design, path: string) =>
  withLink(design, path, 'neg', {
    endpoints: [{ id: 'e1', instance: 'outside', port: 80, clientDestinationPort: 1001 }],
  });
const whole = (path: string) =>
  withLink(passthrough(), path, 'neg', { endpoints: [{ id: 'e1', instance: 'outside' }] });
const backend = (path: string) =>
  withLink(passthrough(), path, 'service', { backends: [{ id: 'b1', group: 'outside' }] });
const atNic = [{ id: 'web', part: 'n1', field: 'subnetwork' }];
const atEndpoint = [{ id: 'neg', part: 'e1', field: 'instance' }];

export const cases: RuleCases = {
  rule: linkFits,
  good: [
    { name: 'the link of a subnet in the region of the VM', design: nic('regions/us-central1/subnetworks/shared') },
    { name: 'a VM whose zone is not chosen yet', design: nic('regions/us-east1/subnetworks/shared', '') },
    { name: 'a text that is no link', design: add(passthrough(), external('outside', { url: 'shared' })) },
    { name: 'something outside without a link', design: add(passthrough(), external('outside')) },
    { name: 'the link of a VM in the zone of the NEG', design: whole('zones/us-central1-a/instances/db') },
    {
      name: 'the link of a VM in some zone of the region of a port mapping NEG',
      design: endpoint(portMapping(), 'zones/us-central1-f/instances/db'),
    },
    {
      name: 'the link of a NEG of the region',
      design: backend('zones/us-central1-f/networkEndpointGroups/far'),
    },
    {
      name: 'the link of a NEG of any region behind a global service',
      design: withLink(application(), 'zones/europe-west1-b/networkEndpointGroups/far', 'service', {
        backends: [{ id: 'b1', group: 'outside', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
      }),
    },
    {
      name: 'the link of a legacy health check, which is of no kind known here',
      design: withLink(groupApplication(), 'global/httpHealthChecks/old', 'service', { healthChecks: ['outside'] }),
    },
    {
      name: 'the link of a target pool',
      design: withLink(passthrough(), 'regions/us-east1/targetPools/pool', 'rule', {
        loadBalancingScheme: 'EXTERNAL',
        target: 'outside',
        backendService: undefined,
        ports: undefined,
        portRange: '80',
        network: undefined,
        subnetwork: undefined,
      }),
    },
    {
      name: 'the link of a global health check before a regional service',
      design: withLink(passthrough(), 'global/healthChecks/shared', 'service', { healthChecks: ['outside'] }),
    },
  ],
  bad: [
    {
      name: 'the link of a network where a subnet belongs',
      design: nic('global/networks/shared'),
      at: atNic,
      fixes: ['Clear the reference'],
    },
    { name: 'a subnet that is said to be global', design: nic('global/subnetworks/shared'), at: atNic },
    { name: 'a subnet of another region', design: nic('regions/us-east1/subnetworks/shared'), at: atNic },
    {
      name: 'a network that is said to be in a region',
      design: withLink(passthrough(), 'regions/us-central1/networks/shared', 'rule', { network: 'outside' }),
      at: [{ id: 'rule', field: 'network' }],
    },
    { name: 'a VM of another zone', design: whole('zones/us-central1-b/instances/db'), at: atEndpoint },
    {
      name: 'a VM of another region in a port mapping NEG',
      design: endpoint(portMapping(), 'zones/us-east1-b/instances/db'),
      at: atEndpoint,
    },
    {
      name: 'a member of another zone',
      design: member('zones/us-central1-b/instances/db', { zone: 'us-central1-a' }),
      at: [{ id: 'group', field: 'instances[0]' }],
    },
    {
      name: 'a NEG of another region',
      design: backend('zones/us-east1-b/networkEndpointGroups/far'),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
      documentedOnly: true,
    },
    {
      name: 'an instance group of another region',
      design: backend('regions/us-east1/instanceGroups/far'),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
    {
      name: 'a health check of another region',
      design: withLink(passthrough(), 'regions/us-east1/healthChecks/far', 'service', { healthChecks: ['outside'] }),
      at: [{ id: 'service', field: 'healthChecks[0]' }],
    },
    {
      name: 'a reserved address of another region',
      design: withLink(passthrough(), 'regions/us-east1/addresses/far', 'rule', { IPAddress: 'outside' }),
      at: [{ id: 'rule', field: 'IPAddress' }],
    },
    {
      name: 'a health check of another region beside one of the design',
      design: withLink(passthrough(), 'regions/us-east1/healthChecks/far', 'service', {
        healthChecks: ['check', 'outside'],
      }),
      at: [{ id: 'service', field: 'healthChecks[1]' }],
      also: ['backend-service/one-health-check'],
    },
    {
      name: 'a VM as a health check',
      design: withLink(passthrough(), 'zones/us-central1-a/instances/db', 'service', { healthChecks: ['outside'] }),
      at: [{ id: 'service', field: 'healthChecks[0]' }],
    },
    {
      name: 'a URL map of another region, kept as it came',
      design: change(
        add(regionalApplication(), {
          id: 'kept',
          kind: 'opaque',
          apiKind: 'compute#urlMap',
          url: `${root}regions/us-east1/urlMaps/far`,
        }),
        'proxy',
        { urlMap: 'kept' },
      ),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'a URL map of another region',
      design: withLink(regionalApplication(), 'regions/us-east1/urlMaps/far', 'proxy', { urlMap: 'outside' }),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'the published service of another region as an endpoint',
      design: withLink(passthrough(), 'regions/us-east1/serviceAttachments/far', 'rule', {
        target: 'outside',
        backendService: undefined,
        loadBalancingScheme: undefined,
        ports: undefined,
      }),
      at: [{ id: 'rule', field: 'target' }],
      documentedOnly: true,
    },
    {
      name: 'the template of a managed group that is a VM',
      design: add(
        passthrough(),
        link('zones/us-central1-a/instances/db'),
        instanceGroup('group', {
          zone: 'us-central1-a',
          managed: true,
          targetSize: 1,
          baseInstanceName: 'web',
          instanceTemplate: 'outside',
        }),
      ),
      at: [{ id: 'group', field: 'instanceTemplate' }],
    },
  ],
};
