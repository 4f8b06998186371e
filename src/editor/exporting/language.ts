export type Language = 'bash' | 'json' | 'hcl' | 'markdown' | 'plain';

/** A piece of a line in one colour. `scope` is the highlighter's word for what it is: `string`, `comment`. */
export interface Token {
  readonly text: string;
  readonly scope?: string;
}
