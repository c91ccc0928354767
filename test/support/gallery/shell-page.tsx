import { type ReactNode, useState } from 'react';
import { formatDuration, formatNumber, formatPercent, t } from '#i18n';
import { Badge, Captions, Card, Meter, SegmentedControl, ShellButton, Tooltip, useAnnounce } from '#ui';

/** Every part of the shell kit. */
export function ShellPage(_: { variant: string }): ReactNode {
  const [pace, setPace] = useState<'pause' | '1' | '10' | '60'>('1');
  const announce = useAnnounce();
  return (
    <main style={{ padding: '1rem', display: 'grid', gap: '1rem', maxInlineSize: '56rem' }}>
      <h1 style={{ margin: 0 }}>{t('common:product')}</h1>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1.25rem', alignItems: 'end' }}>
        <Meter label="Users without mail" valueText={formatNumber(500)} tone="alarm" />
        <Meter label="Availability" valueText={formatPercent(0.99871)} value={0.7} tone="warning" />
        <Meter label="At risk" valueText={formatDuration(200_000)} tone="good" value={0.3} />
        <SegmentedControl
          label="Pace"
          value={pace}
          onChange={setPace}
          segments={[
            { id: 'pause', label: 'Pause', content: '❚❚' },
            { id: '1', label: '1×' },
            { id: '10', label: '10×' },
            { id: '60', label: '60×', isDisabled: true },
          ]}
        />
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.6rem' }}>
        <ShellButton variant="primary" onPress={() => announce('Started')}>
          {t('common:continue')}
        </ShellButton>
        <ShellButton>{t('common:back')}</ShellButton>
        <ShellButton variant="quiet">{t('common:open')}</ShellButton>
        <ShellButton variant="danger">{t('common:delete')}</ShellButton>
        <ShellButton isDisabled reason="Nothing to save.">
          {t('common:save')}
        </ShellButton>
        <ShellButton href="#map">{t('common:language.label')}</ShellButton>
        <Tooltip text="Ends the pause at the next event.">
          {(id) => (
            <button type="button" className="s-button is-plain" aria-describedby={id}>
              ▸
            </button>
          )}
        </Tooltip>
      </div>
      <Card title="NODE1 does not answer" tone="alarm" headingLevel={2} aside="09:41:09">
        No heartbeat on Public and Private.
      </Card>
      <Card title="Reception" headingLevel={2} aside="09:41:52">
        “Outlook says it is trying to connect.”
      </Card>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
        <Badge>plain</Badge>
        <Badge tone="good">Gold</Badge>
        <Badge tone="warning">Band 2</Badge>
        <Badge tone="alarm">Failed</Badge>
      </div>
      <Captions captions={[{ id: 'a', text: '[phone rings]' }]} />
    </main>
  );
}
