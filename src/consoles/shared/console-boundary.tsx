import { Component, type ReactNode } from 'react';

/** Props of {@link ConsoleBoundary}. */
export interface ConsoleBoundaryProps {
  /** What to show instead; `retry` draws the console anew. */
  readonly fallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps the crash of one console from taking the desktop, the room or the engine with it. */
export class ConsoleBoundary extends Component<ConsoleBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return this.props.fallback(() => this.setState({ hasFailed: false }));
  }
}
