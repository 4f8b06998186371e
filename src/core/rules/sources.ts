import { type SourceKey, sources } from '../facts/sources.ts';
import type { RuleSource } from './rule.ts';

/** Sources of a rule by their keys in the table of facts, so that a page which moves is mended in one place. */
export function cite(first: SourceKey, ...more: readonly SourceKey[]): readonly [RuleSource, ...RuleSource[]] {
  return [source(first), ...more.map(source)];
}

function source(key: SourceKey): RuleSource {
  const { url, checked } = sources[key];
  return { url, checked };
}
