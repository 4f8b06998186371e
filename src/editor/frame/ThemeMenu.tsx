import { Monitor, Moon, Sun } from 'lucide-react';
import { MenuButton } from '../ui/MenuButton.tsx';
import { type ThemeChoice, useTheme } from './use-theme.ts';

export interface ThemeMenuProps {
  labels: { theme: string } & Record<ThemeChoice, string>;
}

const icons = {
  system: <Monitor size={16} aria-hidden="true" />,
  light: <Sun size={16} aria-hidden="true" />,
  dark: <Moon size={16} aria-hidden="true" />,
};

/** Follows the system until somebody chooses. */
export function ThemeMenu({ labels }: ThemeMenuProps) {
  const [choice, choose] = useTheme();
  const choices: readonly ThemeChoice[] = ['system', 'light', 'dark'];
  return (
    <MenuButton
      iconOnly
      label={labels.theme}
      icon={icons[choice]}
      entries={choices.map((id) => ({
        id,
        label: labels[id],
        icon: icons[id],
        checked: id === choice,
        onSelect: () => choose(id),
      }))}
    />
  );
}
