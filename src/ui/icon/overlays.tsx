import type { ReactNode } from 'react';

/** Marks laid over an icon; each has a shape of its own, so colour is never needed to tell them apart. */
export const overlays = {
  error: (
    <>
      <path d="M8 8h8v8H8z" fill="#c81e1e" stroke="#fff" strokeWidth=".8" />
      <path d="m10 10 4 4M14 10l-4 4" stroke="#fff" strokeWidth="1.6" />
    </>
  ),
  warning: (
    <>
      <path d="m11.5 7 4.5 9H7z" fill="#ffd84d" stroke="#5c4500" strokeWidth=".9" strokeLinejoin="round" />
      <path d="M11.5 10v3M11.5 14v1.2" stroke="#000" strokeWidth="1.2" />
    </>
  ),
  pending: (
    <>
      <path d="M8 7.5h7.5v8.5H8z" fill="#fff" opacity=".85" />
      <path
        d="M8.5 8h6.5M8.5 15.5h6.5M9.5 8.5c0 3 4.5 3.5 4.5 6.5M14 8.5c0 3-4.5 3.5-4.5 6.5"
        fill="none"
        stroke="#26303c"
      />
      <path d="M10.5 14.8h2.6l-1.3-1.8z" fill="#b8860b" />
    </>
  ),
  paused: (
    <>
      <circle cx="12" cy="12" r="4" fill="#ffd84d" stroke="#5c4500" />
      <path d="M10.8 10v4M13.2 10v4" stroke="#000" strokeWidth="1.3" />
    </>
  ),
  offline: (
    <>
      <circle cx="12" cy="12" r="4" fill="#f4f4f4" stroke="#9a1f1f" />
      <path d="M12 9.5v4M10 12l2 2.2 2-2.2" fill="none" stroke="#9a1f1f" strokeWidth="1.3" />
    </>
  ),
  online: (
    <>
      <circle cx="12" cy="12" r="4" fill="#f4f4f4" stroke="#1b7f3c" />
      <path d="M12 14.5v-4M10 12l2-2.2 2 2.2" fill="none" stroke="#1b7f3c" strokeWidth="1.3" />
    </>
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="4" fill="#f4f4f4" stroke="#26303c" />
      <path d="M10.7 11c0-1.8 2.6-1.8 2.6 0 0 .9-1.3.9-1.3 1.8M12 14v.8" fill="none" stroke="#26303c" />
    </>
  ),
} satisfies Record<string, ReactNode>;

/** A state drawn over an icon. */
export type IconState = keyof typeof overlays;
