import packageJson from '../../package.json';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly bugs?: { readonly url?: string };
}

const { name, version, bugs }: Package = packageJson;

export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly tracker?: string;
}

/** What reports call this program, and where its issues are, if the package says so. */
export const tool: Tool = { name, version, tracker: bugs?.url };
