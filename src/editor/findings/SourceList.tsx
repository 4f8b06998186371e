import { findingsMessages as text } from '../messages/findings.ts';
import styles from './SourceList.module.css';

export interface Source {
  readonly url: string;
  /** Month of the last look, `2026-11`. */
  readonly checked: string;
}

/** The pages where something was read, one a line, each once, and when. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  const pages = [...new Map(sources.map((source) => [source.url, source])).values()];
  return (
    <ul className={styles.list}>
      {pages.map(({ url, checked }) => (
        <li key={url}>
          <SourceLink url={url} /> <span className={styles.quiet}>{text.checked(checked)}</span>
        </li>
      ))}
    </ul>
  );
}

/** One page where something was read: by its title, or by its address without what is the same for all. */
export function SourceLink({ url, title }: { readonly url: string; readonly title?: string }) {
  return (
    <a className={styles.link} href={url} target="_blank" rel="noreferrer">
      {title ?? url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
      <span className="visually-hidden"> ({text.opensInTab})</span>
    </a>
  );
}
