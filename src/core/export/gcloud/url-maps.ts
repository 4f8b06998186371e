import { encodeStep, parseLink, scopePath } from '../../model/api.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../../model/json.ts';
import { dict, list, type Word } from '../shell.ts';
import type { Call, Printed } from './call.ts';
import type { Command, Flag } from './command.ts';
import { Fields } from './fields.ts';

/**
 * A URL map that sends requests by host and path alone is made with `url-maps create` and `add-path-matcher`. Anything
 * more (redirects, weights, rewrites, header matches, tests) goes through `url-maps import`, which takes the API's own form.
 */
export function printUrlMap(call: Call): Printed {
  const plain = plainCommands(call);
  if (plain) return { commands: plain };
  const command = importCommand(call);
  // Text from a here-document stays as it is, so it cannot follow another project of the script.
  const notes = call.parameters.projects.flatMap(({ project, variable }) =>
    project !== call.step.project && namesProject(command, project)
      ? [`The URLs below name the project ${project}: with another ${variable}, change them too.`]
      : [],
  );
  return { commands: [command], notes };
}

function namesProject({ input = [] }: Command, project: string): boolean {
  return input.some((line) => line.includes(`/projects/${encodeStep(project)}/`));
}

/** The commands, or undefined where they could not say everything. */
function plainCommands(call: Call): readonly Command[] | undefined {
  const body = new Fields(call.step.body);
  body.settled('name', 'kind', 'selfLink', 'id', 'region');
  const service = serviceFlag(call, body.text('defaultService'));
  if (!service) return undefined;
  const create = call.scoped('compute url-maps create', service, ['--description', body.text('description')]);
  const hosts = new Map<string, readonly string[]>();
  for (const rule of body.rows('hostRules')) {
    const matcher = rule.text('pathMatcher');
    const names = rule.texts('hosts');
    if (matcher === undefined || names === undefined || hosts.has(matcher)) return undefined;
    hosts.set(matcher, names);
  }
  const matchers = body.rows('pathMatchers').map((matcher) => pathMatcher(call, matcher, hosts));
  const commands = matchers.filter((command) => command !== undefined);
  if (commands.length < matchers.length || hosts.size !== matchers.length || body.unread().length > 0) return undefined;
  call.body.settled(...Object.keys(call.step.body));
  return [create, ...commands];
}

function pathMatcher(call: Call, matcher: Fields, hosts: ReadonlyMap<string, readonly string[]>): Command | undefined {
  const name = matcher.text('name');
  const service = serviceFlag(call, matcher.text('defaultService'));
  const own = name === undefined ? undefined : hosts.get(name);
  const services: (readonly [string, Word])[] = [];
  const buckets: (readonly [string, Word])[] = [];
  for (const rule of matcher.rows('pathRules')) {
    const target = serviceFlag(call, rule.text('service'));
    const paths = rule.texts('paths');
    if (!target?.[1] || !paths) return undefined;
    for (const path of paths) (target[0] === '--default-service' ? services : buckets).push([path, target[1]]);
  }
  const serviceRules = rulesFlag('--backend-service-path-rules', services);
  const bucketRules = rulesFlag('--backend-bucket-path-rules', buckets);
  if (name === undefined || !own || !service || !serviceRules || !bucketRules) return undefined;
  return call.scoped(
    'compute url-maps add-path-matcher',
    ['--path-matcher-name', name],
    service,
    ['--new-hosts', list(own)],
    ...serviceRules,
    ...bucketRules,
    ['--description', matcher.text('description')],
  );
}

/** No flag without rules; undefined where a path cannot be a key, or stands twice. */
function rulesFlag(name: string, rules: readonly (readonly [string, Word])[]): Flag[] | undefined {
  if (rules.length === 0) return [];
  const value = dict(rules);
  const isUnique = new Set(rules.map(([path]) => path)).size === rules.length;
  return value === undefined || !isUnique ? undefined : [[name, value]];
}

/** The flag for a default service; gcloud has another one for backend buckets. Undefined for services of other places. */
function serviceFlag(call: Call, url: string | undefined): Flag | undefined {
  const link = url === undefined ? undefined : parseLink(url);
  if (!link || !call.isBare(link) || scopePath(link.scope) !== scopePath(call.step.scope)) return undefined;
  return [link.segment === 'backendBuckets' ? '--default-backend-bucket' : '--default-service', link.name];
}

/**
 * `url-maps import`, and its like for other kinds, read the body from a here-document. References within the project are
 * written without it (`global/backendServices/web`), so that they follow the script's own project.
 */
export function importCommand(call: Call, path = 'compute url-maps import'): Command {
  const { body } = call.step;
  call.body.settled(...Object.keys(body));
  const text = JSON.stringify(relative(body, call), null, 2).replace(invisible, escaped);
  const command = call.scoped(path, ['--source', '-'], ['--quiet']);
  return { ...command, input: text.split('\n') };
}

function relative(value: JsonValue, call: Call): JsonValue {
  if (typeof value === 'string') {
    const link = value.startsWith('https://') ? parseLink(value) : undefined;
    if (!link || !call.isLocal(link)) return value;
    return `${scopePath(link.scope)}/${link.segment}/${encodeStep(link.name)}`;
  }
  if (isJsonList(value)) return value.map((item) => relative(item, call));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, member]) => [key, key === 'description' ? member : relative(member, call)]),
  );
}

// What JSON leaves as it is and YAML, which gcloud reads it as, does not take; and what a reader would not see.
const invisible = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/** An escape that JSON and YAML read alike. Signs above U+FFFF have none, so they become the replacement character. */
function escaped(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code > 0xffff ? '\uFFFD' : `\\u${code.toString(16).padStart(4, '0')}`;
}
