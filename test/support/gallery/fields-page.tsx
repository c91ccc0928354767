import { type ReactNode, useEffect, useState } from 'react';
import {
  Button,
  CheckBox,
  ComboBox,
  Desktop,
  DualListBox,
  GroupBox,
  Icon,
  IpAddressField,
  ListBox,
  NumberField,
  noWindows,
  PasswordField,
  ProgressBar,
  RadioGroup,
  Select,
  TextField,
  useWindowManager,
} from '#ui';
import { AccountWizard, nodeOptions } from './dialog-samples.tsx';

/** Every field once, in a window, and every picture. */
export function FieldsPage({ variant }: { variant: string }): ReactNode {
  const manager = useWindowManager(noWindows);
  const { open } = manager.actions;
  useEffect(() => open('fields', { width: 720, height: 640, x: 30, y: 16 }), [open]);
  return (
    <main style={{ blockSize: '100dvh' }}>
      <h1 className="u-hidden">UI kit: fields</h1>
      <Desktop
        manager={manager}
        label="NODE2"
        startMenu={[]}
        windows={[
          {
            id: 'fields',
            title: 'Fields',
            icon: <Icon name="properties" />,
            content: <Fields variant={variant} />,
          },
        ]}
      />
    </main>
  );
}

function Fields({ variant }: { variant: string }): ReactNode {
  const [text, setText] = useState('EVS1');
  const [ip, setIp] = useState('192.168.10.5');
  const [number, setNumber] = useState(3);
  const [checked, setChecked] = useState(true);
  const [one, setOne] = useState<string | null>('NODE1');
  const [free, setFree] = useState('NODE');
  const [owners, setOwners] = useState<readonly string[]>(['NODE2']);
  const [picked, setPicked] = useState<readonly string[]>(['NODE3']);
  const [isOpen, setOpen] = useState(variant === 'wizard');
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(17rem, 1fr))',
        gap: '0.75rem',
        padding: '0.75rem',
      }}
    >
      <GroupBox label="Texts">
        <TextField
          label="Network name"
          value={text}
          onChange={setText}
          description="At most 15 characters."
        />
        <TextField label="Wrong" value="a b" error="A name has no spaces." />
        <TextField label="Off" value="NODE1" isDisabled />
        <PasswordField label="Password" value="secret" />
        <TextField label="Log" value={'Line 1\nLine 2'} rows={3} isMono isReadOnly />
      </GroupBox>
      <GroupBox label="Values">
        <IpAddressField label="IP address" labelPlacement="side" value={ip} onChange={setIp} />
        <IpAddressField label="Gateway" labelPlacement="side" value="" isDisabled />
        <NumberField
          label="Threshold"
          labelPlacement="side"
          value={number}
          onChange={setNumber}
          min={0}
          max={10}
        />
        <Select label="Owner" labelPlacement="side" value={one} onChange={setOne} options={nodeOptions} />
        <ComboBox
          label="Computer"
          labelPlacement="side"
          value={free}
          onChange={setFree}
          options={nodeOptions}
        />
        <CheckBox isChecked={checked} onChange={setChecked}>
          Register this connection
        </CheckBox>
        <CheckBox isChecked={false} isDisabled reason="The disk is not online.">
          Format
        </CheckBox>
        <RadioGroup label="Failback" value={one} onChange={setOne} options={nodeOptions.slice(0, 2)} />
        <ProgressBar label="Copying files" value={0.6} />
      </GroupBox>
      <DualListBox
        options={nodeOptions}
        chosenIds={owners}
        onChange={setOwners}
        availableLabel="Available nodes"
        chosenLabel="Possible owners"
        isOrdered
        rows={4}
      />
      <ListBox label="Disks" options={nodeOptions} selectedIds={picked} onSelect={setPicked} rows={4} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', alignItems: 'center' }}>
        <Button isDefault onPress={() => setOpen(true)}>
          Wizard
        </Button>
        <Button>Cancel</Button>
        <Button isDisabled>Off</Button>
        <Button isDisabled reason="Nothing was changed.">
          Apply
        </Button>
        {ICONS.map((name) => (
          <Icon key={name} name={name} size={32} label={name} />
        ))}
        {STATES.map((state) => (
          <Icon key={state} name="node" state={state} size={32} label={state} />
        ))}
      </div>
      {isOpen ? <AccountWizard onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

const STATES = ['error', 'warning', 'pending', 'paused', 'offline', 'online', 'unknown'] as const;
const ICONS = [
  'start',
  'cluster',
  'node',
  'computer',
  'domain',
  'group',
  'resource',
  'disk',
  'quorum',
  'network',
  'interface',
  'user',
  'users',
  'folder',
  'folder-open',
  'event-info',
  'event-warning',
  'event-error',
  'question',
  'ok',
  'exchange',
  'mailbox',
  'wizard',
  'terminal',
  'services',
  'events',
  'book',
  'search',
  'help',
  'shutdown',
  'clock',
  'key',
  'storage',
  'document',
  'refresh',
  'up',
  'properties',
] as const;
