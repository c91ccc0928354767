import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './dialog.css';

/** A modal question. Escape and Cancel are the same; the safe answer has the focus. */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('app');
  return (
    <ModalDialog title={props.title} onClose={props.onCancel}>
      <p className="app-text">{props.body}</p>
      <div className="app-row app-dialog-actions">
        {/* biome-ignore lint/a11y/noAutofocus: a modal dialog has to take the focus, and this is its safe answer */}
        <button type="button" className="app-button" autoFocus onClick={props.onCancel}>
          {t('shell.cancel')}
        </button>
        <button type="button" className="app-button" data-kind="danger" onClick={props.onConfirm}>
          {props.confirm}
        </button>
      </div>
    </ModalDialog>
  );
}

/** The shell's modal dialog on the browser's own `dialog`: it traps the focus and gives it back. */
export function ModalDialog(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** A question, something wider, or nearly the whole window with a content that scrolls by itself. */
  readonly size?: 'wide' | 'page';
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="app-dialog"
      data-size={props.size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <h2 id={titleId}>{props.title}</h2>
      {props.children}
    </dialog>
  );
}
