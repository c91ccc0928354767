import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowsEvent } from '#domain/selectors';
import { currentLanguage } from '#i18n';
import { Button, CheckBox, Dialog, GroupBox, Select, TextField } from '#ui';
import { formatDate } from '../shared/calendar.ts';
import {
  daysOf,
  type EventFilter,
  type FilterEnd,
  type FilterForm,
  type FilterProblem,
  filterOf,
  formOf,
  levels,
  noFilter,
  problemsOf,
  sourcesOf,
} from './event-filter.ts';

/** Props of {@link FilterDialog}. */
export interface FilterDialogProps {
  readonly filter: EventFilter;
  /** The whole log: its sources, its days and its ends are what one can choose from. */
  readonly events: readonly WindowsEvent[];
  readonly startsAtMs: number;
  readonly onFilter: (filter: EventFilter) => void;
  readonly onClose: () => void;
}

const DAY_MS = 86_400_000;
const ALL = 'all';

/** What the list is to show: by type, source, number and time. */
export function FilterDialog(props: FilterDialogProps): ReactNode {
  const { events, startsAtMs, onFilter, onClose } = props;
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [form, setForm] = useState<FilterForm>(() => formOf(props.filter, events, startsAtMs));
  const change = (part: Partial<FilterForm>) => setForm((before) => ({ ...before, ...part }));
  const problems = problemsOf(form, startsAtMs);
  const problemText = (...mine: readonly FilterProblem[]) => {
    const found = mine.find((problem) => problems.includes(problem));
    return found === undefined ? undefined : t(`viewer.filter.problem.${found}`);
  };
  const ok = () => {
    if (problems.length > 0) return;
    onFilter(filterOf(form, startsAtMs));
    onClose();
  };
  return (
    <Dialog
      title={t('viewer.filter.title')}
      width={26}
      onClose={onClose}
      onSubmit={ok}
      buttons={
        <>
          <Button onPress={() => setForm(formOf(noFilter, events, startsAtMs))}>
            {t('viewer.filter.restore')}
          </Button>
          <Button type="submit" isDefault isDisabled={problems.length > 0}>
            {t('ui:button.ok')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <div className="k-stack">
        <TypeBoxes form={form} onChange={change} error={problemText('levels')} />
        <Select
          label={t('viewer.filter.source')}
          labelPlacement="side"
          options={[
            { id: ALL, label: t('viewer.filter.allSources') },
            ...sourcesOf(events).map((source) => ({ id: source, label: source })),
          ]}
          value={form.source === '' ? ALL : form.source}
          onChange={(source) => change({ source: source === ALL ? '' : source })}
        />
        <TextField
          label={t('viewer.filter.eventId')}
          labelPlacement="side"
          value={form.eventId}
          onChange={(eventId) => change({ eventId })}
          error={problemText('eventId')}
        />
        <SpanEnd
          which="from"
          form={form}
          onChange={change}
          error={problemText('from')}
          {...{ events, startsAtMs }}
        />
        <SpanEnd
          which="to"
          form={form}
          onChange={change}
          error={problemText('to', 'order')}
          {...{ events, startsAtMs }}
        />
      </div>
    </Dialog>
  );
}

function TypeBoxes({
  form,
  onChange,
  error,
}: {
  form: FilterForm;
  onChange: (part: Partial<FilterForm>) => void;
  error: string | undefined;
}): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <GroupBox label={t('viewer.filter.types')}>
      {levels.map((level) => (
        <CheckBox
          key={level}
          isChecked={form.levels.includes(level)}
          onChange={(isOn) =>
            onChange({ levels: levels.filter((one) => (one === level ? isOn : form.levels.includes(one))) })
          }
        >
          {t(`viewer.level.${level}`)}
        </CheckBox>
      ))}
      <p className="k-verdict" role="status">
        {error}
      </p>
    </GroupBox>
  );
}

function SpanEnd(props: {
  which: 'from' | 'to';
  form: FilterForm;
  onChange: (part: Partial<FilterForm>) => void;
  error: string | undefined;
  events: readonly WindowsEvent[];
  startsAtMs: number;
}): ReactNode {
  const { which, form, events, startsAtMs } = props;
  const { t } = useTranslation('consoles-windows');
  const end = form[which];
  const change = (part: Partial<FilterEnd>) => props.onChange({ [which]: { ...end, ...part } });
  const { tag } = currentLanguage();
  return (
    <GroupBox label={t(`viewer.filter.${which}`)}>
      <div className="k-span">
        <Select
          label={t(`viewer.filter.${which}`)}
          labelPlacement="hidden"
          options={[
            { id: 'open', label: t(`viewer.filter.${which}Open`) },
            { id: 'set', label: t('viewer.filter.eventsOn') },
          ]}
          value={end.isSet ? 'set' : 'open'}
          onChange={(id) => change({ isSet: id === 'set' })}
        />
        <Select
          label={t('viewer.filter.day')}
          labelPlacement="hidden"
          options={daysOf(events, startsAtMs).map((day) => ({
            id: String(day),
            label: formatDate(day * DAY_MS, 0, tag),
          }))}
          value={String(end.day)}
          onChange={(id) => change({ day: Number(id) })}
          isDisabled={!end.isSet}
        />
        <TextField
          label={t('viewer.filter.time')}
          labelPlacement="hidden"
          value={end.time}
          onChange={(time) => change({ time })}
          isDisabled={!end.isSet}
          maxLength={8}
        />
      </div>
      <p className="k-verdict" role="status">
        {props.error}
      </p>
    </GroupBox>
  );
}
