import type { MenuEntry } from '#ui';
import { reasonText } from '../../shared/reason-text.ts';
import type { MenuAction, ModelItem } from '../model/menu.ts';
import type { CluText } from './texts.ts';

/** Puts the model's items into words; refused ones are grey and say why. */
export function menuEntries(
  items: readonly ModelItem[],
  t: CluText,
  run: (action: MenuAction) => void,
): readonly MenuEntry[] {
  return items.map((item, index): MenuEntry => {
    if (item.kind === 'line') return { id: `line${index}`, kind: 'separator' };
    const label = 'key' in item.label ? t(`menu.${item.label.key}`) : item.label.text;
    if (item.kind === 'submenu') {
      if (item.items.length === 0) return { id: item.id, label, isDisabled: true, reason: t('menu.nothing') };
      return { id: item.id, label, children: menuEntries(item.items, t, run) };
    }
    const { verdict } = item;
    return {
      id: item.id,
      label,
      ...(item.isDefault === true ? { isDefault: true } : {}),
      ...(verdict.ok ? {} : { isDisabled: true, reason: reasonText(verdict) }),
      onAction: () => run(item.action),
    };
  });
}
