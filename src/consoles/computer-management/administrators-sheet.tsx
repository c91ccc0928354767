import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, World } from '#domain';
import {
  localAdministrators,
  localAdministratorsGroup,
  principalName,
  qualifiedName,
} from '#domain/selectors';
import { Icon, PropertySheet } from '#ui';
import { memberChanges, sendChanges } from '../shared/member-changes.ts';
import { MemberEditor } from '../shared/member-editor.tsx';
import { domainPrincipals } from '../shared/principals.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { administratorsCommand } from './local-groups.ts';

/** Props of {@link AdministratorsSheet}. */
export interface AdministratorsSheetProps {
  readonly world: World;
  readonly computer: ComputerNode;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Properties of the group Administrators of one computer: who administers it (L-47, E-35). */
export function AdministratorsSheet({ world, computer, port, onClose }: AdministratorsSheetProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const before = localAdministrators(world, computer);
  const [members, setMembers] = useState(before);
  const commandOf = administratorsCommand(computer.name);
  const changes = memberChanges(before, members, commandOf);
  const apply = () => sendChanges(port, changes);
  return (
    <PropertySheet
      title={t('properties.of', { name: localAdministratorsGroup })}
      icon={<Icon name="users" />}
      onOk={() => apply() && onClose()}
      onApply={apply}
      canApply={changes.length > 0}
      onCancel={onClose}
      tabs={[
        {
          id: 'general',
          label: t('users.properties.general'),
          content: (
            <MemberEditor
              label={t('members.label')}
              before={before}
              members={members}
              onChange={setMembers}
              choices={domainPrincipals(world)}
              nameOf={(typed) => principalName(world, typed)}
              shown={(name) => qualifiedName(world, name)}
              commandOf={commandOf}
              port={port}
            />
          ),
        },
      ]}
    />
  );
}
