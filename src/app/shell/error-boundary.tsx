import type { ReactNode } from 'react';
import { CrashBoundary } from '#ui';
import { CrashNotice, CrashPage } from './crash-notice.tsx';

interface Props {
  /** What broke, as the message names it. */
  readonly name: string;
  readonly children: ReactNode;
  /** Whether the view is the whole screen. */
  readonly isPage?: boolean;
  /** Told once for each crash, with the error. */
  readonly onCrash?: (problem: unknown) => void;
}

/** Says in the shell's words that a view has crashed, and draws it anew when asked to. */
export function ErrorBoundary({ name, children, isPage, onCrash }: Props) {
  const Crash = isPage === true ? CrashPage : CrashNotice;
  return (
    <CrashBoundary
      onCrash={onCrash}
      fallback={(retry, problem) => <Crash name={name} problem={problem} onRebuild={retry} />}
    >
      {children}
    </CrashBoundary>
  );
}
