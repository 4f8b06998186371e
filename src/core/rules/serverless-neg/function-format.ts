import { setFields } from '../../edit/write.ts';
import { serverlessPlatforms } from '../../facts/serverless.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const [, , cloudFunction] = serverlessPlatforms;

export const functionFormat = defineRule({
  id: 'serverless-neg/function-format',
  severity: 'error',
  title: 'A function has a name of at most 63 characters',
  why: 'A NEG names a function by its short name; capital and small letters differ. A full resource path is no name.',
  source: cite('apiRegionNeg', 'gcloudNegCreate'),
  on: 'cloudRunFunction',
  *check({ id, name }) {
    const most = cloudFunction.longestTarget;
    if (!name || (name.length <= most && !name.includes('/'))) return;
    const isPath = name.includes('/');
    const better = (isPath ? (name.replace(/\/+$/, '').split('/').at(-1) ?? '') : name).slice(0, most);
    yield {
      at: [{ id, field: 'name' }],
      // Only the length is documented as a limit; that the API wants the last step of a path was seen with gateways.
      severity: name.length > most ? 'error' : 'warning',
      message: isPath
        ? `The function is called ${quoted(name)}, which is a resource path. A NEG names a function by its short name, such as ${quoted(better)}.`
        : `The name of the function has ${name.length} characters; it has at most ${most}.`,
      fixes: better
        ? [
            {
              title: `Call it ${better}`,
              safety: 'input',
              edit: (design) => setFields(design, id, { name: better }),
            },
          ]
        : [],
    };
  },
});
