import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Icon, PropertySheet, Select, TextField } from '#ui';
import type { CommandPort } from '../shared/use-command.tsx';
import type { StartType } from './service-catalogue.ts';
import { type ServiceDeed, serviceControl } from './service-controls.ts';
import { DependenciesPage, LogOnPage, RecoveryPage } from './service-pages.tsx';
import type { ServiceRow } from './service-rows.ts';
import { controlReason } from './service-texts.ts';

/** Props of {@link ServiceProperties}. */
export interface ServicePropertiesProps {
  readonly row: ServiceRow;
  /** All services of the computer, for the names of those that depend on each other. */
  readonly rows: readonly ServiceRow[];
  readonly node: string;
  /** After how long Windows starts the Cluster service again (N-23), in ms. */
  readonly restartMs: number;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** The sheet of one service. Start and Stop act at once, as they do in Windows; a start type that is an administrator's business with OK or Apply (E-23). */
export function ServiceProperties(props: ServicePropertiesProps): ReactNode {
  const { t } = useTranslation('consoles-services');
  const { row, node, port, onClose } = props;
  const [chosen, setChosen] = useState<StartType>(row.startType);
  const isChanged = row.settable !== null && chosen !== row.startType;
  const apply = () =>
    row.settable === null ||
    !isChanged ||
    port.submit({ type: 'setServiceStartType', node, service: row.settable, startType: chosen }).ok;
  return (
    <PropertySheet
      title={t('properties.title', { name: t(`service.${row.id}.name`) })}
      icon={<Icon name="services" />}
      onOk={() => apply() && onClose()}
      onApply={apply}
      canApply={isChanged}
      onCancel={onClose}
      tabs={[
        {
          id: 'general',
          label: t('properties.general'),
          content: <GeneralPage {...props} startType={chosen} onStartType={setChosen} />,
        },
        { id: 'logOn', label: t('properties.logOnTab'), content: <LogOnPage row={row} /> },
        {
          id: 'recovery',
          label: t('properties.recovery'),
          content: <RecoveryPage row={row} restartMs={props.restartMs} />,
        },
        { id: 'dependencies', label: t('properties.dependencies'), content: <DependenciesPage row={row} /> },
      ]}
    />
  );
}

const startTypes = ['automatic', 'manual', 'disabled'] as const;

interface GeneralPageProps extends ServicePropertiesProps {
  readonly startType: StartType;
  readonly onStartType: (startType: StartType) => void;
}

function GeneralPage({ row, node, port, startType, onStartType }: GeneralPageProps): ReactNode {
  const { t } = useTranslation('consoles-services');
  const [parameters, setParameters] = useState('');
  const button = (deed: ServiceDeed) => {
    const control = serviceControl(row, deed, node, parameters, port.query);
    return (
      <Button
        isDisabled={!control.isOpen}
        reason={controlReason(t, control)}
        keepsFocus
        onPress={() => control.isOpen && port.submit(control.command)}
      >
        {t(`menu.${deed}`)}
      </Button>
    );
  };
  const start = serviceControl(row, 'start', node, '', port.query);
  const canType = start.isOpen;
  return (
    <div className="k-stack">
      <TextField label={t('properties.serviceName')} value={row.name} isReadOnly labelPlacement="side" />
      <TextField
        label={t('properties.displayName')}
        value={t(`service.${row.id}.name`)}
        isReadOnly
        labelPlacement="side"
      />
      <TextField
        label={t('properties.description')}
        value={t(`service.${row.id}.description`)}
        rows={3}
        isReadOnly
        labelPlacement="side"
      />
      <TextField label={t('properties.path')} value={row.program} isReadOnly />
      <Select
        label={t('properties.startType')}
        labelPlacement="side"
        options={startTypes.map((id) => ({ id, label: t(`startType.${id}`) }))}
        value={startType}
        onChange={(id) => onStartType(id as StartType)}
        isDisabled={row.settable === null}
        description={t(row.settable === null ? 'reason.startTypeFixed' : 'reason.startTypeHere')}
      />
      <p className="k-status" role="status">
        {t('properties.status', { status: t(`status.${row.status}`) })}
      </p>
      <div className="k-row">
        {button('start')}
        {button('stop')}
        <Button isDisabled reason={t('reason.pause')}>
          {t('menu.pause')}
        </Button>
        <Button isDisabled reason={t('reason.pause')}>
          {t('menu.resume')}
        </Button>
      </div>
      <TextField
        label={t('properties.parameters')}
        value={parameters}
        onChange={setParameters}
        description={t('properties.parametersHelp')}
        isDisabled={!canType}
      />
    </div>
  );
}
