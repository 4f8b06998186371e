import { nameOf } from '../model/endpoints.ts';
import type { ForwardingRule, TargetProxy, UrlMap } from '../model/kinds.ts';
import type { LoadBalancer } from '../model/load-balancer.ts';
import type { View } from '../model/view.ts';
import { type CardContent, scopeText } from './card.ts';
import { counted, type Row } from './row.ts';

/** The card of a load balancer: one row for each frontend, one for each thing it routes to. */
export function loadBalancerCard(lb: LoadBalancer, view: View): CardContent {
  const rules = lb.forwardingRules.flatMap((id) => view.of('forwardingRule', id) ?? []);
  const proxies = lb.targetProxies.flatMap((id) => view.of('targetProxy', id) ?? []);
  const maps = lb.urlMaps.flatMap((id) => view.of('urlMap', id) ?? []);
  const lead = rules[0] ?? proxies[0] ?? maps[0];
  const [product] = lb.products;
  return {
    title: lead?.name ?? 'unnamed load balancer',
    kindText: lb.products.length === 1 && product ? product.shortName : 'Load balancer',
    scope: lead ? scopeText(lead) : undefined,
    rows: [
      ...rules.map((rule) => ruleRow(rule, view)),
      ...proxies.flatMap((proxy) => proxyRows(proxy, view)),
      ...maps.flatMap((map) => mapRows(map, view)),
    ],
    ports: [{ side: 'right' }],
  };
}

function ruleRow(rule: ForwardingRule, view: View): Row {
  const proxy = view.of('targetProxy', rule.target);
  const ports = rule.allPorts
    ? 'all ports'
    : rule.ports?.length
      ? `:${rule.ports.join(',')}`
      : rule.portRange
        ? `:${rule.portRange}`
        : 'no port yet';
  const address = view.of('address', rule.IPAddress);
  const where = address ? (address.address ?? nameOf(address, 'address')) : rule.IPAddress;
  const protocol = proxy?.type?.toLowerCase() ?? rule.IPProtocol ?? 'TCP';
  const direct = rule.target === undefined;
  return {
    key: rule.id,
    about: rule.id,
    label: `${protocol} ${ports}`,
    value:
      where ??
      (!direct
        ? ''
        : rule.backendService === undefined
          ? 'no backend service yet'
          : nameOf(view.get(rule.backendService), 'backend service')),
    muted: rule.backendService === undefined && direct,
    ports: direct ? [{ side: 'right', path: 'backendService' }] : [],
  };
}

function proxyRows(proxy: TargetProxy, view: View): Row[] {
  const rows: Row[] = [];
  const certificates = proxy.sslCertificates ?? [];
  if (certificates.length > 0) {
    const names = certificates.map((id) => nameOf(view.get(id), 'certificate'));
    rows.push({ key: `${proxy.id} certificates`, about: proxy.id, label: 'Certificate', value: names.join(', ') });
  }
  const isDirect = proxy.type === 'TCP' || proxy.type === 'SSL' || proxy.service !== undefined;
  if (isDirect) rows.push(serviceRow(proxy.id, 'service', 'to', proxy.service, view));
  else if (proxy.urlMap === undefined)
    rows.push({ key: `${proxy.id} map`, about: proxy.id, label: 'URL map', value: 'none yet', muted: true });
  return rows;
}

function mapRows(map: UrlMap, view: View): Row[] {
  const rows: Row[] = [];
  if (map.defaultUrlRedirect)
    rows.push({
      key: `${map.id} redirect`,
      about: map.id,
      label: 'redirect',
      value: map.defaultUrlRedirect.httpsRedirect ? 'to https' : 'to another URL',
    });
  else rows.push(serviceRow(map.id, 'defaultService', 'default', map.defaultService, view));
  for (const [index, matcher] of (map.pathMatchers ?? []).entries()) {
    const hosts =
      map.hostRules?.filter(({ pathMatcher }) => pathMatcher === matcher.name).flatMap((rule) => rule.hosts ?? []) ??
      [];
    const paths = counted((matcher.pathRules?.length ?? 0) + (matcher.routeRules?.length ?? 0), 'route');
    rows.push({
      key: `${map.id} matcher ${index}`,
      about: map.id,
      label: hosts.length === 1 ? hosts[0] : counted(hosts.length, 'host'),
      value: paths,
      ports: [{ side: 'right', part: `pathMatchers[${index}]` }],
    });
  }
  return rows;
}

function serviceRow(holder: string, path: string, label: string, target: string | undefined, view: View): Row {
  return {
    key: `${holder} ${path}`,
    about: holder,
    label,
    value: target === undefined ? 'no backend service yet' : nameOf(view.get(target), 'backend service'),
    muted: target === undefined,
    ports: [{ side: 'right', path }],
  };
}
