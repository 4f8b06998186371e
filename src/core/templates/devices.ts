import {
  address,
  backendService,
  certificate,
  forwardingRule,
  healthCheck,
  neg,
  network,
  subnet,
  targetProxy,
} from '../model/builders.ts';
import { admit, endpointsOn, frontEnds, server } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const purpose = 'Devices all over the world that reach MQTT brokers over TLS at one address.';

const group = (name: string, zone: string, instance: string) =>
  neg(name, {
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone,
    network: 'iot-vpc',
    subnetwork: 'brokers',
    defaultPort: 1883,
    endpoints: endpointsOn(instance),
  });

export const devices: Template = {
  id: 'devices',
  group: 'vms',
  title: 'TLS for a protocol that is not HTTP',
  purpose,
  teaches:
    'A target SSL proxy ends the client’s TLS at Google’s edge and speaks plain TCP to the brokers. Proxy Network Load Balancers count connections: CONNECTION, with a target for each NEG or each endpoint.',
  design: drawn('Device gateway', purpose, [
    at(
      0,
      0,
      forwardingRule('mqtt', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        IPProtocol: 'TCP',
        portRange: '8883',
        IPAddress: 'mqtt-address',
        target: 'mqtt-proxy',
      }),
    ),
    within(address('mqtt-address', { addressType: 'EXTERNAL', ipVersion: 'IPV4' })),
    within(targetProxy('mqtt-proxy', { type: 'SSL', service: 'mqtt-service', sslCertificates: ['mqtt-certificate'] })),
    within(certificate('mqtt-certificate', { type: 'MANAGED', managed: { domains: ['mqtt.example.com'] } })),
    at(
      288,
      88,
      backendService('mqtt-service', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'TCP',
        healthChecks: ['mqtt-ready'],
        backends: [
          { id: 'b1', group: 'mqtt-a', balancingMode: 'CONNECTION', maxConnections: 900 },
          { id: 'b2', group: 'mqtt-b', balancingMode: 'CONNECTION', maxConnections: 900 },
        ],
      }),
    ),
    at(288, 288, healthCheck('mqtt-ready', { type: 'TCP', portSpecification: 'USE_SERVING_PORT' })),
    at(576, 152, group('mqtt-a', 'asia-southeast1-a', 'broker-a-1')),
    at(576, 340, group('mqtt-b', 'asia-southeast1-b', 'broker-b-1')),
    at(832, 128, network('iot-vpc'), { width: 328, height: 548 }),
    at(856, 176, subnet('brokers', { network: 'iot-vpc', region: 'asia-southeast1', ipCidrRange: '10.70.0.0/24' }), {
      width: 280,
      height: 344,
    }),
    at(880, 224, server('broker-a-1', 'asia-southeast1-a', 'brokers', '10.70.0.11', 'broker')),
    at(880, 412, server('broker-b-1', 'asia-southeast1-b', 'brokers', '10.70.0.12', 'broker')),
    at(880, 544, admit('iot-allow-load-balancer', 'iot-vpc', frontEnds, 'broker', 'tcp:1883')),
    note(0, 156, 'note-tls', 'Devices check the certificate of mqtt.example.com. Google renews it.'),
    note(288, 396, 'note-probe', 'The probe opens a TCP connection to the port that serves: 1883.'),
  ]),
};
