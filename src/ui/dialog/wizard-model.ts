import type { ReactNode } from 'react';

/** One page of a wizard. The caller owns what is entered on it, so going back loses nothing. */
export interface WizardPage {
  readonly id: string;
  /** `welcome` and `finish` have the picture at the left, `interior` has the header band. */
  readonly kind?: 'welcome' | 'interior' | 'finish';
  readonly title: string;
  readonly subtitle?: string;
  readonly content: ReactNode;
  /** Default true. */
  readonly canNext?: boolean;
  /** Why Next (or Finish) is disabled. */
  readonly nextDisabledReason?: string | undefined;
  /** Default true, except on the first page. */
  readonly canBack?: boolean;
  readonly canCancel?: boolean;
  /** A page that does not apply now; Back and Next step over it. */
  readonly isSkipped?: boolean;
  /** Called on Next; return false to stay on the page, e.g. to show a message box. */
  readonly onNext?: () => boolean | undefined;
}

/** The page that Back or Next leads to, or null at either end. */
export function neighbourPage(
  pages: readonly WizardPage[],
  currentId: string,
  step: 1 | -1,
): WizardPage | null {
  let index = pages.findIndex((page) => page.id === currentId);
  if (index < 0) return null;
  for (index += step; index >= 0 && index < pages.length; index += step) {
    const page = pages[index];
    if (page !== undefined && page.isSkipped !== true) return page;
  }
  return null;
}
