import { Component, type ReactNode } from 'react';
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

interface State {
  readonly problem: unknown;
  readonly hasCrashed: boolean;
}

/** Keeps a crash inside one view: the engine and the log live outside React and go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { problem: null, hasCrashed: false };

  static getDerivedStateFromError(problem: unknown): State {
    return { problem, hasCrashed: true };
  }

  override componentDidCatch(problem: unknown): void {
    this.props.onCrash?.(problem);
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    const Crash = this.props.isPage === true ? CrashPage : CrashNotice;
    return (
      <Crash
        name={this.props.name}
        problem={this.state.problem}
        onRebuild={() => this.setState({ problem: null, hasCrashed: false })}
      />
    );
  }
}
