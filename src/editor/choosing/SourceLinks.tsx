import type { Standing } from '../../core/index.ts';
import { choosingMessages as text } from '../messages/choosing.ts';
import styles from './Choosing.module.css';

/** The pages where something was read, in one line. */
export function SourceLinks({ sources }: { readonly sources: Standing['sources'] }) {
  const pages = [...new Map(sources.map((source) => [source.url, source])).values()];
  return (
    <span className={styles.sources}>
      {pages.map(({ url, title }) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          {title}
          <span className="visually-hidden"> ({text.opensInTab})</span>
        </a>
      ))}
    </span>
  );
}
