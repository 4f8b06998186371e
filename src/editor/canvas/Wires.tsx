import { useStore } from '@xyflow/react';
import { memo, useMemo, useState } from 'react';
import { type Id, type Point, type SceneWire, wirePath } from '../../core/index.ts';
import { Wire, WireMark, type WireState } from '../ui/cards/Wire.tsx';
import styles from './Wires.module.css';

export interface WiresProps {
  readonly wires: readonly SceneWire[];
  readonly states: ReadonlyMap<string, WireState>;
  readonly selected: string | undefined;
  /** The wire of which an end is on its way. */
  readonly moving: string | undefined;
  /** How far boxes are from where the scene has them, while they are dragged. */
  readonly offsets: ReadonlyMap<Id, Point>;
  /** The wires of a way that is looked at: the others step back. */
  readonly lit?: ReadonlySet<string> | undefined;
  readonly labelOf: (wire: SceneWire) => string;
  readonly onSelect: (wire: SceneWire) => void;
}

/** Every wire in one layer between containers and cards. They are no elements of React Flow: they can be painted otherwise later. */
export function Wires({ wires, states, selected, moving, offsets, lit, labelOf, onSelect }: WiresProps) {
  const [hovered, setHovered] = useState<string | undefined>();
  // The layers begin where there is something in them: from the flow's origin on they would be painted in tiles up to
  // there. The scene's own places stay while a box is dragged.
  const origin = useMemo(() => cornerOf(wires), [wires]);
  const layer = { transform: `translate(${origin.x}px, ${origin.y}px)` };
  const back = `translate(${-origin.x} ${-origin.y})`;
  const labelled = wires.filter(({ id }) => moving === undefined && (id === selected || id === hovered));
  return (
    <>
      <svg
        className={styles.layer}
        style={layer}
        aria-hidden="true"
        focusable="false"
        onPointerOver={(event) => setHovered(wireAt(event.target))}
        onPointerLeave={() => setHovered(undefined)}
        onClick={(event) => {
          const wire = wires.find(({ id }) => id === wireAt(event.target));
          if (!wire) return;
          event.stopPropagation();
          onSelect(wire);
        }}
      >
        <g transform={back}>
          {wires.map((wire) => (
            <g
              key={wire.id}
              data-wire={wire.id}
              data-state={states.get(wire.id) ?? 'solid'}
              data-moving={wire.id === moving ? '' : undefined}
              data-way={lit && (lit.has(wire.id) ? 'on' : 'off')}
            >
              <OneWire
                wire={wire}
                state={states.get(wire.id) ?? 'solid'}
                isOn={wire.id !== moving && (wire.id === selected || wire.id === hovered || lit?.has(wire.id) === true)}
                from={offsets.get(wire.from)}
                to={offsets.get(wire.to)}
              />
            </g>
          ))}
        </g>
      </svg>
      <svg className={styles.raised} style={layer} aria-hidden="true" focusable="false">
        <g transform={back}>
          {labelled.map((wire) => {
            const path = wirePath(
              shifted(wire.start, offsets.get(wire.from)),
              shifted(wire.end, offsets.get(wire.to)),
              wire.endSide,
            );
            return <Wire key={wire.id} d={path.d} state={states.get(wire.id) ?? 'solid'} selected />;
          })}
        </g>
      </svg>
      <svg className={styles.labels} style={layer} aria-hidden="true" focusable="false">
        <g transform={back}>
          {labelled.map((wire) => (
            <WireLabel
              key={wire.id}
              wire={wire}
              from={offsets.get(wire.from)}
              to={offsets.get(wire.to)}
              text={labelOf(wire)}
            />
          ))}
        </g>
      </svg>
    </>
  );
}

/** The first corner of what wires lie in, in whole pixels. */
function cornerOf(wires: readonly SceneWire[]): Point {
  let [x, y] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { start, end } of wires) {
    x = Math.min(x, start.x, end.x);
    y = Math.min(y, start.y, end.y);
  }
  return wires.length === 0 ? { x: 0, y: 0 } : { x: Math.floor(x), y: Math.floor(y) };
}

interface WireLabelProps {
  readonly wire: SceneWire;
  readonly from: Point | undefined;
  readonly to: Point | undefined;
  readonly text: string;
}

/**
 * What the wire says while it is pointed at or selected; above the cards, between which there may be no room for it, and
 * never smaller than at full size: whoever asks for it wants to read it.
 */
function WireLabel({ wire, from, to, text }: WireLabelProps) {
  const scale = useStore(({ transform }) => Math.max(1, 1 / transform[2]));
  const { middle } = wirePath(shifted(wire.start, from), shifted(wire.end, to), wire.endSide);
  if (text === '') return null;
  return (
    <g transform={`translate(${middle.x} ${middle.y}) scale(${scale}) translate(0 -20)`}>
      <rect x={-4 - text.length * 3.3} y={-10} width={8 + text.length * 6.6} height={20} rx={6} />
      <text textAnchor="middle" y={4}>
        {text}
      </text>
    </g>
  );
}

interface OneWireProps {
  readonly wire: SceneWire;
  readonly state: WireState;
  readonly isOn: boolean;
  readonly from: Point | undefined;
  readonly to: Point | undefined;
}

/** Drawn anew only when it changes itself: a drag moves a few of a thousand. */
const OneWire = memo(function OneWire({ wire, state, isOn, from, to }: OneWireProps) {
  const path = wirePath(shifted(wire.start, from), shifted(wire.end, to), wire.endSide);
  return (
    <>
      <Wire d={path.d} state={state} selected={isOn} />
      <WireMark
        x={path.middle.x}
        y={path.middle.y}
        angle={path.angle}
        state={state}
        selected={isOn}
        {...(wire.count > 1 ? { count: wire.count } : {})}
      />
    </>
  );
});

/** The wire that an element of the picture belongs to. */
function wireAt(target: EventTarget): string | undefined {
  return target instanceof Element
    ? (target.closest('[data-wire]')?.getAttribute('data-wire') ?? undefined)
    : undefined;
}

function shifted(point: Point, by: Point | undefined): Point {
  return by ? { x: point.x + by.x, y: point.y + by.y } : point;
}
