/**
 * Runs inside the page, so it may use nothing from outside its own body. A control counts as visible only where no
 * scrolling ancestor cuts it off; controls in different windows may lie on each other, as windows do.
 */
export function findLayoutProblems(): readonly string[] {
  const CONTROLS = [
    'button, a[href], input:not([type=hidden]), select, textarea, label:has(input), summary',
    '[role=button], [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio]',
    '[role=checkbox], [role=radio], [role=switch], [role=slider], [role=link]',
  ].join(', ');
  const TEXTS = `${CONTROLS}, label, legend, th, td, h1, h2, h3, h4, p, li, dt, dd, [role=option], [role=row], [role=alert]`;
  const WINDOWS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [data-window]';
  const TARGET_PX = 24;
  const ROUNDING_PX = 1.5;
  const problems: string[] = [];

  const nameOf = (element: Element): string => {
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .trim()
      .replace(/\s+/g, ' ');
    const role = element.getAttribute('role');
    return `${element.tagName.toLowerCase()}${role === null ? '' : `[role=${role}]`} "${text.slice(0, 50)}"`;
  };
  const visibleRect = (element: Element): DOMRect | undefined => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return undefined;
    const box = element.getBoundingClientRect();
    let { left, top, right, bottom } = box;
    for (let up = element.parentElement; up !== null; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.overflowX === 'visible' && style.overflowY === 'visible' && style.clipPath === 'none')
        continue;
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
  };

  const root = document.scrollingElement ?? document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1) {
    problems.push(`the page scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth} px`);
  }

  for (const element of document.querySelectorAll(TEXTS)) {
    if (visibleRect(element) === undefined || !(element instanceof HTMLElement)) continue;
    const style = getComputedStyle(element);
    if (style.display === 'inline' || element.clientWidth === 0) continue;
    const scrolls =
      style.overflowX === 'auto' ||
      style.overflowX === 'scroll' ||
      element.matches('input, textarea, select');
    if (
      !scrolls &&
      style.textOverflow !== 'ellipsis' &&
      element.scrollWidth > element.clientWidth + ROUNDING_PX
    ) {
      problems.push(`cut off in width: ${nameOf(element)} ${element.scrollWidth} > ${element.clientWidth}`);
    }
    const hidesHeight = style.overflowY === 'hidden' || style.overflowY === 'clip';
    if (hidesHeight && element.scrollHeight > element.clientHeight + ROUNDING_PX + 1) {
      problems.push(
        `cut off in height: ${nameOf(element)} ${element.scrollHeight} > ${element.clientHeight}`,
      );
    }
  }

  const controls: { element: Element; rect: DOMRect }[] = [];
  for (const element of document.querySelectorAll(CONTROLS)) {
    const rect = visibleRect(element);
    if (rect === undefined || element.closest('[aria-hidden=true], [inert]') !== null) continue;
    controls.push({ element, rect });
    const own = element.getBoundingClientRect();
    if (own.left < -ROUNDING_PX || own.right > innerWidth + ROUNDING_PX) {
      const scroller = element.parentElement?.closest(
        '[data-scroll-x], [role=tablist], table, [role=grid], [role=treegrid]',
      );
      if (scroller === null || scroller === undefined) problems.push(`beyond the edge: ${nameOf(element)}`);
    }
    const inText = getComputedStyle(element).display === 'inline' && element.matches('a[href]');
    // A native box inside its label is hit through the label.
    const throughLabel = element.matches('label input');
    const isCut = rect.width < own.width - 1 || rect.height < own.height - 1;
    if (!inText && !throughLabel && !isCut && Math.min(own.width, own.height) < TARGET_PX - 0.5) {
      problems.push(
        `smaller than ${TARGET_PX} px: ${nameOf(element)} ${own.width.toFixed(1)} x ${own.height.toFixed(1)}`,
      );
    }
  }

  for (const [index, first] of controls.entries()) {
    for (const second of controls.slice(index + 1)) {
      if (first.element.contains(second.element) || second.element.contains(first.element)) continue;
      if (first.element.closest(WINDOWS) !== second.element.closest(WINDOWS)) continue;
      const width =
        Math.min(first.rect.right, second.rect.right) - Math.max(first.rect.left, second.rect.left);
      const height =
        Math.min(first.rect.bottom, second.rect.bottom) - Math.max(first.rect.top, second.rect.top);
      if (width > ROUNDING_PX && height > ROUNDING_PX) {
        problems.push(`on top of each other: ${nameOf(first.element)} and ${nameOf(second.element)}`);
      }
    }
  }
  return problems;
}
