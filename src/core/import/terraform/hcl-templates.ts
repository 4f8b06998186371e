/** A piece of a text in Terraform's language: letters, or an expression between them. */
export type Piece = { readonly letters: string } | { readonly expression: string };

/**
 * Takes a text apart into letters and expressions. `$${` and `%%{` stand for what they escape. A directive (`%{if …}`)
 * counts as an expression, which nobody evaluates here.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let letters = '';
  for (let at = 0; at < text.length; ) {
    const escaped = /^(?:\$\$\{|%%\{)/.exec(text.slice(at, at + 3))?.[0];
    const isDirective = /^%\{~?\s*(?:if|else|endif|for|endfor)\b/.test(text.slice(at, at + 20));
    if (escaped) {
      letters += escaped.slice(1);
      at += 3;
    } else if (isDirective || text.startsWith('${', at)) {
      const end = closing(text, at + 2);
      if (end === undefined) return [{ expression: text }];
      if (letters !== '') pieces.push({ letters });
      letters = '';
      pieces.push({ expression: text.slice(isDirective ? at : at + 2, end).trim() });
      at = end + 1;
    } else {
      letters += text.charAt(at);
      at += 1;
    }
  }
  return letters === '' ? pieces : [...pieces, { letters }];
}

/** Where the brace stands that closes one opened before `start`; text in quotes may hold braces, and templates of its own. */
function closing(text: string, start: number): number | undefined {
  const open: ('}' | '"')[] = ['}'];
  for (let at = start; at < text.length; at += 1) {
    const inside = open.at(-1);
    const character = text.charAt(at);
    if (inside === '"') {
      if (character === '\\') at += 1;
      else if (character === '"') open.pop();
      else if (character === '$' && text[at + 1] === '{' && text[at - 1] !== '$') {
        open.push('}');
        at += 1;
      }
    } else if (character === '"') open.push('"');
    else if (character === '{') open.push('}');
    else if (character === '}') {
      open.pop();
      if (open.length === 0) return at;
    }
  }
  return undefined;
}

/** `google_compute_network.web.id` as its steps; undefined for anything that is more than a way to a value. */
export function stepsOf(expression: string): readonly string[] | undefined {
  const bare = expression.replace(/^\((.*)\)$/s, '$1').trim();
  if (!/^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\.\d+|\[\d+\]|\["[^"\\$%]*"\])*$/.test(bare)) return undefined;
  return [...bare.matchAll(/\["([^"]*)"\]|\[(\d+)\]|\.?([\w-]+)/g)].map(
    ([, key, index, name]) => key ?? index ?? name ?? '',
  );
}
