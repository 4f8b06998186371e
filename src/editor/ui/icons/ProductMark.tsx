import styles from './ProductMark.module.css';

/** The product's diamond: a group (the notched frame) seen as a single point that traffic can reach. */
export function ProductMark({ size = 20, title }: { size?: number; title?: string }) {
  const drawing = (
    <>
      <path className={styles.diamond} d="M10 1.6 18.4 10 10 18.4 1.6 10z" />
      <path className={styles.notch} d="M10 6.1 13.9 10 10 13.9 6.1 10z" />
    </>
  );
  if (title === undefined) {
    return (
      <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {drawing}
      </svg>
    );
  }
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" role="img" aria-label={title} focusable="false">
      {drawing}
    </svg>
  );
}
