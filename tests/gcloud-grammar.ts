import { z } from 'zod';

/**
 * Checks one call of gcloud, as a list of arguments, against a description of gcloud's own parser: the command exists,
 * so does each flag, values have their type, and the rules on flags that need or exclude one another hold.
 */

const scalar = { type: z.string(), choices: z.array(z.string()).optional(), accepts: z.array(z.string()).optional() };

const Value = z.looseObject({
  ...scalar,
  fold: z.string().optional(),
  choicesAtRun: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  also: z.array(z.string()).optional(),
  separator: z.string().optional(),
});
type Value = z.infer<typeof Value>;

const Flag = Value.extend({
  required: z.boolean().optional(),
  repeatable: z.boolean().optional(),
  negatable: z.boolean().optional(),
  keyOnlyAllowed: z.boolean().optional(),
  keys: z.union([z.literal('any'), z.record(z.string(), Value)]).optional(),
  requiredKeys: z.array(z.string()).optional(),
  keyType: Value.optional(),
  valueType: Value.optional(),
  of: Value.optional(),
});
export type Flag = z.infer<typeof Flag>;

interface Rule {
  rule: string;
  needed?: string[] | undefined;
  of: (string | Rule)[];
}
const Rule: z.ZodType<Rule> = z.lazy(() =>
  z.object({ rule: z.string(), needed: z.array(z.string()).optional(), of: z.array(z.union([z.string(), Rule])) }),
);

const Command = z.looseObject({
  positionals: z.array(
    z.looseObject({ name: z.string(), required: z.boolean().optional(), nargs: z.string().optional() }),
  ),
  flags: z.record(z.string(), Flag),
  rules: z.array(Rule).optional(),
  scopeFlags: z.array(z.string()).optional(),
  probe: z.looseObject({ leftOut: z.record(z.string(), z.string()) }).optional(),
  newer: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});

const NegFlags = z.looseObject({
  create: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({ sent: z.record(z.string(), z.string()), ignoredSilently: z.array(z.string()) }),
    ),
  ),
});

export const Grammar = z.looseObject({
  globalFlags: z.record(z.string(), Flag),
  commands: z.record(z.string(), Command),
  networkEndpointGroups: NegFlags,
});
export type Grammar = z.infer<typeof Grammar>;

interface Given {
  readonly name: string;
  readonly value: string | undefined;
}

/** A call, taken apart. */
export interface Parsed {
  readonly command: string;
  readonly positionals: readonly string[];
  readonly given: readonly Given[];
}

/** Finds the command and its flags; undefined where no command of the grammar begins like that. */
export function parseCall(argv: readonly string[], grammar: Grammar): Parsed | undefined {
  for (let length = Math.min(argv.length, 6); length > 0; length -= 1) {
    const command = argv.slice(0, length).join(' ');
    if (!Object.hasOwn(grammar.commands, command)) continue;
    const rest = argv.slice(length);
    return {
      command,
      positionals: rest.filter((text) => !text.startsWith('-')),
      given: rest.filter((text) => text.startsWith('-')).map(splitFlag),
    };
  }
  return undefined;
}

