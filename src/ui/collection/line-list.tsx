import { memo, type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import { ListBox as AriaListBox, ListBoxItem, type Selection } from 'react-aria-components';

/** One line of a text. */
export interface TextLine {
  readonly id: string;
  readonly text: string;
  /** How much the line should catch the eye. */
  readonly tone?: 'warning' | 'error' | undefined;
}

/** Props of {@link LineList}. */
export interface LineListProps {
  readonly label: string;
  /** What the lines are written in, when that is not the language of the page. */
  readonly language?: string;
  readonly lines: readonly TextLine[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Whether long lines are broken; otherwise the list scrolls sideways. */
  readonly wraps: boolean;
  /** Shown when there are no lines. */
  readonly emptyText: string;
}

/** So near to its end a list counts as scrolled down; fractions of pixels differ between browsers. */
const END_PX = 8;

/**
 * A text that only grows, line by line in type of one width, to read and to choose a line of. It stays at its newest line
 * as long as nobody has scrolled up or chosen one. Drawn again only when something of it changes: a long text is dear.
 */
export const LineList = memo(function LineList(props: LineListProps): ReactNode {
  const { lines, selectedId, wraps } = props;
  const box = useRef<HTMLDivElement>(null);
  const onScroll = useFollowing(box, selectedId === null);
  useEffect(() => {
    if (selectedId === null) return;
    const isInView = { block: 'nearest', inline: wraps ? 'nearest' : 'start' } as const;
    box.current?.querySelector(`[data-key="${selectedId}"]`)?.scrollIntoView(isInView);
  }, [selectedId, wraps]);
  const change = (selection: Selection) => {
    const [first] = selection === 'all' ? [] : selection;
    props.onSelect(first === undefined ? null : String(first));
  };
  return (
    <AriaListBox
      ref={box}
      className="c-lines c-sunken"
      aria-label={props.label}
      data-wraps={wraps || undefined}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selectedId === null ? [] : [selectedId]}
      onSelectionChange={change}
      onScroll={onScroll}
      renderEmptyState={() => <span className="c-empty">{props.emptyText}</span>}
    >
      {lines.map(({ id, text, tone }) => (
        <ListBoxItem
          key={id}
          id={id}
          textValue={text}
          className="c-line"
          data-tone={tone}
          lang={props.language}
        >
          {text}
        </ListBoxItem>
      ))}
    </AriaListBox>
  );
});

/**
 * Keeps a list at its end while lines come, break anew or the window changes its size; the rows are drawn some time after
 * the list, so that the page itself has to say when. The result has to hear of scrolling: only a list whose size stayed was
 * scrolled by a person.
 */
function useFollowing(box: RefObject<HTMLElement | null>, mayFollow: boolean): () => void {
  const state = useRef({ isAtEnd: true, size: '' });
  const follow = useCallback(() => {
    const { current } = box;
    if (current === null) return;
    if (mayFollow && state.current.isAtEnd) current.scrollTop = current.scrollHeight;
    state.current.size = sizeOf(current);
  }, [box, mayFollow]);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    follow();
    const changes = new MutationObserver(follow);
    changes.observe(current, { childList: true, subtree: true, attributeFilter: ['data-wraps'] });
    const sizes = new ResizeObserver(follow);
    sizes.observe(current);
    return () => {
      changes.disconnect();
      sizes.disconnect();
    };
  }, [box, follow]);
  return () => {
    const { current } = box;
    if (current === null) return;
    if (sizeOf(current) !== state.current.size) follow();
    state.current.isAtEnd = isAtEnd(current);
  };
}

function sizeOf({ scrollHeight, clientHeight, clientWidth }: HTMLElement): string {
  return [scrollHeight, clientHeight, clientWidth].join();
}

function isAtEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollTop + clientHeight >= scrollHeight - END_PX;
}
