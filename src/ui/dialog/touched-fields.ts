/** What is known of one field of a wizard page. */
export interface FieldTouch {
  /** A field to type into; others are lists, boxes and buttons. */
  readonly isText: boolean;
  readonly isFilled: boolean;
  readonly hasFocus: boolean;
  /** It was left, or, when it is no field to type into, used. */
  readonly isTouched: boolean;
}

/**
 * Whether it is time to say what is wrong with a page: nothing can be filled in, or something was touched and no field
 * is still to be filled in for the first time.
 */
export function isTimeToComplain(fields: readonly FieldTouch[]): boolean {
  if (fields.length === 0) return true;
  const isToCome = (field: FieldTouch) =>
    field.isText && !field.isTouched && (field.hasFocus || !field.isFilled);
  return fields.some((field) => field.isTouched) && !fields.some(isToCome);
}

const TEXT =
  'input:not([type=hidden], [type=checkbox], [type=radio], [readonly], [tabindex="-1"], :disabled), textarea:not([readonly], :disabled)';
const OTHER = 'input:not([readonly], :disabled), button:not(:disabled), [role=listbox]';

/** The field of the kit that an element is part of. */
export function fieldOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.c-field, .c-dual-box, .c-check-wrap') : null;
}

/** Whether an element is one to type into. */
export function isTextPart(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT);
}

/** The fields of a page as they are now. */
export function fieldsIn(page: Element, touched: ReadonlySet<Element>): readonly FieldTouch[] {
  const all = [...page.querySelectorAll('.c-field, .c-dual-box, .c-check-wrap')];
  return all.flatMap((field) => {
    const texts = [...field.querySelectorAll<HTMLInputElement>(TEXT)];
    if (texts.length === 0 && field.querySelector(OTHER) === null) return [];
    return {
      isText: texts.length > 0,
      isFilled: texts.every((text) => text.value !== ''),
      hasFocus: field.contains(document.activeElement),
      isTouched: touched.has(field),
    };
  });
}
