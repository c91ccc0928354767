import { Component, createContext, type ReactNode } from 'react';

/** How often the nearest boundary has drawn its view anew; what failed to load is tried again when this changes. */
export const AttemptContext = createContext(0);

/** Props of {@link CrashBoundary}. */
export interface CrashBoundaryProps {
  /** What to show instead; `retry` draws the view anew. */
  readonly fallback: (retry: () => void, problem: unknown) => ReactNode;
  readonly children: ReactNode;
  /** Told once for each crash, with the error. */
  readonly onCrash?: ((problem: unknown) => void) | undefined;
}

interface State {
  readonly attempt: number;
  readonly problem: unknown;
  readonly hasCrashed: boolean;
}

/** Keeps a crash inside one view: the engine and the log live outside React and go on. */
export class CrashBoundary extends Component<CrashBoundaryProps, State> {
  override state: State = { attempt: 0, problem: null, hasCrashed: false };

  static getDerivedStateFromError(problem: unknown): Partial<State> {
    return { problem, hasCrashed: true };
  }

  override componentDidCatch(problem: unknown): void {
    this.props.onCrash?.(problem);
  }

  override render(): ReactNode {
    const { attempt, hasCrashed, problem } = this.state;
    if (hasCrashed) return this.props.fallback(() => this.#retry(), problem);
    return <AttemptContext value={attempt}>{this.props.children}</AttemptContext>;
  }

  #retry(): void {
    this.setState(({ attempt }) => ({ attempt: attempt + 1, problem: null, hasCrashed: false }));
  }
}
