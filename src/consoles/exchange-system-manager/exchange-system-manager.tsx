import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { nodeNamed, reachesDirectory } from '#domain/selectors';
import { ConsoleFrame, ListView, type MenuEntry, type MenuItem, SplitPane, StatusBar, TreeView } from '#ui';
import { ActionMenuBar } from '../shared/action-menu-bar.tsx';
import type { ConsoleProps } from '../shared/console-types.ts';
import { useCommand } from '../shared/use-command.tsx';
import { MailboxesPage } from './mailboxes-page.tsx';
import { ManagerDialog } from './manager-dialog.tsx';
import { detailColumn, type ManagerRow, managerRows } from './manager-list.ts';
import { managerMenu, type OpenDialog } from './manager-menu.ts';
import { textsOf } from './manager-texts.ts';
import { managerTree, openAtFirst } from './manager-tree.ts';
import { idOf, type Place, placeOf, placeWithId } from './places.ts';
import '../shared/windows-consoles.css';

/** Exchange System Manager: the organization as the directory has it, on servers that have the management tools (E-5). */
export function ExchangeSystemManager(props: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const { world, node } = props;
  const computer = nodeNamed(world, node);
  if (computer !== undefined && reachesDirectory(world, computer.id)) return <Organization {...props} />;
  return (
    <ConsoleFrame statusBar={<StatusBar parts={['']} />}>
      <p className="k-hint" role="status">
        {t('unreachable', { domain: world.directory.domain })}
      </p>
    </ConsoleFrame>
  );
}

function Organization({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const port = useCommand(session);
  const [place, setPlace] = useState<Place>(placeOf('servers'));
  const [showsAdminGroups, setShowsAdminGroups] = useState(false);
  const [expanded, setExpanded] = useState<readonly string[] | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const texts = textsOf(t);
  const tree = managerTree(world, showsAdminGroups, texts);
  const rows = managerRows(world, place, tree, texts, t('binding.all'));
  const menuOf = (at: Place) => managerMenu({ place: at, world, node, port, t, open: setDialog });
  const go = (id: string) => {
    setPlace(placeWithId(id));
    setSelected(null);
  };
  const showAdminGroups = (isShown: boolean) => {
    setShowsAdminGroups(isShown);
    setExpanded(null);
    go(idOf(placeOf('root')));
  };
  const adminGroups = adminGroupsItem(t, showsAdminGroups, showAdminGroups);
  const about = selected === null ? place : placeWithId(selected);
  return (
    <ConsoleFrame
      menuBar={
        <ActionMenuBar
          id="action"
          label={t('menu.action')}
          exitLabel={t('menu.exit')}
          entries={menuOf(about)}
          others={[{ id: 'view', label: t('menu.view'), entries: [adminGroups] }]}
        />
      }
      statusBar={
        <StatusBar parts={[place.kind === 'mailboxes' ? '' : t('objects', { count: rows.length })]} />
      }
    >
      <SplitPane
        firstLabel={t('tree')}
        secondLabel={texts.place(place)}
        initialShare={0.42}
        first={
          <TreeView
            label={t('tree')}
            nodes={tree}
            expandedIds={expanded ?? openAtFirst(tree)}
            onExpandedChange={setExpanded}
            selectedId={idOf(place)}
            onSelect={go}
            contextMenu={(id) => menuOf(placeWithId(id))}
          />
        }
        second={
          <PlacePane
            {...{ world, place, rows, selected, menuOf }}
            open={setDialog}
            onSelect={setSelected}
            onOpen={go}
          />
        }
      />
      {dialog === null ? null : (
        <ManagerDialog {...{ dialog, world, node, port }} open={setDialog} onClose={() => setDialog(null)} />
      )}
    </ConsoleFrame>
  );
}

interface PlacePaneProps {
  readonly world: World;
  readonly open: (dialog: OpenDialog) => void;
  readonly place: Place;
  readonly rows: readonly ManagerRow[];
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly menuOf: (place: Place) => readonly MenuEntry[];
}

function PlacePane(props: PlacePaneProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const { world, place, open, rows, selected, onSelect, onOpen, menuOf } = props;
  if (place.kind === 'mailboxes') return <MailboxesPage world={world} place={place} open={open} />;
  return (
    <ListView
      key={detailColumn(place)}
      label={t('list', { place: textsOf(t).place(place) })}
      rows={rows}
      columns={columnsOf(place, t)}
      icon={(row) => ({ name: row.icon, state: row.mark })}
      selectedId={selected}
      onSelect={onSelect}
      onOpen={onOpen}
      contextMenu={(id) => menuOf(id === null ? place : placeWithId(id))}
    />
  );
}

function adminGroupsItem(t: Translate, isChecked: boolean, show: (isShown: boolean) => void): MenuItem {
  return { id: 'adminGroups', label: t('menu.adminGroups'), isChecked, onAction: () => show(!isChecked) };
}

type Translate = ReturnType<typeof useTranslation<'consoles-esm'>>['t'];

function columnsOf(place: Place, t: Translate) {
  const detail = detailColumn(place);
  const isCount = detail === 'mailboxes';
  // What does not run is more than a word.
  const [nameWidth, stateWidth] = detail === 'stopped' ? [90, 90] : [190, 120];
  return [
    { id: 'name', label: t('column.name'), text: (row: ManagerRow) => row.name, width: nameWidth },
    { id: 'state', label: t('column.state'), text: (row: ManagerRow) => row.state, width: stateWidth },
    ...(detail === 'none'
      ? []
      : [
          {
            id: 'detail',
            label: t(`column.${detail}`),
            text: (row: ManagerRow) => row.detail,
            ...(isCount ? { sortBy: (row: ManagerRow) => Number(row.detail) } : {}),
          },
        ]),
  ];
}
