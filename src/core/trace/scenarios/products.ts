import { orders, shop, web } from './changes.ts';
import type { Scenario } from './scenario.ts';

/** By product: who may come in, and where it ends. */
export const productScenarios: readonly Scenario[] = [
  {
    what: 'global external Application Load Balancer',
    template: 'first-neg',
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: [`${web} > web-1: ok 100 %`],
  },
  {
    what: 'two regions: the nearest comes first, so nobody can say how much each gets',
    template: 'container-native',
    to: 'https://shop.example.com/',
    result: 'reachable',
    ways: [`${shop} > shop-us > shop-us > node-us-1: ok`, `${shop} > shop-eu > shop-eu > node-eu-1: ok`],
  },
  {
    what: 'classic Application Load Balancer, App Engine behind it',
    template: 'app-engine',
    to: 'https://www.example.com/',
    result: 'reachable',
    ways: ['site > site-proxy > site-map > website-service > website-neg > website: ok 100 %'],
  },
  {
    what: 'regional external Application Load Balancer',
    template: 'gke-service',
    to: 'https://shop.example.com/',
    result: 'reachable',
    ways: [`${shop} > shop-neg > shop-neg > shop-neg: ok 100 %`],
  },
  {
    what: 'regional internal Application Load Balancer, two zones by capacity',
    template: 'internal-application',
    from: 'vpc:apps-vpc:europe-west1',
    to: 'http://orders.internal/',
    result: 'reachable',
    ways: [
      `${orders} > orders-b > orders-b > orders-b-1: ok 50 %`,
      `${orders} > orders-c > orders-c > orders-c-1: ok 50 %`,
    ],
  },
  {
    what: 'cross-region internal Application Load Balancer in front of a Google API',
    template: 'psc-global-api',
    from: 'vpc:research-vpc:europe-west1',
    to: 'https://10.33.0.10/',
    result: 'reachable',
    ways: ['storage-eu > storage-proxy > storage-map > storage-service > storage-neg > storage-neg: ok 100 %'],
  },
  {
    what: 'global external proxy Network Load Balancer with TLS',
    template: 'devices',
    to: 'ssl://mqtt.example.com:8883',
    result: 'reachable',
    ways: [
      'mqtt > mqtt-proxy > mqtt-service > mqtt-a > mqtt-a > broker-a-1: ok 50 %',
      'mqtt > mqtt-proxy > mqtt-service > mqtt-b > mqtt-b > broker-b-1: ok 50 %',
    ],
  },
  {
    what: 'classic proxy Network Load Balancer',
    template: 'mail',
    to: 'tcp://mail.example.com:993',
    result: 'reachable',
    ways: ['imaps > imaps-proxy > imaps-service > mail-b > mail-b > mail-1: ok 100 %'],
  },
  {
    what: 'regional external proxy Network Load Balancer in front of hosts on the internet',
    template: 'sftp-relay',
    to: 'tcp://sftp.example.com:22',
    result: 'reachable',
    ways: ['sftp > sftp-proxy > sftp-service > sftp-neg > sftp-neg > relay-router > sftp-neg: ok 100 %'],
  },
  {
    what: 'regional internal proxy Network Load Balancer in front of a published service',
    template: 'psc-published',
    from: 'vpc:apps-vpc:europe-west1',
    to: '10.31.0.10:5432',
    result: 'reachable',
    ways: ['orders-db > orders-db-proxy > orders-db-service > orders-db-neg > orders-db-neg: ok 100 %'],
  },
  {
    what: 'cross-region internal proxy Network Load Balancer',
    template: 'directory',
    from: 'vpc',
    to: '10.81.0.100:636',
    result: 'reachable',
    ways: [
      'ldaps-us > ldaps-proxy > ldaps-service > ldap-eu > ldap-eu > ldap-eu-1: ok',
      'ldaps-us > ldaps-proxy > ldaps-service > ldap-us > ldap-us > ldap-us-1: ok',
    ],
  },
  {
    what: 'external passthrough Network Load Balancer: connections are spread evenly',
    template: 'game-servers',
    to: 'udp://match.example.com:7777',
    result: 'reachable',
    ways: [
      'match > match-service > match-a > match-a > game-a-1: ok 50 %',
      'match > match-service > match-b > match-b > game-b-1: ok 50 %',
    ],
  },
  {
    what: 'internal passthrough Network Load Balancer, every protocol and port',
    template: 'appliances',
    from: 'vpc:data-vpc:us-central1',
    to: 'udp://10.20.0.100:4500',
    result: 'reachable',
    ways: [
      'ilb-appliances > appliances > appliances-a > appliances-a > fw-a-1: ok 50 %',
      'ilb-appliances > appliances > appliances-b > appliances-b > fw-b-1: ok 50 %',
    ],
  },
  {
    what: 'service mesh: a workload finds its endpoints by itself',
    template: 'mesh',
    from: 'mesh',
    to: 'grpc://wallet:50051',
    result: 'reachable',
    ways: [
      'wallet > wallet-proxy > wallet-map > wallet-service > wallet-a > wallet-a > wallet-a-1: ok 50 %',
      'wallet > wallet-proxy > wallet-map > wallet-service > wallet-b > wallet-b > wallet-b-1: ok 50 %',
    ],
  },
];
