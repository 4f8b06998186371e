import { type NodeProps, useStore } from '@xyflow/react';
import { type Anchor, nameOf, type Port as PortSpec, type Row, type SceneNode } from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { comparingMessages } from '../messages/comparing.ts';
import { handsMessages } from '../messages/hands.ts';
import { Card } from '../ui/cards/Card.tsx';
import { ChipCard, DotCard } from '../ui/cards/ChipCard.tsx';
import { Port } from '../ui/cards/Port.tsx';
import { BoxChange } from './BoxChange.tsx';
import styles from './Boxes.module.css';
import { type BoxNode, detailAt } from './boxes.ts';
import { portState, useCanvas } from './canvas-context.ts';

/** A resource, or a load balancer, on the canvas: card, chip or dot, by zoom. */
export function CardNode({ data, selected }: NodeProps<BoxNode>) {
  const { box } = data;
  const canvas = useCanvas();
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  const problems = canvas.problems.get(box.id);
  const mark = canvas.marks.get(box.id);
  const change = canvas.changes.get(box.id);
  const label = problems ? text.problems(problems.errors, problems.warnings, problems.others) : '';
  const isPinned = canvas.isPinned(box);
  const said = [label, isPinned && handsMessages.pinned, change && comparingMessages.onCanvas[change]]
    .filter((words) => words)
    .join(', ');
  const shared = {
    kind: drawnKind(box),
    name: box.card.title,
    selected,
    ...(box.negType === undefined ? {} : { negType: box.negType }),
  };
  const severity = problems ? { severity: problems.worst, severityText: label } : {};
  return (
    <div
      id={canvas.boxId(box.id)}
      role="img"
      aria-label={text.boxName(box.card.kindText, nameOf({ ...unnamed, name: box.card.title }), box.card.scope, said)}
      className={styles.box}
      data-mark={mark?.state}
      data-change={change}
      data-box={box.id}
      data-kind={box.kind}
    >
      {change && <BoxChange change={change} />}
      {detail === 'card' && (
        <Card
          {...shared}
          kindText={box.card.kindText}
          pinned={isPinned}
          active={canvas.active === box.id}
          tone={mark?.state === 'dimmed' ? 'dimmed' : 'solid'}
          rows={box.card.rows.map((row, index) => ({
            id: row.key,
            value: row.value,
            ...(row.label === undefined ? {} : { label: row.label }),
            ...(row.mono === undefined ? {} : { mono: row.mono }),
            ...(row.muted === undefined ? {} : { muted: row.muted }),
            left: portOf(box, row, index, 'left'),
            right: portOf(box, row, index, 'right'),
          }))}
          left={headerPort(box, 'left')}
          right={headerPort(box, 'right')}
          {...(box.card.scope === undefined ? {} : { scope: box.card.scope })}
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
      )}
      {detail === 'chip' && <ChipCard {...shared} {...severity} />}
      {detail === 'dot' && <DotCard {...shared} {...severity} />}
    </div>
  );
}

const unnamed = { id: '', kind: 'external' } as const;

function drawnKind(box: SceneNode) {
  return box.kind;
}

function headerPort(box: SceneNode, side: 'left' | 'right') {
  const port = box.card.ports.find((one) => one.side === side);
  return port && <WirePort box={box} port={port} row={undefined} index={undefined} />;
}

function portOf(box: SceneNode, row: Row, index: number, side: 'left' | 'right') {
  const port = row.ports?.find((one) => one.side === side);
  return port && <WirePort box={box} port={port} row={row} index={index} />;
}

/** A point from which a wire can be pulled. */
function WirePort({
  box,
  port,
  row,
  index,
}: {
  box: SceneNode;
  port: PortSpec;
  row: Row | undefined;
  index: number | undefined;
}) {
  const canvas = useCanvas();
  const anchor = anchorOf(box, port, row);
  const key = `${box.id} ${row?.key ?? ''} ${port.side}`;
  return (
    <Port
      side={port.side}
      state={portState(canvas, key)}
      data-port={key}
      className="nodrag nopan"
      onPointerDown={(event) => canvas.startWire(box, anchor, index, port.side, event)}
    />
  );
}

/** What a wire from a port stands for: the member of the card, the NIC of the VM, and the field that it would write. */
function anchorOf(box: SceneNode, port: PortSpec, row: Row | undefined): Anchor {
  const isNic = box.kind === 'vm' && port.part !== undefined;
  return {
    id: row?.about ?? box.id,
    ...(isNic ? { part: port.part } : {}),
    ...(port.path === undefined || isNic ? {} : { path: port.path }),
  };
}
