import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOf, ComputerNode, World } from '#domain';
import { clockOffset, nodeNamed, secondsAhead, secondsOfDay } from '#domain/selectors';
import { formatClock } from '#i18n';
import { Button, TextField, useCloseWindow } from '#ui';
import { formatDate } from '../shared/calendar.ts';
import type { ConsoleProps } from '../shared/console-types.ts';
import { reasonText, warningTexts } from '../shared/reason-text.ts';
import { useCommand } from '../shared/use-command.tsx';
import { useWorldValue } from '../shared/use-world.ts';
import { WarningList } from '../shared/warning-list.tsx';
import '../shared/windows-consoles.css';
import '../system-properties/system-properties.css';

/** What the clock of the computer shows. */
function shownBy({ startsAtMs, now }: World, node: ComputerNode | undefined): string {
  return formatClock(startsAtMs + now + (node === undefined ? 0 : clockOffset(node)));
}

/** Control Panel ▸ Date and Time: the computer's own clock, which Kerberos wants within five minutes of the domain's (F-31). */
export function DateAndTime({ session, node }: ConsoleProps): ReactNode {
  const { t, i18n } = useTranslation(['consoles-windows', 'ui']);
  const port = useCommand(session);
  const close = useCloseWindow();
  const shown = useWorldValue(session, (world) => shownBy(world, nodeNamed(world, node)));
  const [typed, setTyped] = useState<string | null>(null);
  const { world } = session.frame();
  const computer = nodeNamed(world, node);
  if (computer === undefined) return null;
  const seconds = typed === null ? null : secondsOfDay(typed);
  const ahead = seconds === null ? null : secondsAhead(world, seconds);
  const command: CommandOf<'setClock'> | null =
    ahead === null ? null : { type: 'setClock', node, aheadSeconds: ahead };
  const verdict = command === null ? null : port.query(command);
  const isWrong = typed !== null && ahead === null;
  const blocked = isWrong
    ? t('clock.invalid')
    : verdict === null
      ? undefined
      : reasonText(verdict) || undefined;
  const apply = () => {
    if (command !== null && !port.submit(command).ok) return false;
    setTyped(null);
    return true;
  };
  return (
    <form
      className="c-console sp-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        if (blocked === undefined && apply()) close();
      }}
    >
      <div className="k-stack sp-tabs">
        <p>{t('clock.date', { date: formatDate(world.startsAtMs, world.now, i18n.language) })}</p>
        <TextField
          label={t('clock.time')}
          value={typed ?? shown}
          onChange={setTyped}
          maxLength={8}
          description={t('clock.hint')}
        />
        <WarningList texts={verdict === null ? [] : warningTexts(verdict)} />
        <p className="k-note">{t('clock.note')}</p>
      </div>
      <div className="c-dialog-buttons">
        <Button type="submit" isDefault isDisabled={blocked !== undefined} reason={blocked}>
          {t('ui:button.ok')}
        </Button>
        <Button onPress={close}>{t('ui:button.cancel')}</Button>
        <Button
          isDisabled={blocked !== undefined || typed === null}
          reason={blocked ?? t('clock.unchanged')}
          onPress={apply}
        >
          {t('ui:button.apply')}
        </Button>
      </div>
    </form>
  );
}
