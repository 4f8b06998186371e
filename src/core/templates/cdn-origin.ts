import {
  address,
  backendBucket,
  backendService,
  certificate,
  forwardingRule,
  internetHost,
  neg,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const purpose = 'A web server that stays where it is, cached by Cloud CDN, and images from a bucket.';

export const cdnOrigin: Template = {
  id: 'cdn-origin',
  group: 'outside',
  title: 'Cloud CDN before a web server elsewhere',
  purpose,
  teaches:
    'A global internet NEG holds one endpoint outside of Google Cloud. It takes no health check, and the origin sees the client’s Host header unless the backend service sets another.',
  design: drawn('Cached website', purpose, [
    at(
      0,
      0,
      forwardingRule('news', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        IPProtocol: 'TCP',
        portRange: '443',
        IPAddress: 'news-address',
        target: 'news-proxy',
      }),
    ),
    within(address('news-address', { addressType: 'EXTERNAL', ipVersion: 'IPV4' })),
    within(targetProxy('news-proxy', { type: 'HTTPS', urlMap: 'news-map', sslCertificates: ['news-certificate'] })),
    within(certificate('news-certificate', { type: 'MANAGED', managed: { domains: ['news.example.com'] } })),
    within(
      urlMap('news-map', {
        defaultService: 'news-service',
        hostRules: [{ hosts: ['news.example.com'], pathMatcher: 'paths' }],
        pathMatchers: [
          {
            name: 'paths',
            defaultService: 'news-service',
            pathRules: [{ paths: ['/images/*'], service: 'images' }],
          },
        ],
      }),
    ),
    at(
      288,
      88,
      backendService('news-service', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTPS',
        enableCDN: true,
        customRequestHeaders: ['Host: origin.example.net'],
        backends: [{ id: 'b1', group: 'origin-neg' }],
      }),
    ),
    at(288, 276, backendBucket('images', { bucketName: 'news-images', enableCdn: true })),
    at(
      576,
      152,
      neg('origin-neg', {
        networkEndpointType: 'INTERNET_FQDN_PORT',
        endpoints: [{ id: 'e1', fqdn: 'origin.example.net', port: 443 }],
      }),
    ),
    at(864, 216, internetHost('origin', { fqdn: 'origin.example.net' })),
    note(0, 180, 'note-cache', 'What the cache holds is answered at Google’s edge and never reaches the origin.'),
    note(288, 384, 'note-bucket', 'A bucket is no NEG: the URL map names a backend bucket directly.'),
    note(576, 284, 'note-https', 'Over HTTPS the load balancer expects a certificate for origin.example.net.'),
  ]),
};
