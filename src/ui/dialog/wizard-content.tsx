import {
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { fieldOf, fieldsIn, isTextPart, isTimeToComplain } from './touched-fields.ts';
import { ComplaintContext } from './wizard-note.tsx';

/** Props of {@link WizardContent}. */
export interface WizardContentProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly titleId: string;
  /** Next was tried on this page, in vain. */
  readonly wasTried: boolean;
  readonly children: ReactNode;
}

/** The fields of one page; mounted anew for each. It notices which of them were touched. */
export function WizardContent({ box, titleId, wasTried, children }: WizardContentProps): ReactNode {
  const touched = useRef(new Set<Element>());
  const [isTime, setTime] = useState(false);
  const look = () => {
    if (box.current !== null && isTimeToComplain(fieldsIn(box.current, touched.current))) setTime(true);
  };
  useLayoutEffect(() => {
    if (box.current !== null && fieldsIn(box.current, touched.current).length === 0) setTime(true);
  }, [box]);
  const touch = (field: Element | null) => {
    if (field === null) return;
    touched.current.add(field);
    look();
  };
  const used = ({ target }: SyntheticEvent) => {
    if (!isTextPart(target)) touch(fieldOf(target));
  };
  return (
    <div
      className="c-wizard-content"
      ref={box}
      role="group"
      aria-labelledby={titleId}
      onBlur={({ target, relatedTarget }) => {
        const field = fieldOf(target);
        // Another window of the browser is no reason to complain.
        if (document.hasFocus() && field?.contains(relatedTarget) === false) touch(field);
      }}
      onClickCapture={used}
      onKeyDownCapture={(event) => event.key !== 'Tab' && event.key !== 'Shift' && used(event)}
    >
      <ComplaintContext value={isTime || wasTried}>{children}</ComplaintContext>
    </div>
  );
}
