import { boolean, choice, code, reference, references, region } from '../field.ts';
import { defineKind } from '../kind.ts';

/** The API has one collection per protocol (targetHttpProxies, …); here they are one kind with a type. */
export const targetProxy = defineKind({
  kind: 'targetProxy',
  label: 'Target proxy',
  purpose: 'Terminates the client connection and hands it to a URL map or backend service',
  family: 'balancing',
  scopes: ['global', 'region'],
  fields: {
    type: choice('Type', ['HTTP', 'HTTPS', 'TCP', 'SSL', 'GRPC']),
    region: region('Region', { hint: 'Empty: global' }),
    urlMap: reference('URL map', { hint: 'HTTP, HTTPS and gRPC proxies' }),
    service: reference('Backend service', { hint: 'TCP and SSL proxies' }),
    sslCertificates: references('Certificates', { hint: 'HTTPS and SSL proxies' }),
    certificateMap: code('Certificate map'),
    sslPolicy: code('SSL policy', { hint: 'By name' }),
    proxyHeader: choice('Proxy header', ['NONE', 'PROXY_V1']),
    proxyBind: boolean('Proxy bind', { hint: 'Cloud Service Mesh only' }),
    validateForProxyless: boolean('Validate for proxyless gRPC'),
  },
});
