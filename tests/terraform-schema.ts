import schema from './terraform-schema.json' with { type: 'json' };

/** One argument as the provider's own schema has it. */
export interface SchemaArgument {
  readonly form: 'text' | 'number' | 'bool' | 'words' | 'map' | 'block' | 'blocks';
  readonly required: boolean;
  /** Only google-beta has it. */
  readonly beta: boolean;
  readonly members?: SchemaArguments;
}
export type SchemaArguments = ReadonlyMap<string, SchemaArgument>;

const forms = { number: 'number', bool: 'bool', words: 'words', map: 'map' } as const;
const isForm = (text: string): text is keyof typeof forms => Object.hasOwn(forms, text);

/** `name! mtu:number log_config{enable:bool}`: reads until the brace that closes, or the end. */
function read(tokens: string[]): SchemaArguments {
  const found = new Map<string, SchemaArgument>();
  for (let token = tokens.shift(); token !== undefined && token !== '}'; token = tokens.shift()) {
    const [, name = '', flags = '', form = '', many = ''] = /^(\w+)([!?]*)(?::(\w+))?(\[\])?$/.exec(token) ?? [];
    const common = { required: flags.includes('!'), beta: flags.includes('?') };
    if (tokens[0] === '{') {
      tokens.shift();
      found.set(name, { ...common, form: many ? 'blocks' : 'block', members: read(tokens) });
    } else found.set(name, { ...common, form: isForm(form) ? forms[form] : 'text' });
  }
  return found;
}

/** Resource types by name, with all that can be written in them. */
export const schemaTypes: ReadonlyMap<string, SchemaArguments> = new Map(
  Object.entries(schema.types).map(([type, text]) => [type, read(text.match(/[^\s{}]+|[{}]/g) ?? [])]),
);
