import { set } from '../../edit/write.ts';
import { limits } from '../../facts/limits.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { isPortNumber } from '../../model/ports.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const defaultPortRange = defineRule({
  id: 'neg/default-port-range',
  severity: 'error',
  title: 'A default port lies between 1 and 65535',
  why: 'The default port stands in for every endpoint that names none, so it has to be a real TCP port. Port 0 is refused.',
  source: cite('tfIssue16209', 'apiNeg'),
  on: 'neg',
  *check(neg) {
    const port = neg.defaultPort;
    if (port === undefined || negFacts(neg)?.defaultPort === 'forbidden') return;
    if (isPortNumber(port)) return;
    yield {
      at: [{ id: neg.id, field: 'defaultPort' }],
      message: `${nameOf(neg, 'NEG')} has the default port ${port}. A port is a whole number from 1 to ${limits.port.value}.`,
      fixes: [80, 443].map((defaultPort) => ({
        title: `Use port ${defaultPort}`,
        safety: 'input',
        edit: (design) => set(design, 'neg', neg.id, { defaultPort }),
      })),
    };
  },
});
