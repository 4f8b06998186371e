import { apiRoot } from '../../src/core/model/api.ts';
import type { Body, Call } from './cloud.ts';
import { isBody } from './flags.ts';

/** What `import` reads: the API's own form, links within the project without it. */
export function imported(call: Call): Body {
  const value: unknown = JSON.parse(call.input);
  const { name: _name, ...body } = isBody(value) ? value : {};
  const whole = (member: unknown, key = ''): unknown => {
    if (typeof member === 'string') {
      const isLink = key !== 'description' && /^(global|regions\/[^/]+)\/[^/]+\/[^/]+$/.test(member);
      return isLink ? `${apiRoot}/projects/${call.project}/${member}` : member;
    }
    if (Array.isArray(member)) return member.map((one) => whole(one, key));
    if (!isBody(member)) return member;
    return Object.fromEntries(Object.entries(member).map(([inner, one]) => [inner, whole(one, inner)]));
  };
  const made = whole(body);
  return isBody(made) ? made : {};
}
