import type { ReactNode } from 'react';

const INK = '#26303c';
const BEIGE = '#d8d4c8';
const BLUE = '#2a5fb0';

const box = (
  <>
    <path d="M4.5 1.5h7v13h-7z" fill={BEIGE} stroke={INK} />
    <path d="M5.5 13V2.5H11" fill="none" stroke="#fff" />
    <path d="M6 4.5h4M6 6.5h4" stroke="#7a7a72" />
    <path d="M6 12h2" stroke="#2fae5a" strokeWidth="1.5" />
  </>
);

const monitor = (
  <>
    <path d="M1.5 2.5h13v8h-13z" fill={BEIGE} stroke={INK} />
    <path d="M3 4h10v5H3z" fill={BLUE} />
    <path d="M4 5h4" stroke="#a6caf0" />
    <path d="M4 13.5h8M8 11v2" stroke={INK} strokeWidth="1.5" />
  </>
);

const page = <path d="M3.5 1.5h6l3 3v10h-9z" fill="#fff" stroke={INK} />;
const folder = <path d="M1.5 4.5v-1l1-1h4l1 1.5h6l1 1v8h-13z" fill="#f2ce5e" stroke="#8a6a14" />;
const envelope = (y: number) => (
  <>
    <path d={`M1.5 ${y}.5h13v8h-13z`} fill="#fff" stroke={INK} />
    <path d={`M2 ${y + 1}l6 4.5L14 ${y + 1}`} fill="none" stroke={BLUE} strokeWidth="1.2" />
  </>
);
const cylinder = (
  <>
    <path d="M2.5 5v6c0 3 11 3 11 0V5" fill="#c9c5ba" stroke={INK} />
    <ellipse cx="8" cy="5" rx="5.5" ry="2.2" fill="#eeebe3" stroke={INK} />
    <path d="M11 11.5h1.5" stroke="#2fae5a" strokeWidth="1.5" />
  </>
);
const person = (x: number, fill: string) => (
  <>
    <circle cx={x} cy="5" r="2.8" fill="#f0c69a" stroke={INK} />
    <path d={`M${x - 4.5} 14.5c0-7 9-7 9 0z`} fill={fill} stroke={INK} />
  </>
);
const badge = (fill: string, stroke: string) => <circle cx="8" cy="8" r="6.5" fill={fill} stroke={stroke} />;
const triangle = <path d="M8 1.5 15 14.5H1z" fill="#ffd84d" stroke="#7a5b00" strokeLinejoin="round" />;
const gear = (
  <>
    <path
      d="M7 1.5h2l.4 1.8 1.3.6 1.6-1 1.4 1.4-1 1.6.6 1.3 1.8.4v2l-1.8.4-.6 1.3 1 1.6-1.4 1.4-1.6-1-1.3.6-.4 1.6H7l-.4-1.6-1.3-.6-1.6 1-1.4-1.4 1-1.6-.6-1.3-1.8-.4v-2l1.8-.4.6-1.3-1-1.6 1.4-1.4 1.6 1 1.3-.6z"
      fill="#b9c3cf"
      stroke={INK}
      strokeWidth=".9"
    />
    <circle cx="8" cy="8" r="2.2" fill="#fff" stroke={INK} />
  </>
);

