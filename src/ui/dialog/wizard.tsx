import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../fields/button.tsx';
import { VisuallyHidden } from '../shell/visually-hidden.tsx';
import { useText } from '../use-text.ts';
import { Dialog } from './dialog.tsx';
import { WizardHeaderArt, WizardWatermark } from './wizard-art.tsx';
import { WizardContent } from './wizard-content.tsx';
import { neighbourPage, type WizardPage } from './wizard-model.ts';

/** Props of {@link Wizard}. */
export interface WizardProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly pages: readonly WizardPage[];
  /** The page shown, when the caller controls it; otherwise the wizard starts at the first page. */
  readonly pageId?: string;
  readonly onPageChange?: (pageId: string) => void;
  readonly onFinish: () => void;
  readonly onCancel: () => void;
  /** Text of the last button instead of Finish. */
  readonly finishLabel?: string;
  /** `dialog` (default): modal to the window it is mounted in. `window`: fills the window it is mounted in. */
  readonly presentation?: 'dialog' | 'window';
}

/** A wizard of the classic kind: Back, Next, Finish, Cancel. Enter is Next, Escape is Cancel. */
export function Wizard(props: WizardProps): ReactNode {
  const wizard = useWizard(props);
  if (props.presentation !== 'window') {
    return (
      <Dialog
        title={props.title}
        icon={props.icon}
        className="c-wizard-dialog"
        width={34}
        onClose={wizard.cancel}
        onSubmit={wizard.next}
        buttons={<WizardButtons wizard={wizard} />}
      >
        <WizardBody wizard={wizard} />
      </Dialog>
    );
  }
  return (
    <form
      className="c-wizard-window"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        wizard.next();
      }}
    >
      <WizardBody wizard={wizard} />
      <div className="c-dialog-buttons">
        <WizardButtons wizard={wizard} />
      </div>
    </form>
  );
}

interface WizardControl {
  readonly page: WizardPage;
  readonly position: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly canNext: boolean;
  readonly canBack: boolean;
  readonly finishLabel: string | undefined;
  /** Next was tried on this page, in vain. */
  readonly wasTried: boolean;
  readonly next: () => void;
  readonly back: () => void;
  readonly cancel: (() => void) | undefined;
}

function useWizard(props: WizardProps): WizardControl {
  const first = props.pages[0];
  if (first === undefined) throw new Error('A wizard needs at least one page.');
  const [ownId, setOwnId] = useState(first.id);
  const [triedId, setTriedId] = useState<string | null>(null);
  const currentId = props.pageId ?? ownId;
  const page = props.pages.find((candidate) => candidate.id === currentId) ?? first;
  const following = neighbourPage(props.pages, page.id, 1);
  const previous = neighbourPage(props.pages, page.id, -1);
  const canNext = page.canNext !== false;
  const goTo = (id: string) => {
    setOwnId(id);
    setTriedId(null);
    props.onPageChange?.(id);
  };
  const shown = props.pages.filter((candidate) => candidate.isSkipped !== true);
  return {
    page,
    position: shown.indexOf(page) + 1,
    total: shown.length,
    isLast: following === null,
    canNext,
    canBack: previous !== null && page.canBack !== false,
    finishLabel: props.finishLabel,
    wasTried: triedId === page.id,
    next: () => {
      if (!canNext) setTriedId(page.id);
      if (!canNext || page.onNext?.() === false) return;
      if (following === null) props.onFinish();
      else goTo(following.id);
    },
    back: () => previous !== null && goTo(previous.id),
    cancel: page.canCancel === false ? undefined : props.onCancel,
  };
}

function WizardBody({ wizard }: { wizard: WizardControl }): ReactNode {
  const t = useText();
  const { page, position, total, wasTried } = wizard;
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useFocusOnPage(page.id, content, heading);
  const isInterior = (page.kind ?? 'interior') === 'interior';
  const step = t('ui:wizard.step', { current: position, total, title: page.title });
  const head = (
    <h2
      ref={heading}
      id={titleId}
      tabIndex={-1}
      className="c-wizard-title"
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        wizard.next();
      }}
    >
      {page.title}
      <VisuallyHidden>{` (${step})`}</VisuallyHidden>
    </h2>
  );
  if (isInterior) {
    return (
      <div className="c-wizard" data-kind="interior">
        <header className="c-wizard-header">
          <div>
            {head}
            {page.subtitle ? <p className="c-wizard-subtitle">{page.subtitle}</p> : null}
          </div>
          <WizardHeaderArt />
        </header>
        <WizardContent key={page.id} box={content} titleId={titleId} wasTried={wasTried}>
          {page.content}
        </WizardContent>
      </div>
    );
  }
  return (
    <div className="c-wizard" data-kind="exterior">
      <WizardWatermark />
      <div className="c-wizard-exterior" key={page.id}>
        {head}
        {page.subtitle ? <p className="c-wizard-subtitle">{page.subtitle}</p> : null}
        <WizardContent box={content} titleId={titleId} wasTried={wasTried}>
          {page.content}
        </WizardContent>
      </div>
    </div>
  );
}

const FIELD =
  'input:not([type=hidden], [readonly], [tabindex="-1"], :disabled), textarea:not([readonly]), select, button[aria-haspopup=listbox], [role=listbox]';

/** Each page that comes up takes the focus: to its own choice, else to its first field, else to its heading. */
function useFocusOnPage(
  pageId: string,
  content: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each page
  useEffect(() => {
    const box = content.current;
    if (box === null || box.contains(document.activeElement)) return;
    const target =
      box.querySelector<HTMLElement>('[data-autofocus]') ?? box.querySelector<HTMLElement>(FIELD);
    (target ?? heading.current)?.focus({ preventScroll: true });
  }, [pageId]);
}

function WizardButtons({ wizard }: { wizard: WizardControl }): ReactNode {
  const t = useText();
  const { page, isLast, canNext, canBack } = wizard;
  const label = isLast ? (wizard.finishLabel ?? t('ui:wizard.finish')) : t('ui:wizard.next');
  return (
    <>
      <span className="c-button-pair">
        <Button onPress={wizard.back} isDisabled={!canBack}>
          {t('ui:wizard.back')}
        </Button>
        <Button
          type="submit"
          isDefault
          isDisabled={!canNext}
          reason={page.nextDisabledReason}
          onRefused={wizard.next}
        >
          {label}
        </Button>
      </span>
      <Button onPress={() => wizard.cancel?.()} isDisabled={wizard.cancel === undefined}>
        {t('ui:wizard.cancel')}
      </Button>
    </>
  );
}
