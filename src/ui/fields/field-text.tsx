import type { ReactNode } from 'react';
import { FieldError, Text } from 'react-aria-components';
import type { FieldProps } from './field-props.ts';

/** Description and error of a react-aria field. */
export function FieldText({ description, error }: Pick<FieldProps, 'description' | 'error'>): ReactNode {
  return (
    <>
      {description ? (
        <Text slot="description" className="c-field-description">
          {description}
        </Text>
      ) : null}
      <FieldError className="c-field-error">{error}</FieldError>
    </>
  );
}
