import {
  address,
  backendService,
  forwardingRule,
  healthCheck,
  internetHost,
  neg,
  network,
  router,
  targetProxy,
} from '../model/builders.ts';
import { proxyOnly } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'europe-west4';
const purpose = 'A regional address in Google Cloud for file servers that are hosted elsewhere.';

export const sftpRelay: Template = {
  id: 'sftp-relay',
  group: 'outside',
  title: 'One address for hosts on the internet',
  purpose,
  teaches:
    'A regional internet NEG takes up to 256 endpoints and may have a health check. Its proxies reach the internet from the proxy-only subnet, through Cloud NAT.',
  design: drawn('File transfer relay', purpose, [
    at(
      0,
      0,
      forwardingRule('sftp', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        region,
        IPProtocol: 'TCP',
        portRange: '22',
        IPAddress: 'sftp-address',
        target: 'sftp-proxy',
        network: 'relay-vpc',
      }),
    ),
    within(address('sftp-address', { region, addressType: 'EXTERNAL', networkTier: 'PREMIUM' })),
    within(targetProxy('sftp-proxy', { type: 'TCP', region, service: 'sftp-service' })),
    at(
      288,
      64,
      backendService('sftp-service', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'TCP',
        region,
        healthChecks: ['sftp-ready'],
        backends: [{ id: 'b1', group: 'sftp-neg' }],
      }),
    ),
    at(288, 240, healthCheck('sftp-ready', { type: 'TCP', region, portSpecification: 'USE_SERVING_PORT' })),
    at(
      576,
      128,
      neg('sftp-neg', {
        networkEndpointType: 'INTERNET_IP_PORT',
        region,
        network: 'relay-vpc',
        endpoints: [
          { id: 'e1', ipAddress: '198.51.101.20', port: 22 },
          { id: 'e2', ipAddress: '198.51.101.21', port: 22 },
        ],
      }),
    ),
    at(864, 192, internetHost('sftp-1', { ipAddress: '198.51.101.20' })),
    at(864, 300, internetHost('sftp-2', { ipAddress: '198.51.101.21' })),
    at(0, 372, network('relay-vpc'), { width: 520, height: 156 }),
    at(24, 420, proxyOnly('proxies', 'relay-vpc', region, '10.110.0.0/23'), { width: 216, height: 84 }),
    at(
      264,
      420,
      router('relay-router', {
        network: 'relay-vpc',
        region,
        nats: [
          {
            name: 'relay-nat',
            natIpAllocateOption: 'AUTO_ONLY',
            sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
            endpointTypes: ['ENDPOINT_TYPE_MANAGED_PROXY_LB'],
          },
        ],
      }),
    ),
    note(0, 132, 'note-address', 'Partners keep this address, whoever hosts the servers behind it.'),
    note(576, 284, 'note-nat', 'No VM and no firewall rule: proxies send to the hosts through Cloud NAT.'),
  ]),
};
