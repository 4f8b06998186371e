/** The singular of a collection that has no kind here: `instanceTemplates` → `compute#instanceTemplate`. */
export function apiKindOfSegment(segment: string): string {
  return `compute#${segment
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x)es$/, '')
    .replace(/(?<!s)s$/, '')}`;
}

/** The way back, as far as English allows it. */
export function segmentOfApiKind(apiKind: string): string {
  const singular = apiKind.replace(/^compute#/, '');
  if (/[^aeiou]y$/.test(singular)) return singular.replace(/y$/, 'ies');
  return /(?:s|x)$/.test(singular) ? `${singular}es` : `${singular}s`;
}
