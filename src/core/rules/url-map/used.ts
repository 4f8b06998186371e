import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const mapUsed = defineRule({
  id: 'url-map/used',
  severity: 'info',
  title: 'A URL map routes only for the target proxies that name it',
  why: 'The proxy receives the requests and asks its URL map where they go.',
  source: cite('externalApplicationOverview', 'forwardingRuleOverview'),
  on: 'urlMap',
  *check(map, view) {
    if (view.referrers(map.id, 'targetProxy.urlMap').length > 0) return;
    yield {
      at: [{ id: map.id }],
      message: `No target proxy uses ${nameOf(map, 'this URL map')}, so it routes nothing. Name it in an HTTP, HTTPS or gRPC proxy, or leave it out.`,
    };
  },
});
