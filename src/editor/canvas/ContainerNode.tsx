import type { NodeProps } from '@xyflow/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { isFrame, type SceneNode } from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { comparingMessages } from '../messages/comparing.ts';
import { handsMessages as hands } from '../messages/hands.ts';
import { ContainerFrame } from '../ui/cards/ContainerFrame.tsx';
import { cx } from '../ui/class-names.ts';
import { BoxChange } from './BoxChange.tsx';
import styles from './Boxes.module.css';
import type { BoxNode } from './boxes.ts';
import { type CanvasContextValue, useCanvas } from './canvas-context.ts';

/** A network or subnet around what is in it. */
export function ContainerNode({ data, selected }: NodeProps<BoxNode>) {
  const { box } = data;
  const canvas = useCanvas();
  const problems = canvas.problems.get(box.id);
  const mark = canvas.marks.get(box.id);
  const change = canvas.changes.get(box.id);
  const isPinned = canvas.isPinned(box);
  const label = problems ? text.problems(problems.errors, problems.warnings, problems.others) : '';
  const said = [label, change && comparingMessages.onCanvas[change]].filter((words) => words).join(', ');
  const isDrop = mark?.state === 'drop' || mark?.state === 'legal';
  const isRefused = mark?.state === 'refused' || mark?.state === 'illegal';
  const hasButton = !isFrame(box) && (box.folded !== undefined || canvas.filled.has(box.id));
  const inside = box.folded?.summary;
  return (
    <div className={styles.box}>
      <div
        id={canvas.boxId(box.id)}
        role="img"
        aria-label={text.boxName(
          box.card.kindText,
          box.card.title,
          [...(box.details ?? []), ...(inside ? [inside] : []), ...(isPinned ? [hands.pinned] : [])].join(', '),
          said,
        )}
        className={styles.box}
        data-box={box.id}
        data-kind={box.kind}
        data-mark={mark?.state}
        data-change={change}
      >
        {change && <BoxChange change={change} />}
        <ContainerFrame
          kind={box.kind}
          name={box.card.title}
          depth={box.depth}
          selected={selected}
          active={canvas.active === box.id}
          state={isDrop ? 'drop' : isRefused ? 'refused' : 'idle'}
          {...(box.folded ? { summary: box.folded.summary } : {})}
          indented={hasButton}
          pinned={isPinned}
          frame={isFrame(box)}
          {...(isBare(canvas, box) ? { hint: box.kind === 'network' ? text.emptyNetwork : text.emptySubnet } : {})}
          {...(box.details ? { details: box.details } : {})}
          {...(mark?.message === undefined ? {} : { message: mark.message })}
          {...(problems
            ? {
                problem: {
                  severity: problems.worst,
                  count: problems.errors + problems.warnings + problems.others,
                  label,
                },
              }
            : {})}
        />
      </div>
      {hasButton && <FoldButton box={box} />}
    </div>
  );
}

/** Beside the title. The canvas has its key for it, so that it stays one stop of Tab. */
function FoldButton({ box }: { readonly box: SceneNode }) {
  const { toggleFold } = useCanvas();
  const { title } = box.card;
  const label = box.folded ? hands.expand(title, box.folded.count) : hands.collapse(title);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx('nodrag nopan', styles.fold)}
      aria-label={label}
      title={label}
      aria-expanded={box.folded === undefined}
      onClick={(event) => {
        event.stopPropagation();
        toggleFold(box);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {box.folded ? <ChevronRight size={16} aria-hidden="true" /> : <ChevronDown size={16} aria-hidden="true" />}
    </button>
  );
}

/** Nothing lies in it and nothing leads to it. Proxy-only subnets stay that way. */
function isBare({ filled, wired }: CanvasContextValue, { id, details, folded }: SceneNode): boolean {
  const reached = wired.has(`${id}  left`) || wired.has(`${id}  right`);
  return !filled.has(id) && !folded && !reached && !details?.includes('proxy-only');
}
