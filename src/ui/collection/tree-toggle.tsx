import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../use-text.ts';

/** The plus or minus box in front of a branch. */
export function TreeToggle({ isExpanded }: { isExpanded: boolean }): ReactNode {
  const t = useText();
  return (
    <Button
      slot="chevron"
      className="c-tree-toggle"
      aria-label={t(isExpanded ? 'ui:tree.collapse' : 'ui:tree.expand')}
    >
      <svg viewBox="0 0 9 9" width="9" height="9" aria-hidden="true">
        <path d="M.5.5h8v8h-8z" fill="#fff" stroke="#808080" />
        <path d={isExpanded ? 'M2 4.5h5' : 'M2 4.5h5M4.5 2v5'} stroke="#000" />
      </svg>
    </Button>
  );
}
