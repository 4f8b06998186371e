import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { probeSources } from './probe-sources.ts';

const overHttp = new Set(['HTTP', 'HTTPS', 'HTTP2']);

export const requestPath = defineRule({
  id: 'probe/request-path',
  severity: 'error',
  title: 'The path a probe asks for begins with a slash',
  why: 'It is the path part of a URL, without the host. Left out it is “/”.',
  source: probeSources,
  on: 'healthCheck',
  *check(probe) {
    const path = probe.requestPath;
    if (!path || path.startsWith('/') || !overHttp.has(probe.type ?? '')) return;
    const withSlash = `/${path.replace(/^[a-z]+:\/\/[^/]*\/?/, '')}`;
    yield {
      at: [{ id: probe.id, field: 'requestPath' }],
      message: `${nameOf(probe, 'health check')} asks for ${quoted(path)}. A path begins with a slash: ${quoted(withSlash)}.`,
      fixes: [
        {
          title: `Ask for ${withSlash}`,
          safety: 'safe',
          edit: (design) => set(design, 'healthCheck', probe.id, { requestPath: withSlash }),
        },
      ],
    };
  },
});
