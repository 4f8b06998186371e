import { expect, test } from 'vitest';
import { importText } from './read-input.ts';

// What each of gcloud's lists prints by default.
test.each([
  ['NAME  SUBNET_MODE  BGP_ROUTING_MODE  IPV4_RANGE  GATEWAY_IPV4  INTERNAL_IPV6_RANGE', 'networks list'],
  ['NAME  REGION  NETWORK  RANGE  STACK_TYPE  IPV6_ACCESS_TYPE', 'networks subnets list'],
  ['NAME  NETWORK  DIRECTION  PRIORITY  ALLOW  DENY  DISABLED', 'firewall-rules list'],
  ['NAME  REGION  NETWORK', 'routers list'],
  ['NAME  ADDRESS/RANGE  TYPE  PURPOSE  NETWORK  REGION  SUBNET  STATUS', 'addresses list'],
  ['NAME  ZONE  MACHINE_TYPE  PREEMPTIBLE  INTERNAL_IP  EXTERNAL_IP  STATUS', 'instances list'],
  ['NAME  LOCATION  SCOPE  NETWORK  MANAGED  INSTANCES', 'instance-groups list'],
  ['NAME  LOCATION  SCOPE  BASE_INSTANCE_NAME  SIZE  TARGET_SIZE', 'instance-groups managed list'],
  ['NAME  LOCATION  ENDPOINT_TYPE  SIZE', 'network-endpoint-groups list'],
  ['INSTANCE  IP_ADDRESS  IPV6_ADDRESS  PORT  FQDN', 'network-endpoint-groups list-network-endpoints NEG'],
  ['NAME  REGION  PROTOCOL', 'health-checks list'],
  ['NAME  BACKENDS  PROTOCOL', 'backend-services list'],
  ['NAME  GCS_BUCKET_NAME  ENABLE_CDN', 'backend-buckets list'],
  ['NAME  DEFAULT_SERVICE', 'url-maps list'],
  ['NAME  TYPE  CREATION_TIMESTAMP  EXPIRE_TIME  REGION  MANAGED_STATUS', 'ssl-certificates list'],
  ['NAME  URL_MAP', 'target-http-proxies list'],
  ['NAME  SSL_CERTIFICATES  URL_MAP  REGION  CERTIFICATE_MAP', 'target-https-proxies list'],
  ['NAME  REGION  PROXY_HEADER  SERVICE', 'target-tcp-proxies list'],
  ['NAME  PROXY_HEADER  SERVICE  SSL_CERTIFICATES', 'target-ssl-proxies list'],
  ['NAME  URL_MAP  VALIDATE_FOR_PROXYLESS', 'target-grpc-proxies list'],
  ['NAME  REGION  IP_ADDRESS  IP_PROTOCOL  TARGET', 'forwarding-rules list'],
  ['NAME  REGION  TARGET_SERVICE  CONNECTION_PREFERENCE', 'service-attachments list'],
])('a table is refused with the command to run instead: %s', (heading, command) => {
  expect(importText(`${heading}\nweb   a  b\n`)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining(`\`gcloud compute ${command} --format=json\``) }],
  });
});
