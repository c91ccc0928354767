/**
 * The functions that run inside the page; they may use one another and nothing else from outside. A control counts as
 * visible only where no scrolling ancestor cuts it off.
 */

const WHERE = {
  controls: [
    'button, a[href], input:not([type=hidden]), select, textarea, label:has(input), summary',
    '[role=button], [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio]',
    '[role=checkbox], [role=radio], [role=switch], [role=slider], [role=link]',
  ].join(', '),
  texts:
    'button, label, legend, th, td, h1, h2, h3, h4, p, li, dt, dd, a[href], [role=tab], [role=menuitem], [role=option]',
  /** Controls in different windows may lie on each other, as windows do. */
  windows: 'dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [data-window]',
  scrollers: '[data-scroll-x], [role=tablist], table, [role=grid], [role=treegrid]',
  targetPx: 24,
  roundingPx: 1.5,
};

interface SeenControl {
  readonly element: Element;
  /** The part of it that is to be seen. */
  readonly rect: DOMRect;
}

interface SeenText {
  readonly element: Element;
  /** One line of it. */
  readonly rect: DOMRect;
}

function nameOf(element: Element): string {
  const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
  const role = element.getAttribute('role');
  return `${element.tagName.toLowerCase()}${role === null ? '' : `[role=${role}]`} "${text.slice(0, 50)}"`;
}

/** What can be seen and used: the modal dialog alone while there is one. */
function shownRoot(): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}

/** The part of an element, or of a line of text in it, that no box around it cuts off. */
function visibleRect(element: Element, line?: DOMRect): DOMRect | undefined {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return undefined;
  let { left, top, right, bottom } = line ?? element.getBoundingClientRect();
  const innermost = line === undefined ? element.parentElement : element;
  for (let up = innermost; up !== null; up = up.parentElement) {
    const style = getComputedStyle(up);
    if (style.overflowX === 'visible' && style.overflowY === 'visible' && style.clipPath === 'none') continue;
    const clip = up.getBoundingClientRect();
    left = Math.max(left, clip.left);
    top = Math.max(top, clip.top);
    right = Math.min(right, clip.right);
    bottom = Math.min(bottom, clip.bottom);
  }
  // One pixel or less is how controls are kept for screen readers only.
  return right - left > 1 && bottom - top > 1
    ? new DOMRect(left, top, right - left, bottom - top)
    : undefined;
}

function sidewaysScroll(): readonly string[] {
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
  return scrollWidth > clientWidth + 1
    ? [`the page scrolls sideways: ${scrollWidth} px in ${clientWidth} px`]
    : [];
}

/**
 * By how many pixels boxes around an element hide a part of it that nobody can scroll to. `mayShorten` lets text end in
 * an ellipsis.
 */
