import type { ReactNode } from 'react';
import './notice-page.css';

/** A page with nothing on it but a message and the ways on: what the game shows when it cannot show what was asked for. */
export function NoticePage(props: {
  readonly tone: 'alarm' | 'warning' | 'neutral';
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}) {
  return (
    <div className="app-screen">
      <main className="notice-page app-card" id="main" tabIndex={-1} data-tone={props.tone}>
        <RackUnit />
        <h1>{props.title}</h1>
        {props.children}
        <div className="app-row notice-actions">{props.actions}</div>
      </main>
    </div>
  );
}

/** A server's front with one lamp lit in the tone of the message. */
function RackUnit() {
  return (
    <svg className="notice-art" viewBox="0 0 320 44" width="320" height="44" aria-hidden="true">
      <rect x="0.5" y="0.5" width="319" height="43" rx="3" className="notice-face" />
      {[14, 54, 94, 134].map((x) => (
        <rect key={x} x={x} y="9" width="34" height="26" rx="2" className="notice-bay" />
      ))}
      {[12, 18, 24, 30].map((y) => (
        <path key={y} d={`M190 ${y} H256`} className="notice-vent" />
      ))}
      <circle cx="286" cy="22" r="14" className="notice-glow" />
      <circle cx="286" cy="22" r="5" className="notice-lamp" />
    </svg>
  );
}