/** The pictures of the kit, all drawn by us on a 16 × 16 grid. */
export const glyphs = {
  start: (
    <>
      <path d="M1.5 3.5h6v4h-6zM8.5 3.5h6v4h-6zM1.5 8.5h6v4h-6zM8.5 8.5h6v4h-6z" fill={BEIGE} stroke={INK} />
      <path d="M3 6h2M10 6h2M3 11h2M10 11h2" stroke="#2fae5a" strokeWidth="1.4" />
    </>
  ),
  cluster: (
    <>
      <path d="M1.5 1.5h5v8h-5zM9.5 1.5h5v8h-5z" fill={BEIGE} stroke={INK} />
      <path d="M3 4h2M11 4h2M3 6h2M11 6h2" stroke="#7a7a72" />
      <path d="M4 10v2.5h8V10" fill="none" stroke={BLUE} strokeWidth="1.4" />
      <ellipse cx="8" cy="13.5" rx="3.2" ry="1.7" fill="#eeebe3" stroke={INK} />
    </>
  ),
  prompt: (
    <>
      <path d="M1.5 2.5h13v11h-13z" fill="#000" stroke={INK} />
      <path d="M2 3.5h12" stroke={BLUE} strokeWidth="1.6" />
      <path d="m3.5 6 2.5 2-2.5 2M7.5 11H11" fill="none" stroke="#fff" strokeWidth="1.2" />
    </>
  ),
  load: (
    <>
      <path d="M1.5 2.5h13v11h-13z" fill="#000" stroke={INK} />
      <path d="M2 6.5h12M2 10h12M6 3v10M10.5 3v10" stroke="#007a33" strokeWidth=".7" />
      <path d="M2 11.5h3L7 6l2.5 4L11 5l3 2" fill="none" stroke="#3be36b" strokeWidth="1.2" />
    </>
  ),
  node: box,
  server: box,
  computer: monitor,
  domain: (
    <>
      <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="#e8c452" stroke="#7a5b00" />
      <path d="M8 4v8M4 8h8" stroke="#7a5b00" />
    </>
  ),
  group: (
    <>
      {folder}
      <path d="M5 7.5h3v3H5zM9 7.5h3v3H9z" fill="#fff" stroke={BLUE} />
    </>
  ),
  resource: (
    <>
      <path d="M8 1.5 14 4.7v6.6L8 14.5l-6-3.2V4.7z" fill="#a9c8ea" stroke={INK} />
      <path d="M2.5 5 8 8l5.5-3M8 8v6" fill="none" stroke={INK} />
      <path d="M8 2.5 3.5 4.8" stroke="#fff" />
    </>
  ),
  disk: cylinder,
  quorum: (
    <>
      {cylinder}
      <path
        d="m8 6.5.9 1.8 2 .3-1.4 1.4.3 2L8 11l-1.8 1 .3-2-1.4-1.4 2-.3z"
        fill="#ffd84d"
        stroke="#7a5b00"
        strokeWidth=".7"
      />
    </>
  ),
  network: (
    <>
      <path d="M5.5 1.5h5v4h-5zM1.5 10.5h5v4h-5zM9.5 10.5h5v4h-5z" fill={BEIGE} stroke={INK} />
      <path d="M8 6v2.2M4 10V8.2h8V10" fill="none" stroke={BLUE} strokeWidth="1.4" />
    </>
  ),
  interface: (
    <>
      <path d="M1.5 4.5h13v7h-13z" fill="#3f8f5b" stroke={INK} />
      <path d="M3.5 6.5h4v3h-4z" fill="#1d3b28" />
      <path d="M9.5 7h3.5v3.5H9.5z" fill="#d9d9d9" stroke={INK} />
      <path d="M3.5 12v2M5.5 12v2M7.5 12v2" stroke="#b88a1d" />
    </>
  ),
  user: person(8, BLUE),
  users: (
    <>
      {person(10.5, '#6a8f3a')}
      {person(6, BLUE)}
    </>
  ),
  folder,
  'folder-open': (
    <>
      <path d="M1.5 13V3.5l1-1h4l1 1.5h5l1 1v2" fill="#f7dd8b" stroke="#8a6a14" />
      <path d="M1.5 13.5 4 7h11.5L13 13.5z" fill="#f2ce5e" stroke="#8a6a14" />
    </>
  ),
  'event-info': (
    <>
      {badge('#fff', BLUE)}
      <path d="M8 7v5M8 4v1.8" stroke={BLUE} strokeWidth="2" />
    </>
  ),
  'event-warning': (
    <>
      {triangle}
      <path d="M8 6v4M8 11.5v1.6" stroke="#000" strokeWidth="1.8" />
    </>
  ),
  'event-error': (
    <>
      {badge('#d22f2f', '#7a0f0f')}
      <path d="m5.3 5.3 5.4 5.4M10.7 5.3l-5.4 5.4" stroke="#fff" strokeWidth="1.8" />
    </>
  ),
  question: (
    <>
      {badge('#fff', BLUE)}
      <path
        d="M5.8 6.2c0-3 4.4-3 4.4 0 0 1.6-2.2 1.7-2.2 3.4M8 11v1.6"
        fill="none"
        stroke={BLUE}
        strokeWidth="1.7"
      />
    </>
  ),
  ok: (
    <>
      {badge('#e7f7ea', '#1b7f3c')}
      <path d="m4.8 8.2 2.4 2.4 4-4.8" fill="none" stroke="#1b7f3c" strokeWidth="1.8" />
    </>
  ),
  exchange: (
    <>
      {envelope(3)}
      <path d="M9 12.5h6M12.8 10l2.4 2.5-2.4 2.5" fill="none" stroke="#c2452d" strokeWidth="1.5" />
    </>
  ),
  mailbox: envelope(4),
  wizard: (
    <>
      <path d="m2 14 8-8" stroke={INK} strokeWidth="2" />
      <path
        d="m11.5 1 .8 2.2 2.2.8-2.2.8-.8 2.2-.8-2.2L8.5 4l2.2-.8z"
        fill="#ffd84d"
        stroke="#7a5b00"
        strokeWidth=".7"
      />
      <path d="M4 2.5v3M2.5 4h3M13 10v2.5M11.8 11.2h2.5" stroke={BLUE} />
    </>
  ),
  terminal: (
    <>
      <path d="M1.5 2.5h13v11h-13z" fill="#0b0b0b" stroke={INK} />
      <path d="M2 4h12" stroke={BLUE} strokeWidth="1.5" />
      <path d="m3.5 7 2 1.5-2 1.5M7 11h4" fill="none" stroke="#e8e8e8" />
    </>
  ),
  services: gear,
  settings: gear,
  events: (
    <>
      {page}
      <path d="M5 5.5h3M5 8h6M5 10.5h6" stroke="#7a7a72" />
      <path d="M9.5 12.5h5l-2.5-5z" fill="#ffd84d" stroke="#7a5b00" strokeWidth=".8" />
    </>
  ),
  book: (
    <>
      <path d="M2.5 2.5h9l2 2v9h-11z" fill="#7b4fa8" stroke={INK} />
      <path d="M5 5.5h5M5 8h5" stroke="#fff" />
    </>
  ),
  search: (
    <>
      <circle cx="6.5" cy="6.5" r="4.5" fill="#e6f0fa" stroke={INK} />
      <path d="m10 10 4.5 4.5" stroke={INK} strokeWidth="2" />
    </>
  ),
  help: (
    <>
      <path d="M2.5 2.5h9l2 2v9h-11z" fill="#ffe88a" stroke={INK} />
      <path
        d="M6 6.5c0-2.3 4-2.3 4 0 0 1.3-2 1.4-2 2.8M8 11v1.3"
        fill="none"
        stroke={INK}
        strokeWidth="1.3"
      />
    </>
  ),
  shutdown: (
    <>
      {badge('#f3e2de', '#9a2a1a')}
      <path d="M5.5 5.8a3.6 3.6 0 1 0 5 0M8 3.5V8" fill="none" stroke="#9a2a1a" strokeWidth="1.5" />
    </>
  ),
  clock: (
    <>
      {badge('#fff', INK)}
      <path d="M8 4v4l3 2" fill="none" stroke={INK} strokeWidth="1.3" />
    </>
  ),
  key: (
    <>
      <circle cx="5" cy="5.5" r="3.5" fill="#f2ce5e" stroke="#8a6a14" />
      <path d="m7.5 8 6 6M11 11.5l1.5-1.5M13 13.5l1.5-1.5" stroke="#8a6a14" strokeWidth="1.5" />
    </>
  ),
  storage: (
    <>
      <path d="M1.5 2.5h13v11h-13z" fill={BEIGE} stroke={INK} />
      <path d="M2 6h12M2 9.5h12" stroke={INK} />
      <path d="M10 4.2h2M10 7.7h2M10 11.5h2" stroke="#2fae5a" strokeWidth="1.4" />
    </>
  ),
  document: page,
  refresh: (
    <path d="M13 8a5 5 0 1 1-1.5-3.6M13.5 1.5v3.3h-3.3" fill="none" stroke="#1b7f3c" strokeWidth="1.7" />
  ),
  up: (
    <>
      {folder}
      <path d="M8 12V7M5.8 9 8 6.8 10.2 9" fill="none" stroke="#1b7f3c" strokeWidth="1.5" />
    </>
  ),
  properties: (
    <>
      {page}
      <path d="M5 6h6M5 8.5h6M5 11h4" stroke={BLUE} />
    </>
  ),
  play: <path d="M4 2.5 13 8l-9 5.5z" fill="#2fae5a" stroke={INK} strokeLinejoin="round" />,
  halt: <path d="M3.5 3.5h9v9h-9z" fill="#c81e1e" stroke={INK} strokeLinejoin="round" />,
  filter: <path d="M2 2.5h12L9.5 8v5.5l-3-1.5V8z" fill="#f2ce5e" stroke={INK} strokeLinejoin="round" />,
  raise: <path d="M8 2.5l5.5 6H10v5H6v-5H2.5z" fill="#5b8bd6" stroke={INK} strokeLinejoin="round" />,
  down: <path d="M8 13.5 2.5 7.5h3.5v-5h4v5h3.5z" fill="#5b8bd6" stroke={INK} strokeLinejoin="round" />,
} satisfies Record<string, ReactNode>;

/** Name of a picture. */
export type IconName = keyof typeof glyphs;