function splitFlag(text: string): Given {
  const at = text.indexOf('=');
  return at < 0 ? { name: text, value: undefined } : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** What is wrong with a call; empty where gcloud would take it. */
export function problemsOf(argv: readonly string[], grammar: Grammar): string[] {
  const call = parseCall(argv, grammar);
  if (!call) return [`no such command: ${argv.slice(0, 5).join(' ')}`];
  const command = grammar.commands[call.command];
  if (!command) return [];
  const flags: Record<string, Flag> = { ...grammar.globalFlags, ...command.flags };
  const problems: string[] = [];
  const counts = new Map<string, number>();
  for (const given of call.given) {
    const [name, flag, isNegated] = lookUp(given.name, flags);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (!flag) problems.push(`no such flag: ${given.name}`);
    else problems.push(...flagProblems(given, flag, isNegated).map((text) => `${given.name}: ${text}`));
  }
  const used = new Set(counts.keys());
  for (const [name, count] of counts) {
    if (count > 1 && !flags[name]?.repeatable) problems.push(`${name} stands ${count} times`);
  }
  for (const [name, flag] of Object.entries(command.flags)) {
    if (flag.required && !used.has(name)) problems.push(`${name} is required`);
  }
  problems.push(...countProblems(call.positionals, command.positionals));
  for (const rule of command.rules ?? []) problems.push(...ruleProblems(rule, used));
  problems.push(...leftOutProblems(command, used));
  if (call.command === 'compute network-endpoint-groups create') problems.push(...negProblems(call, grammar));
  return problems;
}

/** The flag by its own name, or by the name of its negation. */
function lookUp(name: string, flags: Record<string, Flag>): readonly [string, Flag | undefined, boolean] {
  if (Object.hasOwn(flags, name)) return [name, flags[name], false];
  const positive = name.replace(/^--no-/, '--');
  const flag = positive !== name && Object.hasOwn(flags, positive) ? flags[positive] : undefined;
  // The parser has a negation for nearly every flag without a value.
  return flag?.type === 'flag' ? [positive, flag, true] : [name, undefined, false];
}

function flagProblems({ value }: Given, flag: Flag, isNegated: boolean): string[] {
  if (flag.type === 'flag' || isNegated) return value === undefined ? [] : ['takes no value'];
  if (value === undefined) return ['needs a value'];
  switch (flag.type) {
    case 'list':
      return listProblems(value, flag);
    case 'dict':
      return dictProblems(value, flag);
    default:
      return valueProblems(value, flag);
  }
}

/** Splits a list as gcloud does, with a delimiter of its own where one is announced: `^|^a,b|c`. */
export function splitList(text: string, usual = ','): string[] {
  const announced = /^\^([^^]+)\^/s.exec(text);
  const delimiter = announced?.[1] ?? usual;
  const rest = announced ? text.slice(announced[0].length) : text;
  if (rest === '') return [];
  return (rest.endsWith(delimiter) ? rest : rest + delimiter).split(delimiter).slice(0, -1);
}

function listProblems(text: string, flag: Flag): string[] {
  const items = splitList(text, flag.separator);
  const problems = items.flatMap((item) =>
    valueProblems(item, { ...(flag.of ?? { type: 'string' }), ...choicesOf(flag) }),
  );
  if (typeof flag.min === 'number' && items.length < flag.min) problems.push(`needs at least ${flag.min} items`);
  if (typeof flag.max === 'number' && items.length > flag.max) problems.push(`takes at most ${flag.max} items`);
  return problems;
}

function choicesOf(flag: Flag): Partial<Value> {
  return flag.choices ? { choices: flag.choices, accepts: flag.accepts } : {};
}

function dictProblems(text: string, flag: Flag): string[] {
  const problems: string[] = [];
  const keys = new Set<string>();
  for (const item of splitList(text)) {
    const match = /^([^=]+)(=?)(.*)$/s.exec(item);
    const [, key, sign, value] = match ?? [];
    if (key === undefined || value === undefined) {
      problems.push(`no key in ${JSON.stringify(item)}`);
      continue;
    }
    keys.add(key);
    const spec = typeof flag.keys === 'object' ? flag.keys : undefined;
    const type = spec ? (Object.hasOwn(spec, key) ? spec[key] : undefined) : (flag.valueType ?? { type: 'string' });
    if (!type) problems.push(`no such key: ${key}`);
    else if (sign === '' && !(type.type === 'flag' || (!spec && flag.keyOnlyAllowed)))
      problems.push(`${key} needs a value`);
    else if (sign !== '' && type.type === 'flag') problems.push(`${key} takes no value`);
    else if (sign !== '') problems.push(...valueProblems(value, type).map((problem) => `${key}: ${problem}`));
    if (flag.keyType) problems.push(...valueProblems(key, flag.keyType));
  }
  for (const key of flag.requiredKeys ?? []) if (!keys.has(key)) problems.push(`the key ${key} is required`);
  return problems;
}

const shapes: Readonly<Record<string, RegExp>> = {
  int: /^-?\d+$/,
  float: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  bool: /^(true|false|yes|no|1|0)$/i,
  duration: /^(\d+(\.\d+)?(ms|us|ns|s|m|h|d)?)+$/i,
  size: /^\d+(\.\d+)?([KMGTP]?i?B?)$/i,
  range: /^\d+(-\d+)?$/,
  ports: /^(ALL|\d+(-\d+)?(,\d+(-\d+)?)*)$/i,
  cidr4: /^\d+\.\d+\.\d+\.\d+\/\d+$/,
};

function valueProblems(text: string, value: Value): string[] {
  if (value.also?.includes(text)) return [];
  const shape = shapes[value.type];
  if (shape && !shape.test(text)) return [`${JSON.stringify(text)} is no ${value.type}`];
  const choices = value.choices ?? value.choicesAtRun;
  if (choices && !choices.some((choice) => fold(choice, value) === fold(text, value))) {
    return [`${JSON.stringify(text)} is none of ${choices.join(', ')}`];
  }
  if (value.pattern && !new RegExp(`^(?:${value.pattern})$`).test(text))
    return [`${JSON.stringify(text)} does not fit`];
  const amount = amountOf(text, value.type);
  if (amount !== undefined && value.min !== undefined && amount < (amountOf(String(value.min), value.type) ?? amount)) {
    return [`${text} is less than ${value.min}`];
  }
  if (amount !== undefined && value.max !== undefined && amount > (amountOf(String(value.max), value.type) ?? amount)) {
    return [`${text} is more than ${value.max}`];
  }
  return [];
}

function fold(text: string, value: Value): string {
  const dashed = value.accepts?.includes('underscore-dash') ? text.replaceAll('_', '-') : text;
  return value.accepts?.includes('case') || value.fold ? dashed.toLowerCase() : dashed;
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, GB: 1, TB: 1024 };

function amountOf(text: string, type: string): number | undefined {
  if (type === 'int' || type === 'float') return Number(text);
  if (type !== 'duration' && type !== 'size') return undefined;
  const match = /^(\d+(?:\.\d+)?)(.*)$/.exec(text);
  const unit = match?.[2] === '' ? 1 : units[match?.[2] ?? ''];
  return unit === undefined ? undefined : Number(match?.[1]) * unit;
}

function countProblems(given: readonly string[], wanted: z.infer<typeof Command>['positionals']): string[] {
  const least = wanted.filter(({ required, nargs }) => required !== false && nargs !== '*' && nargs !== '?').length;
  const most = wanted.some(({ nargs }) => nargs === '+' || nargs === '*') ? Number.POSITIVE_INFINITY : wanted.length;
  if (given.length < least) return [`needs ${least} names, has ${given.length}`];
  return given.length > most ? [`takes ${most} names, has ${given.length}: ${given.join(' ')}`] : [];
}

/** True when a flag, or any member of a group, is given. */
function isGiven(member: string | Rule, used: ReadonlySet<string>): boolean {
  return typeof member === 'string' ? used.has(member) : member.of.some((inner) => isGiven(inner, used));
}

function ruleProblems(rule: Rule, used: ReadonlySet<string>): string[] {
  const given = rule.of.filter((member) => isGiven(member, used));
  const names = rule.of.map((member) => (typeof member === 'string' ? member : `(${member.of.join(' ')})`)).join(', ');
  const inner = given.flatMap((member) => (typeof member === 'string' ? [] : ruleProblems(member, used)));
  switch (rule.rule) {
    case 'exactly one':
      return given.length === 1 ? inner : [...inner, `exactly one is needed of ${names}`];
    case 'at most one':
      return given.length <= 1 ? inner : [...inner, `at most one is allowed of ${names}`];
    case 'at least one':
      return given.length >= 1 ? inner : [...inner, `at least one is needed of ${names}`];
    case 'if any': {
      const lacking = given.length === 0 ? [] : (rule.needed ?? []).filter((name) => !used.has(name));
      return [...inner, ...lacking.map((name) => `${name} is needed with ${names}`)];
    }
    default:
      return inner;
  }
}

/** A command without the flag for its scope would take one from the user's configuration, or prompt for it. */
function leftOutProblems(command: z.infer<typeof Command>, used: ReadonlySet<string>): string[] {
  const scopes = command.scopeFlags ?? [];
  // Templates of VMs have a region for the subnets that stand as bare names, and may go without.
  const isAsked = scopes.some((name) => Object.hasOwn(command.probe?.leftOut ?? { [name]: '' }, name));
  return !isAsked || scopes.some((name) => used.has(name)) ? [] : [`none of ${scopes.join(', ')} is given`];
}

/** gcloud drops flags that do not go with a type of NEG without a word; a script should not write them. */
function negProblems(call: Parsed, grammar: Grammar): string[] {
  const value = (name: string) => call.given.find((flag) => flag.name === name)?.value;
  const type = value('--network-endpoint-type')?.toUpperCase().replaceAll('-', '_') ?? '';
  const scope = value('--zone') !== undefined ? 'zonal' : value('--region') !== undefined ? 'regional' : 'global';
  const known = grammar.networkEndpointGroups.create[type]?.[scope];
  if (!known) return [`a ${scope} NEG of type ${type} is refused`];
  return call.given
    .filter(({ name }) => known.ignoredSilently.includes(name))
    .map(({ name }) => `${name} would be dropped`);
}

/** True when a call uses what the older SDK named in the grammar does not have yet. */
export function isNewer(argv: readonly string[], grammar: Grammar): boolean {
  const call = parseCall(argv, grammar);
  const newer = call && grammar.commands[call.command]?.newer;
  if (!call || !newer) return false;
  return call.given.some(({ name }) => Object.hasOwn(newer, name));
}
