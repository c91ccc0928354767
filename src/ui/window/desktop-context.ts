import { createContext } from 'react';

/** The desktop around, with its taskbar: what pops up stays on it. Null outside one. */
export const DesktopContext = createContext<HTMLElement | null>(null);
