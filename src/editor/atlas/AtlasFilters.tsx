import { StandingMark } from '../choosing/StandingMark.tsx';
import { atlasMessages as text } from '../messages/atlas.ts';
import type { choosingMessages } from '../messages/choosing.ts';
import { Select } from '../ui/Select.tsx';
import styles from './Atlas.module.css';
import { type AtlasWish, protocolOptions } from './grid.ts';

const labelled = (all: string, labels: Readonly<Record<string, string>>) => [
  { value: '', label: all },
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];

const protocols = [
  { value: '', label: text.anyProtocol },
  ...protocolOptions.map((protocol) => ({ value: protocol, label: protocol })),
];
const exposures = labelled(text.anyExposure, text.exposures);
const scopes = labelled(text.anyScope, text.scopes);

const signs = [
  'yes',
  'condition',
  'unchecked',
  'no',
] as const satisfies readonly (keyof typeof choosingMessages.standing)[];

export interface AtlasFiltersProps {
  readonly wish: AtlasWish;
  readonly onWish: (wish: AtlasWish) => void;
}

/** What narrows the atlas down, and what its signs mean. */
export function AtlasFilters({ wish, onWish }: AtlasFiltersProps) {
  return (
    <div className={styles.bar}>
      <div className={styles.filters} role="group" aria-label={text.filters}>
        <Select
          label={text.protocol}
          value={wish.protocol}
          options={protocols}
          onChange={(protocol) => onWish({ ...wish, protocol })}
        />
        <Select
          label={text.exposure}
          value={wish.exposure}
          options={exposures}
          onChange={(exposure) => onWish({ ...wish, exposure })}
        />
        <Select
          label={text.scope}
          value={wish.scope}
          options={scopes}
          onChange={(scope) => onWish({ ...wish, scope })}
        />
      </div>
      <ul className={styles.legend} aria-label={text.legend}>
        {signs.map((name) => (
          <li key={name}>
            <StandingMark name={name} />
          </li>
        ))}
        <li className={styles.muted}>{text.mostHint}</li>
      </ul>
    </div>
  );
}
