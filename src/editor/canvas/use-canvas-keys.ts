import type { KeyboardEvent } from 'react';

/** What keys do while the canvas has the focus. One table: the binding and, later, its help come from it. */
export interface CanvasCommands {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly selectAll: () => void;
  readonly escape: () => void;
  readonly add: () => void;
  readonly connect: () => void;
  readonly edit: () => void;
  readonly grab: () => void;
  readonly fit: () => void;
  readonly fitSelection: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly zoomFull: () => void;
  readonly arrow: (direction: 'left' | 'right' | 'up' | 'down', coarse: boolean) => void;
  readonly follow: (direction: 'left' | 'right' | 'up' | 'down') => void;
}

interface Binding {
  /** `Mod` is Ctrl, or Cmd on a Mac. */
  readonly keys: readonly string[];
  readonly command: Exclude<keyof CanvasCommands, 'arrow' | 'follow'>;
}

export const canvasBindings: readonly Binding[] = [
  { keys: ['Mod+z'], command: 'undo' },
  { keys: ['Mod+Shift+z', 'Mod+y'], command: 'redo' },
  { keys: ['Mod+c'], command: 'copy' },
  { keys: ['Mod+x'], command: 'cut' },
  { keys: ['Mod+v'], command: 'paste' },
  { keys: ['Mod+d'], command: 'duplicate' },
  { keys: ['Delete', 'Backspace'], command: 'remove' },
  { keys: ['Mod+a'], command: 'selectAll' },
  { keys: ['Escape'], command: 'escape' },
  { keys: ['n', '/'], command: 'add' },
  { keys: ['c'], command: 'connect' },
  { keys: ['Enter', 'F2'], command: 'edit' },
  { keys: [' '], command: 'grab' },
  { keys: ['Shift+!', 'Shift+1'], command: 'fit' },
  { keys: ['Shift+@', 'Shift+"', 'Shift+2'], command: 'fitSelection' },
  { keys: ['+', 'Shift++', 'Mod++', 'Mod+='], command: 'zoomIn' },
  { keys: ['-', 'Mod+-'], command: 'zoomOut' },
  { keys: ['Mod+0'], command: 'zoomFull' },
];

const arrows = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

function isArrow(key: string): key is keyof typeof arrows {
  return Object.hasOwn(arrows, key);
}

/** Runs the command of a key press; true where there was one. */
export function runKey(event: KeyboardEvent, commands: CanvasCommands): boolean {
  const mod = event.ctrlKey || event.metaKey;
  if (isArrow(event.key)) {
    const direction = arrows[event.key];
    if (mod || event.altKey) commands.follow(direction);
    else commands.arrow(direction, event.shiftKey);
    return true;
  }
  // With Alt (or AltGr) a key writes something else, or belongs to the browser.
  if (event.altKey) return false;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // Signs stand on other keys elsewhere, some of them with Shift: `/` is Shift+7 on a German keyboard.
  const isSign = key.length === 1 && key !== ' ' && !/\p{L}/u.test(key);
  const plain = `${mod ? 'Mod+' : ''}${key}`;
  const pressed = event.shiftKey ? `${mod ? 'Mod+' : ''}Shift+${key}` : plain;
  const digit = event.shiftKey && event.code.startsWith('Digit') ? `Shift+${event.code.slice(5)}` : undefined;
  const binding = canvasBindings.find(
    ({ keys }) =>
      keys.includes(pressed) || (isSign && keys.includes(plain)) || (digit !== undefined && keys.includes(digit)),
  );
  if (!binding) return false;
  commands[binding.command]();
  return true;
}
