import type { SourceKey } from './sources.ts';

/**
 * What a host name tells by its ending alone. Special-use names of the RFCs as of 2026; Google's own domains as the internet
 * NEG documentation and the products' pages use them.
 */

/** Longest host name and longest part between two dots, by RFC 1035. */
export const hostNameLimits = { total: 253, label: 63 } as const;

/** Endings that public DNS never answers for: reserved by an RFC, kept for private use, or customary inside companies. */
export const privateEndings = [
  { ending: 'internal', label: 'kept for private use' },
  { ending: 'local', label: 'multicast DNS (RFC 6762)' },
  { ending: 'localhost', label: 'the machine itself (RFC 6761)' },
  { ending: 'test', label: 'for tests (RFC 6761)' },
  { ending: 'invalid', label: 'never to be answered (RFC 6761)' },
  { ending: 'home.arpa', label: 'home networks (RFC 8375)' },
  { ending: 'lan', label: 'customary inside local networks' },
  { ending: 'corp', label: 'customary inside companies' },
  { ending: 'intranet', label: 'customary inside companies' },
] as const;

/** Endings of hosts that Google runs. `use`: the NEG type that reaches them without the way over the internet. */
export const googleEndings = [
  { ending: 'googleapis.com', label: 'a Google API', use: 'PRIVATE_SERVICE_CONNECT' },
  { ending: 'run.app', label: 'a Cloud Run service', use: 'SERVERLESS' },
  { ending: 'cloudfunctions.net', label: 'a function', use: 'SERVERLESS' },
  { ending: 'appspot.com', label: 'an App Engine service', use: 'SERVERLESS' },
] as const;

/** How an internet NEG reaches a Google API or service. */
export const googleTargets = {
  ports: [80, 443],
  protocols: ['HTTP', 'HTTPS', 'HTTP2'],
  sources: ['internetNegOverview'] satisfies readonly SourceKey[],
} as const;

/** The port that a global internet NEG without one is reached on, by the protocol of its backend service. */
export const portOfProtocol: Readonly<Record<string, number>> = { HTTP: 80, HTTPS: 443, HTTP2: 443 };