function hiddenBy(element: Element, own: DOMRect, mayShorten: boolean): number {
  let { left, top, right, bottom } = own;
  let hidden = 0;
  for (
    let up: Element | null = mayShorten ? element : element.parentElement;
    up !== null;
    up = up.parentElement
  ) {
    const style = getComputedStyle(up);
    const box = up.getBoundingClientRect();
    // Kept for screen readers only, or cut to a shape on purpose.
    if (style.clipPath !== 'none') return 0;
    const isShortened = mayShorten && style.textOverflow === 'ellipsis';
    if (hides(style.overflowX) && !isShortened) hidden = Math.max(hidden, box.left - left, right - box.right);
    if (hides(style.overflowY)) hidden = Math.max(hidden, box.top - top, bottom - box.bottom);
    if (style.overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    if (style.position === 'fixed') break;
  }
  return hidden;
}

function hides(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

function seenControls(): readonly SeenControl[] {
  return [...shownRoot().querySelectorAll(WHERE.controls)].flatMap((element) => {
    const rect = visibleRect(element);
    if (rect === undefined || element.closest('[aria-hidden=true], [inert]') !== null) return [];
    return [{ element, rect }];
  });
}

function controlProblems({ element, rect }: SeenControl): readonly string[] {
  const own = element.getBoundingClientRect();
  const found: string[] = [];
  const beyond = own.left < -WHERE.roundingPx || own.right > innerWidth + WHERE.roundingPx;
  if (beyond && element.parentElement?.closest(WHERE.scrollers) == null) {
    found.push(`beyond the edge: ${nameOf(element)}`);
  }
  const hidden = hiddenBy(element, own, false);
  if (hidden > 2 * WHERE.roundingPx) found.push(`hidden by ${hidden.toFixed(0)} px: ${nameOf(element)}`);
  const inText = element.matches('a[href]') && getComputedStyle(element).display === 'inline';
  // A native box inside its label is hit through the label.
  const throughLabel = element.matches('label input');
  const isCut = rect.width < own.width - 1 || rect.height < own.height - 1;
  const hit = hitSize(element);
  if (!inText && !throughLabel && !isCut && Math.min(hit.width, hit.height) < WHERE.targetPx - 0.5) {
    const size = `${hit.width.toFixed(1)} x ${hit.height.toFixed(1)}`;
    found.push(`smaller than ${WHERE.targetPx} px: ${nameOf(element)} ${size}`);
  }
  return found;
}

/** The size of what a finger hits: a control may be widened by a layer of its own. */
function hitSize(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  const layer = getComputedStyle(element, '::after');
  if (layer.content === 'none' || layer.position !== 'absolute') return { width, height };
  return {
    width: Math.max(width, Number.parseFloat(layer.width) || 0),
    height: Math.max(height, Number.parseFloat(layer.height) || 0),
  };
}

/** Each line of text that can be seen. */
function seenTexts(): readonly SeenText[] {
  const walker = document.createTreeWalker(shownRoot(), NodeFilter.SHOW_TEXT);
  const found: SeenText[] = [];
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (
      element === null ||
      node.nodeValue?.trim() === '' ||
      element.closest('style, script, option') !== null
    )
      continue;
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      if (visibleRect(element, line) !== undefined) found.push({ element, rect: line });
    }
  }
  return found;
}

function textProblems({ element, rect }: SeenText): readonly string[] {
  const found: string[] = [];
  const hidden = hiddenBy(element, rect, true);
  // A pixel or two of an empty descender is no loss.
  if (hidden > 3 * WHERE.roundingPx) found.push(`text hidden by ${hidden.toFixed(0)} px: ${nameOf(element)}`);
  const holder = holderOf(element);
  const box = holder?.getBoundingClientRect();
  if (holder === undefined || box === undefined) return found;
  const beyond = Math.max(box.left - rect.left, rect.right - box.right);
  if (beyond > WHERE.roundingPx && !mayScrollOrShorten(element, holder)) {
    found.push(`cut off in width: ${nameOf(holder)} by ${beyond.toFixed(0)} px`);
  }
  return found;
}

/** The box that a text belongs into. */
function holderOf(element: Element): Element | undefined {
  for (
    let up: Element | null = element.closest(WHERE.texts);
    up !== null;
    up = up.parentElement?.closest(WHERE.texts) ?? null
  ) {
    if (!['inline', 'contents'].includes(getComputedStyle(up).display)) return up;
  }
  return undefined;
}

function mayScrollOrShorten(element: Element, holder: Element): boolean {
  for (let up: Element | null = element; up !== null; up = up === holder ? null : up.parentElement) {
    const style = getComputedStyle(up);
    if (style.textOverflow === 'ellipsis' || style.overflowX === 'auto' || style.overflowX === 'scroll')
      return true;
    if (style.position === 'absolute' && style.clipPath !== 'none') return true;
  }
  return false;
}

