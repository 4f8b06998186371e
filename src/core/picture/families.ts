import type { Family } from '../model/kind.ts';
import type { GlyphName } from './glyphs.ts';

/** Everything that can be drawn on the canvas, by its kind in the design. */
export type DrawnKind = Exclude<
  GlyphName,
  'negZonal' | 'negHybrid' | 'negInternet' | 'negServerless' | 'negPsc' | 'negPortmap'
>;

const families: Record<DrawnKind, Family> = {
  loadBalancer: 'balancing',
  forwardingRule: 'balancing',
  targetProxy: 'balancing',
  urlMap: 'balancing',
  certificate: 'balancing',
  backendService: 'balancing',
  backendBucket: 'balancing',
  healthCheck: 'balancing',
  neg: 'neg',
  vm: 'compute',
  nic: 'compute',
  instanceGroup: 'compute',
  gkeService: 'compute',
  network: 'network',
  subnet: 'network',
  region: 'network',
  zone: 'network',
  firewallRule: 'network',
  router: 'network',
  address: 'network',
  cloudRunService: 'outside',
  cloudRunFunction: 'outside',
  appEngineService: 'outside',
  apiGateway: 'outside',
  internetHost: 'outside',
  hybridHost: 'outside',
  hybridLink: 'outside',
  serviceAttachment: 'outside',
  googleApi: 'outside',
  opaque: 'outside',
  external: 'outside',
  note: 'outside',
};

/** The family whose hue and edge a kind wears. */
export function familyOf(kind: DrawnKind): Family {
  return families[kind];
}

const negGlyphs: ReadonlyMap<string, GlyphName> = new Map<string, GlyphName>(
  Object.entries({
    GCE_VM_IP: 'negZonal',
    GCE_VM_IP_PORT: 'negZonal',
    GCE_VM_IP_PORTMAP: 'negPortmap',
    NON_GCP_PRIVATE_IP_PORT: 'negHybrid',
    INTERNET_IP_PORT: 'negInternet',
    INTERNET_FQDN_PORT: 'negInternet',
    SERVERLESS: 'negServerless',
    PRIVATE_SERVICE_CONNECT: 'negPsc',
  } as const),
);

/** The drawing for a kind; a NEG also looks at its `networkEndpointType`, and stays general while that is unknown. */
export function glyphOf(kind: DrawnKind, networkEndpointType?: string): GlyphName {
  if (kind === 'neg' && networkEndpointType !== undefined) return negGlyphs.get(networkEndpointType) ?? 'neg';
  return kind;
}
