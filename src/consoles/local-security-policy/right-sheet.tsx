import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, UserRight, World } from '#domain';
import { holdersOfRight, localAdministratorsGroup } from '#domain/selectors';
import { Icon, PropertySheet } from '#ui';
import { memberChanges, sendChanges } from '../shared/member-changes.ts';
import { MemberEditor } from '../shared/member-editor.tsx';
import { domainPrincipals } from '../shared/principals.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { holderName, rightCommand, shownHolder } from './user-rights.ts';

/** Props of {@link RightSheet}. */
export interface RightSheetProps {
  readonly world: World;
  readonly computer: ComputerNode;
  readonly right: UserRight;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Properties of one right: who has it on this computer (L-48). */
export function RightSheet({ world, computer, right, port, onClose }: RightSheetProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'events']);
  const before = holdersOfRight(world, computer, right);
  const [holders, setHolders] = useState(before);
  const commandOf = rightCommand(computer.name, right);
  const changes = memberChanges(before, holders, commandOf);
  const apply = () => sendChanges(port, changes);
  return (
    <PropertySheet
      title={t('properties.of', { name: t(`events:value.userRight.${right}`) })}
      icon={<Icon name="key" />}
      onOk={() => apply() && onClose()}
      onApply={apply}
      canApply={changes.length > 0}
      onCancel={onClose}
      tabs={[
        {
          id: 'setting',
          label: t('policy.setting'),
          content: (
            <MemberEditor
              label={t(`events:value.userRight.${right}`)}
              before={before}
              members={holders}
              onChange={setHolders}
              choices={[localAdministratorsGroup, ...domainPrincipals(world)]}
              nameOf={(typed) => holderName(world, typed)}
              shown={(name) => shownHolder(world, name)}
              commandOf={commandOf}
              port={port}
            />
          ),
        },
      ]}
    />
  );
}
