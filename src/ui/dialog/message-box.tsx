import { type ReactNode, useId } from 'react';
import { Button } from '../fields/button.tsx';
import { Icon, type IconName } from '../icon/icon.tsx';
import { useText } from '../use-text.ts';
import { Dialog } from './dialog.tsx';

export type MessageKind = 'info' | 'warning' | 'error' | 'question';
export type MessageButton = 'ok' | 'cancel' | 'yes' | 'no';

/** Props of {@link MessageBox}. */
export interface MessageBoxProps {
  readonly kind: MessageKind;
  readonly title: string;
  readonly children: ReactNode;
  /** Left to right; the first is the default unless `defaultButton` says otherwise. */
  readonly buttons?: readonly MessageButton[];
  readonly defaultButton?: MessageButton;
  /** Escape and the close button answer `cancel`, `no` or, with OK alone, `ok`. */
  readonly onAnswer: (answer: MessageButton) => void;
}

const ICONS: Readonly<Record<MessageKind, IconName>> = {
  info: 'event-info',
  warning: 'event-warning',
  error: 'event-error',
  question: 'question',
};

/** A message with an answer. Mount it to ask, unmount it in `onAnswer`. */
export function MessageBox(props: MessageBoxProps): ReactNode {
  const t = useText();
  const textId = useId();
  const buttons = props.buttons ?? ['ok'];
  const standard = props.defaultButton ?? buttons[0] ?? 'ok';
  const escapeAnswer = (['cancel', 'no'] as const).find((button) => buttons.includes(button));
  const closing = escapeAnswer ?? (buttons.includes('ok') ? 'ok' : undefined);
  return (
    <Dialog
      title={props.title}
      className="c-message-box"
      isAlert
      describedBy={textId}
      onClose={closing === undefined ? undefined : () => props.onAnswer(closing)}
      onSubmit={() => props.onAnswer(standard)}
      buttons={buttons.map((button) => (
        <Button
          key={button}
          isDefault={button === standard}
          type={button === standard ? 'submit' : 'button'}
          {...(button === standard ? {} : { onPress: () => props.onAnswer(button) })}
        >
          {t(`ui:button.${button}`)}
        </Button>
      ))}
    >
      <div className="c-message">
        <Icon name={ICONS[props.kind]} size={32} label={t(KIND_TEXT[props.kind])} />
        <div id={textId} className="c-message-text">
          {props.children}
        </div>
      </div>
    </Dialog>
  );
}

const KIND_TEXT = {
  info: 'ui:status.information',
  warning: 'ui:status.warning',
  error: 'ui:status.error',
  question: 'ui:status.question',
} as const;
