import type { LanguageFn } from 'highlight.js';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import { createLowlight } from 'lowlight';
import type { Language, Token } from './language.ts';

/** Bash, with the two words that our scripts are made of. */
const gcloudBash: LanguageFn = (hljs) => {
  const grammar = bash(hljs);
  const own = [
    { scope: 'built_in', begin: /^gcloud(?=\s)/ },
    { scope: 'attr', begin: /(?<=^|\s)--[a-z0-9-]+/ },
  ];
  return { ...grammar, contains: [...own, ...(grammar.contains ?? [])] };
};

/** Terraform's language: comments, texts with references inside, arguments, and the words that open a block. */
const hcl: LanguageFn = (hljs) => ({
  contains: [
    hljs.HASH_COMMENT_MODE,
    {
      scope: 'string',
      begin: '"',
      end: '"',
      illegal: /\n/,
      contains: [hljs.BACKSLASH_ESCAPE, { scope: 'subst', begin: /(?<!\$)\$\{/, end: /\}/ }],
    },
    { scope: 'keyword', begin: /^\s*(?:resource|data|variable|provider|terraform|import|lifecycle|locals)(?=\s)/ },
    { scope: 'attr', begin: /^\s*[a-z0-9_]+(?=\s*=)/ },
    { scope: 'literal', begin: /\b(?:true|false|null)\b/ },
    hljs.C_NUMBER_MODE,
  ],
});

const plain: LanguageFn = () => ({ contains: [] });

const lowlight = createLowlight({ bash: gcloudBash, json, hcl, markdown, plain });

type Root = ReturnType<typeof lowlight.highlight>;
type Node = Root['children'][number];

/** The lines of a text as coloured pieces. */
export function highlightLines(language: Language, text: string): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  addTokens(lowlight.highlight(language, text).children, undefined, lines);
  return lines;
}

/** Walks the highlighter's tree. A nested scope (a variable within a string) wins over the one around it. */
function addTokens(nodes: readonly Node[], scope: string | undefined, lines: Token[][]): void {
  for (const node of nodes) {
    if (node.type === 'element') addTokens(node.children, scopeOf(node.properties.className) ?? scope, lines);
    else if (node.type === 'text') {
      for (const [index, text] of node.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)?.push(scope === undefined ? { text } : { text, scope });
      }
    }
  }
}

/** `hljs-string` → `string`; of several the first says what it is, the others refine it. */
function scopeOf(className: unknown): string | undefined {
  const [first] = Array.isArray(className) ? className : [];
  return typeof first === 'string' ? first.replace(/^hljs-/, '') : undefined;
}
