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
  windows: '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [data-window]',
  scrollers: '[data-scroll-x], [role=tablist], table, [role=grid], [role=treegrid]',
  targetPx: 24,
  roundingPx: 1.5,
};

interface SeenControl {
  readonly element: Element;
  /** The part of it that is to be seen. */
  readonly rect: DOMRect;
}

function nameOf(element: Element): string {
  const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
  const role = element.getAttribute('role');
  return `${element.tagName.toLowerCase()}${role === null ? '' : `[role=${role}]`} "${text.slice(0, 50)}"`;
}

function visibleRect(element: Element): DOMRect | undefined {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return undefined;
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (let up = element.parentElement; up !== null; up = up.parentElement) {
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

function cutOffText(element: Element): readonly string[] {
  if (!(element instanceof HTMLElement) || visibleRect(element) === undefined) return [];
  const style = getComputedStyle(element);
  if (style.display === 'inline' || element.clientWidth === 0) return [];
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
  const found: string[] = [];
  if (!scrolls && style.textOverflow !== 'ellipsis' && scrollWidth > clientWidth + WHERE.roundingPx) {
    found.push(`cut off in width: ${nameOf(element)} ${scrollWidth} > ${clientWidth}`);
  }
  const hidesHeight = style.overflowY === 'hidden' || style.overflowY === 'clip';
  if (hidesHeight && scrollHeight > clientHeight + 2 * WHERE.roundingPx) {
    found.push(`cut off in height: ${nameOf(element)} ${scrollHeight} > ${clientHeight}`);
  }
  return found;
}

function seenControls(): readonly SeenControl[] {
  return [...document.querySelectorAll(WHERE.controls)].flatMap((element) => {
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
  const inText = element.matches('a[href]') && getComputedStyle(element).display === 'inline';
  // A native box inside its label is hit through the label.
  const throughLabel = element.matches('label input');
  const isCut = rect.width < own.width - 1 || rect.height < own.height - 1;
  if (!inText && !throughLabel && !isCut && Math.min(own.width, own.height) < WHERE.targetPx - 0.5) {
    const size = `${own.width.toFixed(1)} x ${own.height.toFixed(1)}`;
    found.push(`smaller than ${WHERE.targetPx} px: ${nameOf(element)} ${size}`);
  }
  return found;
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
  const width = Math.min(first.rect.right, second.rect.right) - Math.max(first.rect.left, second.rect.left);
  const height = Math.min(first.rect.bottom, second.rect.bottom) - Math.max(first.rect.top, second.rect.top);
  return width > WHERE.roundingPx && height > WHERE.roundingPx;
}

function layoutProblemsOfPage(): readonly string[] {
  const controls = seenControls();
  return [
    ...sidewaysScroll(),
    ...[...document.querySelectorAll(WHERE.texts)].flatMap(cutOffText),
    ...controls.flatMap(controlProblems),
    ...overlaps(controls),
  ];
}

const FUNCTIONS = [
  ...[nameOf, visibleRect, sidewaysScroll, cutOffText, seenControls, controlProblems, overlaps, overlap],
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
