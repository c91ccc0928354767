import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, use } from 'react';
import { AttemptContext } from './crash-boundary.tsx';

/** A view in a file of its own, which can be fetched before it is drawn. */
export type LazyView<Props extends object> = ((props: Props) => ReactNode) & {
  /** Fetches the file now; what is there is drawn at once, without a loading screen. */
  preload(): Promise<void>;
};

interface Load<Props> {
  readonly attempt: number;
  hasFailed: boolean;
  readonly View: LazyExoticComponent<ComponentType<Props>>;
}

/**
 * A view in a file of its own, as `React.lazy` makes them. What failed to load there has failed for good; here the file is
 * asked for again when the boundary around it is told to retry.
 */
export function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyView<Props> {
  let arrived: ComponentType<Props> | null = null;
  let current: Load<Props> | null = null;
  const begin = (attempt: number): Load<Props> => {
    const begun: Load<Props> = {
      attempt,
      hasFailed: false,
      View: lazy(async () => {
        try {
          return { default: await load() };
        } catch (error) {
          begun.hasFailed = true;
          throw error;
        }
      }),
    };
    return begun;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: as with React.lazy, each is made once, at the top of a module
  function View(props: Props): ReactNode {
    const attempt = use(AttemptContext);
    if (arrived !== null) {
      const Arrived = arrived;
      return <Arrived {...props} />;
    }
    if (current === null || (current.hasFailed && current.attempt !== attempt)) current = begin(attempt);
    const { View: Fetched } = current;
    return <Fetched {...props} />;
  }
  return Object.assign(View, {
    preload: async () => {
      arrived = await load();
    },
  });
}
