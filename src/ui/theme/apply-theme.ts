/** How the shell looks; `system` follows the operating system. */
export type ThemeChoice = 'system' | 'dark' | 'light';

/** What the trainee can set about the look. */
export interface Appearance {
  readonly theme: ThemeChoice;
  readonly contrast: 'system' | 'high';
  readonly motion: 'system' | 'reduced';
  /** Factor of the text size, e.g. 1.25. */
  readonly textScale: number;
}

/** The look of a first visit. */
export const defaultAppearance: Appearance = {
  theme: 'system',
  contrast: 'system',
  motion: 'system',
  textScale: 1,
};

/** Writes the look to the document element, where the style sheets read it. */
export function applyAppearance(appearance: Appearance, root: HTMLElement = document.documentElement): void {
  setOrRemove(root, 'data-theme', appearance.theme);
  setOrRemove(root, 'data-contrast', appearance.contrast);
  setOrRemove(root, 'data-motion', appearance.motion);
  root.style.fontSize = appearance.textScale === 1 ? '' : `${appearance.textScale * 100}%`;
}

/** True when motion shall be reduced, by our setting or the system's. */
export function isMotionReduced(root: HTMLElement = document.documentElement): boolean {
  return root.dataset.motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function setOrRemove(root: HTMLElement, name: string, value: string): void {
  if (value === 'system') root.removeAttribute(name);
  else root.setAttribute(name, value);
}
