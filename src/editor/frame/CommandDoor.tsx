import { Search } from 'lucide-react';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './CommandDoor.module.css';

export interface CommandDoorProps {
  label: string;
  keys: readonly string[];
  onOpen: () => void;
}

/** Looks like a field, opens the command palette. */
export function CommandDoor({ label, keys, onOpen }: CommandDoorProps) {
  return (
    <button type="button" className={styles.door} onClick={onOpen}>
      <Search size={14} aria-hidden="true" />
      <span className={styles.words}>{label}</span>
      <Kbd keys={keys} />
    </button>
  );
}
