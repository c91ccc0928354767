import { type ReactNode, useState } from 'react';
import { useText } from '../use-text.ts';
import { Button } from './button.tsx';
import { addChosen, moveChosen, removeChosen } from './dual-list.ts';
import { ListBox } from './list-box.tsx';
import type { Option } from './options.tsx';

/** Props of {@link DualListBox}. */
export interface DualListBoxProps {
  /** Everything there is to choose from, chosen or not. */
  readonly options: readonly Option[];
  /** Ids in their order. */
  readonly chosenIds: readonly string[];
  readonly onChange: (chosenIds: readonly string[]) => void;
  readonly availableLabel: string;
  readonly chosenLabel: string;
  /** Shows Move Up and Move Down (preferred owners). */
  readonly isOrdered?: boolean;
  /** Says why something may not be taken out, e.g. a node that owns the group. */
  readonly removeBlockedReason?: (id: string) => string | undefined;
  readonly rows?: number;
}

/** Two lists and Add / Remove between them: possible owners, dependencies, preferred owners. */
export function DualListBox(props: DualListBoxProps): ReactNode {
  const t = useText();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [right, setRight] = useState<readonly string[]>([]);
  const { options, chosenIds, onChange } = props;
  const available = options.filter((option) => !chosenIds.includes(option.id));
  const chosen = chosenIds.flatMap((id) => options.find((option) => option.id === id) ?? []);
  const toAdd = left.filter((id) => available.some((option) => option.id === id));
  const toRemove = right.filter((id) => chosenIds.includes(id));
  const blocked = toRemove
    .map((id) => props.removeBlockedReason?.(id))
    .find((reason) => reason !== undefined);
  const add = (ids: readonly string[]) => {
    onChange(
      addChosen(
        chosenIds,
        options.map((option) => option.id),
        ids,
      ),
    );
    setLeft([]);
  };
  const remove = (ids: readonly string[]) => {
    if (ids.some((id) => props.removeBlockedReason?.(id) !== undefined)) return;
    onChange(removeChosen(chosenIds, ids));
    setRight([]);
  };
  return (
    <div className="c-dual-box">
      <div className="c-dual">
        <ListBox
          label={props.availableLabel}
          options={available}
          selectedIds={toAdd}
          onSelect={setLeft}
          selectionMode="multiple"
          onOpen={(id) => add([id])}
          rows={props.rows ?? 6}
        />
        <div className="c-dual-buttons">
          <Button keepsFocus isDisabled={toAdd.length === 0} onPress={() => add(toAdd)}>
            {t('ui:dual.add')}
          </Button>
          <Button
            keepsFocus
            isDisabled={toRemove.length === 0 || blocked !== undefined}
            reason={blocked}
            onPress={() => remove(toRemove)}
          >
            {t('ui:dual.remove')}
          </Button>
        </div>
        <ListBox
          label={props.chosenLabel}
          options={chosen}
          selectedIds={toRemove}
          onSelect={setRight}
          selectionMode="multiple"
          onOpen={(id) => remove([id])}
          rows={props.rows ?? 6}
        />
        {props.isOrdered ? (
          <div className="c-dual-buttons is-order">
            <Button
              keepsFocus
              isDisabled={toRemove.length === 0}
              onPress={() => onChange(moveChosen(chosenIds, toRemove, -1))}
            >
              {t('ui:dual.moveUp')}
            </Button>
            <Button
              keepsFocus
              isDisabled={toRemove.length === 0}
              onPress={() => onChange(moveChosen(chosenIds, toRemove, 1))}
            >
              {t('ui:dual.moveDown')}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
