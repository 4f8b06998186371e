import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import {
  type Anchor,
  anchorAt,
  boxAt,
  type Checker,
  type Id,
  judgeConnection,
  judgeDirect,
  type Point,
  type Scene,
  type SceneNode,
  type Verdict,
} from '../../core/index.ts';

/** A wire on its way: from where, to where the pointer is, and what the rules say of it. */
export interface Connecting {
  readonly from: Anchor;
  readonly fromBox: Id;
  readonly start: Point;
  readonly side: 'left' | 'right';
  /** Pointer in flow coordinates, and in the window for the tooltip. */
  readonly pointer: Point;
  readonly client: Point;
  readonly over?: Over;
}

/** What the pointer is over. Ways round a refusal are looked for once it rests there. */
interface Over {
  readonly box: SceneNode;
  readonly anchor: Anchor;
  readonly verdict: Verdict;
  readonly isWhole: boolean;
}

/** How a wire ended: on a target, or on empty canvas. */
export interface Connected {
  readonly from: Anchor;
  readonly at: Point;
  readonly client: Point;
  readonly over?: Connecting['over'];
}

interface Options {
  readonly scene: Scene;
  readonly checker: () => Checker;
  /** The canvas: letting go outside of it ends the wire with no change. */
  readonly host: RefObject<HTMLElement | null>;
  readonly toFlow: (client: Point) => Point;
  readonly onEnd: (end: Connected) => void;
  /** A digit pressed on the way: that fix of the verdict, together with the connection. */
  readonly onFix: (verdict: Verdict, index: number) => void;
}

/** So long (in ms) a pointer rests on a target before ways round a refusal are looked for. */
const rest = 120;

/** Movement below this many pixels is a click: the wire then follows the pointer until the next one. */
const clickDistance = 4;

/**
 * Pulling wires: by drag, or by click and click. The pointer is followed on the window, targets are found in the scene
 * (the whole box is one), and the rules are asked whenever the target changes. Escape ends it with no change.
 */
export function useConnecting({ scene, checker, host, toFlow, onEnd, onFix }: Options) {
  const [connecting, setConnecting] = useState<Connecting | undefined>();
  const current = useRef<Connecting | undefined>(undefined);
  current.current = connecting;
  const pressed = useRef<Point | undefined>(undefined);

  const moveTo = useCallback(
    (client: Point, now: Connecting): Connecting => {
      const pointer = toFlow(client);
      const box = boxAt(scene, pointer);
      const { over: _before, ...rest } = now;
      if (!box || box.id === now.fromBox || box.shape === 'note') return { ...rest, pointer, client };
      const anchor = anchorAt(box, pointer);
      const same = now.over?.anchor.id === anchor.id && now.over.anchor.part === anchor.part ? now.over : undefined;
      return {
        ...rest,
        pointer,
        client,
        over: same ?? { box, anchor, verdict: judgeDirect(checker(), now.from, anchor), isWhole: false },
      };
    },
    [scene, checker, toFlow],
  );

  const start = useCallback(
    (fromBox: Id, from: Anchor, at: Point, side: 'left' | 'right', client: Point) => {
      pressed.current = client;
      setConnecting({ from, fromBox, start: at, side, pointer: toFlow(client), client });
    },
    [toFlow],
  );

  const cancel = useCallback(() => setConnecting(undefined), []);
  const isOn = connecting !== undefined;

  useEffect(() => {
    if (!isOn) return;
    const point = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });
    const move = (event: PointerEvent) => setConnecting((now) => now && moveTo(point(event), now));
    const finish = (event: PointerEvent) => {
      const now = current.current;
      if (!now) return;
      setConnecting(undefined);
      if (!isInside(host.current, point(event))) return;
      const { from, pointer, client, over } = moveTo(point(event), now);
      onEnd({ from, at: pointer, client, ...(over ? { over: whole(checker(), from, over) } : {}) });
    };
    const up = (event: PointerEvent) => {
      if (event.button !== 0) return;
      const down = pressed.current;
      pressed.current = undefined;
      // A press and release on the spot starts a wire that follows the pointer; the next press ends it.
      if (down && Math.hypot(event.clientX - down.x, event.clientY - down.y) < clickDistance) return;
      finish(event);
    };
    const down = (event: PointerEvent) => {
      if (pressed.current || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      pressed.current = { x: Number.NaN, y: Number.NaN };
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        setConnecting(undefined);
      }
      const verdict = current.current?.over?.verdict;
      const digit = Number(event.key);
      if (verdict && digit >= 1 && digit <= verdict.fixes.length) {
        event.preventDefault();
        event.stopPropagation();
        setConnecting(undefined);
        onFix(verdict, digit - 1);
      }
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('pointerdown', down, { capture: true });
    window.addEventListener('keydown', key, { capture: true });
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('pointerdown', down, { capture: true });
      window.removeEventListener('keydown', key, { capture: true });
    };
  }, [isOn, host, checker, cancel, moveTo, onEnd, onFix]);

  const resting = connecting?.over?.isWhole === false ? connecting.over : undefined;
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => {
      setConnecting((now) => (now?.over === resting ? { ...now, over: whole(checker(), now.from, resting) } : now));
    }, rest);
    return () => clearTimeout(timer);
  }, [resting, checker]);

  return { connecting, start };
}

/** With fixes and ways round. What is fine as it is needs none. */
function whole(checker: Checker, from: Anchor, over: Over): Over {
  const { verdict } = over.verdict;
  if (over.isWhole || (verdict !== 'error' && verdict !== 'impossible')) return { ...over, isWhole: true };
  return { ...over, verdict: judgeConnection(checker, from, over.anchor), isWhole: true };
}

function isInside(element: HTMLElement | null, { x, y }: Point): boolean {
  const box = element?.getBoundingClientRect();
  return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
