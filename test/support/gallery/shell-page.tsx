import { type ReactNode, useState } from 'react';
import { t } from '#i18n';
import { Captions, Card, SegmentedControl } from '#ui';

/** Every part of the shell kit. */
export function ShellPage(_: { variant: string }): ReactNode {
  const [pace, setPace] = useState<'pause' | '1' | '10' | '60'>('1');
  return (
    <main style={{ padding: '1rem', display: 'grid', gap: '1rem', maxInlineSize: '56rem' }}>
      <h1 style={{ margin: 0 }}>{t('common:product')}</h1>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1.25rem', alignItems: 'end' }}>
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
      <Card title="NODE1 does not answer" tone="alarm" headingLevel={2} aside="09:41:09">
        No heartbeat on Public and Private.
      </Card>
      <Card title="Reception" headingLevel={2} aside="09:41:52">
        “Outlook says it is trying to connect.”
      </Card>
      <Captions captions={[{ id: 'a', text: '[phone rings]' }]} />
    </main>
  );
}
