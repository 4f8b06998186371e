import { dict } from '../shell.ts';
import { type Flag, flags, listFlag, repeatedFlag, truthFlag } from './command.ts';
import type { Fields } from './fields.ts';
import { seconds } from './routers.ts';

/** Cloud CDN of a backend service: all that a bucket has, and what of a request tells cached answers apart. */
export function serviceCdnFlags(policy: Fields | undefined): Flag[] {
  const key = policy?.nested('cacheKeyPolicy');
  return [
    ...cdnFlags(policy),
    ...flags(
      truthFlag('--cache-key-include-host', key?.truth('includeHost')),
      truthFlag('--cache-key-include-protocol', key?.truth('includeProtocol')),
      truthFlag('--cache-key-include-query-string', key?.truth('includeQueryString')),
      queryStrings(key),
      listFlag('--cache-key-include-http-header', key?.texts('includeHttpHeaders')),
      listFlag('--cache-key-include-named-cookie', key?.texts('includeNamedCookies')),
    ),
  ];
}

/** Cloud CDN of a backend bucket. */
export function bucketCdnFlags(policy: Fields | undefined): Flag[] {
  const key = policy?.nested('cacheKeyPolicy');
  return [
    ...cdnFlags(policy),
    ...flags(
      listFlag('--cache-key-query-string-whitelist', key?.texts('queryStringWhitelist')),
      listFlag('--cache-key-include-http-header', key?.texts('includeHttpHeaders')),
    ),
  ];
}

function cdnFlags(policy: Fields | undefined): Flag[] {
  const codes = policy
    ?.rows('negativeCachingPolicy')
    .map((row) => [row.whole('code') ?? '', row.whole('ttl') ?? ''] as const);
  return flags(
    ['--cache-mode', policy?.oneOf('cacheMode', ['CACHE_ALL_STATIC', 'FORCE_CACHE_ALL', 'USE_ORIGIN_HEADERS'])],
    ['--default-ttl', seconds(policy?.whole('defaultTtl'))],
    ['--max-ttl', seconds(policy?.whole('maxTtl'))],
    ['--client-ttl', seconds(policy?.whole('clientTtl'))],
    ['--serve-while-stale', seconds(policy?.whole('serveWhileStale'))],
    ['--signed-url-cache-max-age', seconds(policy?.whole('signedUrlCacheMaxAgeSec'))],
    truthFlag('--negative-caching', policy?.truth('negativeCaching')),
    ['--negative-caching-policy', codes === undefined || codes.length === 0 ? undefined : dict(codes)],
    truthFlag('--request-coalescing', policy?.truth('requestCoalescing')),
    ...repeatedFlag(
      '--bypass-cache-on-request-headers',
      policy?.rows('bypassCacheOnRequestHeaders').flatMap((row) => row.text('headerName') ?? []),
    ),
  );
}

/** gcloud takes a list of what to include or of what to leave out, not both. */
function queryStrings(key: Fields | undefined): Flag | undefined {
  return (
    listFlag('--cache-key-query-string-whitelist', key?.texts('queryStringWhitelist')) ??
    listFlag('--cache-key-query-string-blacklist', key?.texts('queryStringBlacklist'))
  );
}
