import type { Ref } from 'react';
import type { AtlasCell, Possibility, Template } from '../../core/index.ts';
import { SourceLinks } from '../choosing/SourceLinks.tsx';
import { StandingMark } from '../choosing/StandingMark.tsx';
import { atlasMessages as text } from '../messages/atlas.ts';
import { choosingMessages } from '../messages/choosing.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Atlas.module.css';

export interface CellDetailsProps {
  readonly cell: AtlasCell;
  /** The protocol that the atlas is narrowed to; empty for any. */
  readonly protocol: string;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onRule: (rule: string) => void;
  readonly onTemplate: (template: Template) => void;
  readonly onPlace: (possibility: Possibility) => void;
}

/** One cell whole: verdict, reason, protocols, what the pair asks for, sources, rules, and designs that show it. */
export function CellDetails({ cell, protocol, heading, onRule, onTemplate, onPlace }: CellDetailsProps) {
  const { possibility, standing, protocols, traits, templates } = cell;
  const { neg, product } = possibility;
  const asked = protocols.find((each) => each.protocol === protocol)?.standing;
  const isOut = standing.name === 'no';
  const rules = [...new Set([...standing.rules, ...(asked?.rules ?? [])])];
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={styles.detailsTitle}>
        {neg.label}
        <span className={styles.behind}>{choosingMessages.behind(product.name)}</span>
      </h3>
      <p className={styles.verdict}>
        <StandingMark name={asked?.name ?? standing.name} />
      </p>
      {asked && asked.reason !== '' && asked.reason !== standing.reason && <p>{asked.reason}</p>}
      <p>{standing.reason}</p>
      <p>
        <SourceLinks sources={[...standing.sources, ...(asked?.sources ?? [])]} />
      </p>
      <div className={styles.actions}>
        {!isOut && (
          <Button size="small" onClick={() => onPlace(possibility)}>
            {standing.name === 'unchecked' ? text.placeAnyway : text.place}
          </Button>
        )}
        {templates.map((template) => (
          <Button key={template.id} size="small" onClick={() => onTemplate(template)}>
            {text.openTemplate(template.title)}
          </Button>
        ))}
      </div>
      {!isOut && (
        <section aria-label={text.protocols}>
          <h4>{text.protocols}</h4>
          <ul className={styles.protocols}>
            {protocols.map((each) => (
              <li key={each.protocol} data-standing={each.standing.name} title={each.standing.reason}>
                <StandingMark name={each.standing.name} hideText />
                <code>{each.protocol}</code>
                <span className="visually-hidden">{choosingMessages.standing[each.standing.name]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {traits.length > 0 && (
        <section aria-label={text.traits}>
          <h4>{text.traits}</h4>
          <dl className={styles.traits}>
            {traits.map(({ id, text: sentence, sources }) => (
              <div key={id}>
                <dt>{text.trait[id]}</dt>
                <dd>
                  {sentence} <SourceLinks sources={sources} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {rules.length > 0 && (
        <section aria-label={text.rules}>
          <h4>{text.rules}</h4>
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <li key={rule}>
                <button type="button" className={styles.rule} onClick={() => onRule(rule)}>
                  <code>{rule}</code>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