/** Texts that run into each other. What lies on an opaque layer of its own covers the others on purpose. */
function textOverlaps(texts: readonly SeenText[]): readonly string[] {
  const found = new Set<string>();
  for (const [index, first] of texts.entries()) {
    for (const second of texts.slice(index + 1)) {
      if (first.element === second.element) continue;
      const width =
        Math.min(first.rect.right, second.rect.right) - Math.max(first.rect.left, second.rect.left);
      const height =
        Math.min(first.rect.bottom, second.rect.bottom) - Math.max(first.rect.top, second.rect.top);
      const enough = 0.4 * Math.min(first.rect.height, second.rect.height);
      if (width <= 2 * WHERE.roundingPx || height <= enough) continue;
      if (visibleOverlap(first, second)) {
        found.add(`texts run into each other: ${nameOf(first.element)} and ${nameOf(second.element)}`);
      }
    }
  }
  return [...found];
}

function visibleOverlap(first: SeenText, second: SeenText): boolean {
  const one = visibleRect(first.element, first.rect);
  const other = visibleRect(second.element, second.rect);
  if (one === undefined || other === undefined) return false;
  if (Math.min(one.right, other.right) - Math.max(one.left, other.left) <= WHERE.roundingPx) return false;
  if (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) <= WHERE.roundingPx) return false;
  return !isOnLayer(first.element, second.element) && !isOnLayer(second.element, first.element);
}

/** Whether an element lies on an opaque layer that the other one is not part of. */
function isOnLayer(element: Element, other: Element): boolean {
  for (let up: Element | null = element; up !== null && !up.contains(other); up = up.parentElement) {
    const style = getComputedStyle(up);
    const isLayer = style.position !== 'static' || up.matches(WHERE.windows);
    const isClear = style.backgroundColor === 'rgba(0, 0, 0, 0)' && style.backgroundImage === 'none';
    if (isLayer && !isClear) return true;
  }
  return false;
}

function overlaps(controls: readonly SeenControl[]): readonly string[] {
  return controls.flatMap((first, index) =>
    controls
      .slice(index + 1)
      .filter((second) => overlap(first, second))
      .map((second) => `on top of each other: ${nameOf(first.element)} and ${nameOf(second.element)}`),
  );
}

function overlap(first: SeenControl, second: SeenControl): boolean {
  if (first.element.contains(second.element) || second.element.contains(first.element)) return false;
  if (first.element.closest(WHERE.windows) !== second.element.closest(WHERE.windows)) return false;
  // The tab in front lies on the rim of its neighbours.
  const rimPx =
    first.element.matches('[role=tab]') && second.element.matches('[role=tab]') ? 6 : WHERE.roundingPx;
  const width = Math.min(first.rect.right, second.rect.right) - Math.max(first.rect.left, second.rect.left);
  const height = Math.min(first.rect.bottom, second.rect.bottom) - Math.max(first.rect.top, second.rect.top);
  return width > rimPx && height > WHERE.roundingPx;
}

function layoutProblemsOfPage(): readonly string[] {
  const controls = seenControls();
  const texts = seenTexts();
  return [
    ...sidewaysScroll(),
    ...controls.flatMap(controlProblems),
    ...overlaps(controls),
    ...texts.flatMap(textProblems),
    ...textOverlaps(texts),
  ];
}

const FUNCTIONS = [
  ...[nameOf, shownRoot, visibleRect, hides, hiddenBy, sidewaysScroll, seenControls, seenTexts],
  ...[
    controlProblems,
    hitSize,
    textProblems,
    holderOf,
    mayScrollOrShorten,
    textOverlaps,
    visibleOverlap,
    isOnLayer,
    overlaps,
    overlap,
  ],
  layoutProblemsOfPage,
];

/**
 * An expression for the page that gives the list of problems. Text and not a function, since a function would arrive
 * there without those it calls.
 */
export const LAYOUT_PROBE = `(() => {
  const WHERE = ${JSON.stringify(WHERE)};
  ${FUNCTIONS.map(String).join('\n')}
  return layoutProblemsOfPage();
})()`;
