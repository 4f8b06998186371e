import { useEffect, useMemo, useState } from 'react';
import { type Design, type RuleDesigns as Pair, type RuleDesign, ruleDesignsOf, tidied } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { ScenePreview } from '../gallery/ScenePreview.tsx';
import { openDesign } from '../importing/open-design.ts';
import { commandMessages } from '../messages/commands.ts';
import { Button } from '../ui/Button.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import styles from './RuleDesigns.module.css';

const text = commandMessages.rule;

export interface RuleDesignsProps {
  readonly rule: string;
  /**
   * Called once a design is open: what lies over the canvas gives way. Without it they are to be looked at only: a
   * picture inside of another page belongs to whoever put it there.
   */
  readonly onOpen?: (() => void) | undefined;
}

/** The smallest design that breaks a rule, and the mended one: each opens as a design of its own. */
export function RuleDesigns({ rule, onOpen }: RuleDesignsProps) {
  const [found, setFound] = useState<{ readonly rule: string; readonly designs: Pair | undefined }>();
  useEffect(() => {
    let isCurrent = true;
    ruleDesignsOf(rule).then(
      (designs) => isCurrent && setFound({ rule, designs }),
      () => isCurrent && setFound({ rule, designs: undefined }),
    );
    return () => {
      isCurrent = false;
    };
  }, [rule]);
  const designs = found?.rule === rule ? found.designs : undefined;
  if (found?.rule === rule && !designs) return <p className={styles.quiet}>{text.noDesigns}</p>;
  return (
    <div className={styles.pair} aria-busy={!designs}>
      <Shown name={text.avoid} shown={designs?.avoid} isWrong onOpen={onOpen} />
      <Shown name={text.prefer} shown={designs?.prefer} onOpen={onOpen} />
    </div>
  );
}

interface ShownProps {
  readonly name: string;
  readonly shown: RuleDesign | undefined;
  readonly isWrong?: boolean;
  readonly onOpen: (() => void) | undefined;
}

function Shown({ name, shown, isWrong = false, onOpen }: ShownProps) {
  const store = useDesignerStore();
  const design = useMemo((): Design | undefined => shown && tidied(shown.design, { type: 'everything' }), [shown]);
  return (
    <section className={styles.side} aria-label={name}>
      <h3 className={styles.head}>
        {isWrong && <SeverityShape severity="error" size={12} />} {name}
      </h3>
      <div className={styles.picture}>{design && <ScenePreview design={design} />}</div>
      <p className={styles.caption}>{design?.name ?? text.loading}</p>
      {onOpen && (
        <Button
          size="small"
          aria-description={design?.name ?? ''}
          {...(design ? {} : { disabledReason: text.loading })}
          onClick={() => {
            if (!design) return;
            onOpen();
            openDesign(store, design);
          }}
        >
          {isWrong ? text.openWrong : text.openRight}
        </Button>
      )}
    </section>
  );
}
