import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { FieldLabel } from './field-label.tsx';
import { ariaProps, type FieldProps, fieldClass } from './field-props.ts';
import { FieldText } from './field-text.tsx';

/** Props of {@link TextField}. */
export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange?: (value: string) => void;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** More than one line; Enter then makes a line. */
  readonly rows?: number;
  /** Console type, for paths and commands. */
  readonly isMono?: boolean;
}

/** A field of one or more lines of text. */
export function TextField(props: TextFieldProps): ReactNode {
  return <TextInput {...props} type="text" />;
}

/** A field whose text is hidden. */
export function PasswordField(props: Omit<TextFieldProps, 'rows' | 'isMono'>): ReactNode {
  return <TextInput {...props} type="password" />;
}

function TextInput(props: TextFieldProps & { type: 'text' | 'password' }): ReactNode {
  const { rows = 1 } = props;
  const input = useRef<HTMLInputElement>(null);
  useSelectedAtFirst(input, props.shouldFocus === true);
  const className = props.isMono ? 'c-input is-mono' : 'c-input';
  return (
    <AriaTextField
      {...ariaProps(props)}
      className={fieldClass(props, 'text-field')}
      value={props.value}
      type={props.type}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.shouldFocus ?? false}
      autoComplete="off"
      {...(props.onChange ? { onChange: props.onChange } : {})}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <FieldLabel text={props.label} />
      {rows > 1 ? (
        <TextArea className={className} rows={rows} placeholder={props.placeholder ?? ''} />
      ) : (
        <Input
          ref={input}
          className={className}
          placeholder={props.placeholder ?? ''}
          spellCheck={false}
          {...(props.shouldFocus === true ? { 'data-autofocus': true } : {})}
        />
      )}
      <FieldText description={props.description} error={props.error} />
    </AriaTextField>
  );
}

/** A field in which work starts has its text selected, so that typing replaces it. */
function useSelectedAtFirst(input: RefObject<HTMLInputElement | null>, shouldFocus: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it comes up
  useEffect(() => {
    if (shouldFocus && input.current === document.activeElement) input.current?.select();
  }, []);
}
