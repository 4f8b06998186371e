import type { Standing } from '../../core/index.ts';
import { SourceLink } from '../findings/SourceList.tsx';
import styles from './Choosing.module.css';

/** The pages where something was read, in one line. */
export function SourceLinks({ sources }: { readonly sources: Standing['sources'] }) {
  const pages = [...new Map(sources.map((source) => [source.url, source])).values()];
  return (
    <span className={styles.sources}>
      {pages.map(({ url, title }) => (
        <SourceLink key={url} url={url} title={title} />
      ))}
    </span>
  );
}
