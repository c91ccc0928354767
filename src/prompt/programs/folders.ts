import type { PromptPlace } from '../prompt-types.ts';

const folders: readonly string[] = ['c:', 'c:\\windows', 'c:\\windows\\cluster', 'c:\\windows\\system32'];

/** The path that was typed, seen from the current folder: with its drive, without a backslash at its end. */
export function fullPath({ cwd }: PromptPlace, typed: string): string {
  const drive = cwd.slice(0, 2);
  const whole = /^[a-z]:/i.test(typed)
    ? typed
    : typed.startsWith('\\')
      ? `${drive}${typed}`
      : `${cwd}\\${typed}`;
  const parts: string[] = [];
  for (const part of whole.split('\\')) {
    if (part === '..') parts.splice(Math.max(1, parts.length - 1));
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('\\');
}

/** Whether there is such a folder on the drive that every server has. */
export function isFolder(path: string): boolean {
  return folders.includes(path.toLowerCase());
}
