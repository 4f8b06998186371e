import { type DrawnKind, familyOf, glyphOf, glyphs } from '../../../core/index.ts';
import { cx } from '../class-names.ts';
import styles from './KindIcon.module.css';

export interface KindIconProps {
  kind: DrawnKind;
  /** `networkEndpointType` of a NEG; chooses its variant. */
  negType?: string;
  /** Drawn size in CSS pixels. */
  size?: number;
  /** `family` colours the icon, `ink` takes the colour of the text around it. */
  tone?: 'family' | 'ink';
  /** Only where no visible text names the kind. */
  title?: string;
  className?: string;
}

/** One of the product's own icons. Decorative unless given a title. */
export function KindIcon({ kind, negType, size = 20, tone = 'family', title, className }: KindIconProps) {
  const glyph = glyphs[glyphOf(kind, negType)];
  const drawing = (
    <>
      <path className={styles.line} d={glyph.line} />
      <path className={styles.accent} d={glyph.accent} />
    </>
  );
  const shared = {
    className: cx(styles.icon, className),
    width: size,
    height: size,
    viewBox: '0 0 20 20',
    'data-family': tone === 'family' ? familyOf(kind) : undefined,
  };
  if (title === undefined) {
    return (
      <svg {...shared} aria-hidden="true" focusable="false">
        {drawing}
      </svg>
    );
  }
  return (
    <svg {...shared} role="img" aria-label={title} focusable="false">
      {drawing}
    </svg>
  );
}
