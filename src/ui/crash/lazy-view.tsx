import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, use } from 'react';
import { AttemptContext } from './crash-boundary.tsx';

interface Load<Props> {
  readonly attempt: number;
  hasFailed: boolean;
  readonly View: LazyExoticComponent<ComponentType<Props>>;
}

/**
 * A view in a file of its own, as `React.lazy` makes them. What failed to load there has failed for good; here the file is
 * asked for again when the boundary around it is told to retry.
 */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
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
  return function LazyView(props: Props): ReactNode {
    const attempt = use(AttemptContext);
    if (current === null || (current.hasFailed && current.attempt !== attempt)) current = begin(attempt);
    const { View } = current;
    return <View {...props} />;
  };
}
