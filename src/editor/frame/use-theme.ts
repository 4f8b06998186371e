import { useState } from 'react';
import { recall, remember } from '../ui/remembered.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

function stored(): ThemeChoice {
  const value = recall('theme');
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Puts a choice on the document; `system` leaves it to the browser. */
function apply(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

/** Call once before the first render, so that the page never flashes in the other theme. */
export function applyStoredTheme(): void {
  apply(stored());
}

/** The chosen theme and how to choose another. */
export function useTheme(): [ThemeChoice, (next: ThemeChoice) => void] {
  const [choice, setChoice] = useState<ThemeChoice>(stored);
  return [
    choice,
    (next) => {
      setChoice(next);
      remember('theme', next);
      apply(next);
    },
  ];
}
