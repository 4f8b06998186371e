import { googleEndings, hostNameLimits, privateEndings } from '../facts/host-names.ts';
import { parseIpv4, parseIpv6 } from './ip.ts';

/** `origin.example.com.` → `origin.example.com`: a closing dot only says that the name is complete. */
const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');

const endsWith = (name: string, ending: string): boolean => name === ending || name.endsWith(`.${ending}`);

/** The row of the ending by which a name belongs inside a private network; undefined for a public one. */
export function privateEndingOf(name: string): (typeof privateEndings)[number] | undefined {
  const text = plain(name);
  return privateEndings.find(({ ending }) => endsWith(text, ending));
}

/** The row of the ending by which a host is one of Google's; undefined for others. */
export function googleEndingOf(name: string): (typeof googleEndings)[number] | undefined {
  const text = plain(name);
  return googleEndings.find(({ ending }) => endsWith(text, ending));
}

/** What keeps a text from being a host name. `sure`: no DNS name can look like that. */
interface HostNameFault {
  readonly what: string;
  readonly sure: boolean;
}

/** The first thing that is wrong with a host name, undefined where nothing is. Letters, digits and hyphens by RFC 1123. */
export function hostNameFault(text: string): HostNameFault | undefined {
  const sure = (what: string): HostNameFault => ({ what, sure: true });
  if (text !== text.trim()) return sure('has a blank at its start or end');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return sure('is a URL');
  if (parseIpv4(text) !== undefined || parseIpv6(text.replace(/^\[|\]$/g, '')) !== undefined) {
    return sure('is an IP address');
  }
  if (text.includes('/')) return sure('has a path');
  if (/:\d*$/.test(text)) return sure('has a port');
  if (text.includes('*')) return sure('has a wildcard');
  const name = text.replace(/\.$/, '');
  if (name.length > hostNameLimits.total) return sure(`has more than ${hostNameLimits.total} characters`);
  const labels = name.split('.');
  if (labels.some((label) => label === '')) return sure('has two dots without anything between them');
  if (labels.some((label) => label.length > hostNameLimits.label)) {
    return sure(`has a part of more than ${hostNameLimits.label} characters`);
  }
  if (labels.some((label) => !/^[a-z0-9_-]+$/i.test(label))) return sure('has characters that no host name has');
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) {
    return sure('has a part that begins or ends with a hyphen');
  }
  // DNS knows both, host names by the letter of the RFCs do not: what the API says of them was not seen.
  if (name.includes('_')) return { what: 'has an underscore', sure: false };
  return labels.length === 1 ? { what: 'has no dot, so it is not fully qualified', sure: false } : undefined;
}

/** The host name, and the port where one stands behind it, in what somebody pasted; undefined where there is none. */
export function hostNameIn(text: string): { readonly fqdn: string; readonly port?: number } | undefined {
  const trimmed = text.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  const [authority = ''] = trimmed.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split(/[/?#]/);
  const [, host = '', digits] = /^(?:[^@]*@)?([^:]*)(?::(\d{1,5}))?$/.exec(authority) ?? [];
  const fqdn = host.replace(/^\*\./, '').toLowerCase();
  if (fqdn === '' || hostNameFault(fqdn)?.sure !== undefined) return undefined;
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && port >= 1 && port <= 65_535) return { fqdn, port };
  return scheme === 'https' ? { fqdn, port: 443 } : scheme === 'http' ? { fqdn, port: 80 } : { fqdn };
}
