import { type ReactNode, useState } from 'react';
import {
  CheckBox,
  DualListBox,
  GroupBox,
  IpAddressField,
  isCompleteIp,
  NumberField,
  PasswordField,
  PropertySheet,
  RadioGroup,
  Select,
  TextField,
  Wizard,
  type WizardPage,
} from '#ui';

/** Nodes to choose from. */
export const nodeOptions = ['NODE1', 'NODE2', 'NODE3', 'NODE4'].map((label) => ({ id: label, label }));

/** A property sheet with three pages. */
export function PropertiesSample({ onClose }: { onClose: () => void }): ReactNode {
  const [name, setName] = useState('EVS1 IP Address');
  const [owners, setOwners] = useState<readonly string[]>(['NODE1', 'NODE2']);
  const [threshold, setThreshold] = useState(3);
  const [affects, setAffects] = useState(true);
  const [poll, setPoll] = useState<string>('default');
  return (
    <PropertySheet
      title="EVS1 IP Address Properties"
      onOk={onClose}
      onCancel={onClose}
      onApply={() => setName(name.trim())}
      canOk={name !== ''}
      blockedReason="The name must not be empty."
      tabs={[
        {
          id: 'general',
          label: 'General',
          content: (
            <>
              <TextField label="Name" labelPlacement="side" value={name} onChange={setName} />
              <TextField label="Description" labelPlacement="side" value="" rows={2} />
              <DualListBox
                options={nodeOptions}
                chosenIds={owners}
                onChange={setOwners}
                availableLabel="Available nodes"
                chosenLabel="Possible owners"
                rows={4}
              />
              <CheckBox isChecked={false}>Run this resource in a separate Resource Monitor</CheckBox>
            </>
          ),
        },
        { id: 'dependencies', label: 'Dependencies', content: <p>Disk S:</p> },
        {
          id: 'advanced',
          label: 'Advanced',
          content: (
            <>
              <GroupBox label="Restart">
                <CheckBox isChecked={affects} onChange={setAffects}>
                  Affect the group
                </CheckBox>
                <NumberField
                  label="Threshold"
                  labelPlacement="side"
                  value={threshold}
                  onChange={setThreshold}
                  min={0}
                  max={9}
                />
                <NumberField label="Period" labelPlacement="side" value={900} unit="seconds" />
              </GroupBox>
              <RadioGroup
                label='"Looks Alive" poll interval'
                value={poll}
                onChange={setPoll}
                options={[
                  { id: 'default', label: 'Use value from resource type' },
                  { id: 'own', label: 'Specify value' },
                ]}
              />
            </>
          ),
        },
      ]}
    />
  );
}

/** A wizard with each kind of page. */
export function AccountWizard({ onClose }: { onClose: () => void }): ReactNode {
  const [ip, setIp] = useState('10.0.0.');
  const [user, setUser] = useState('clussvc');
  const [password, setPassword] = useState('');
  const [domain, setDomain] = useState<string | null>('corp');
  const [owners, setOwners] = useState<readonly string[]>(['NODE1']);
  const pages: WizardPage[] = [
    {
      id: 'welcome',
      kind: 'welcome',
      title: 'Welcome to the New Server Cluster Wizard',
      content: <p>You will need a domain, a cluster name, an address and an account. Click Next to go on.</p>,
    },
    {
      id: 'ip',
      title: 'IP Address',
      subtitle: 'Enter an address at which administration tools can reach the cluster.',
      canNext: isCompleteIp(ip),
      nextDisabledReason: 'The address is not complete.',
      content: <IpAddressField label="IP Address" value={ip} onChange={setIp} />,
    },
    {
      id: 'account',
      title: 'Cluster Service Account',
      subtitle: 'The account under which the cluster service runs on each node.',
      canNext: user !== '' && password !== '',
      nextDisabledReason: 'User name and password are needed.',
      content: (
        <>
          <TextField label="User name" labelPlacement="side" value={user} onChange={setUser} />
          <PasswordField label="Password" labelPlacement="side" value={password} onChange={setPassword} />
          <Select
            label="Domain"
            labelPlacement="side"
            value={domain}
            onChange={setDomain}
            options={[
              { id: 'corp', label: 'corp.example' },
              { id: 'lab', label: 'lab.example' },
            ]}
          />
        </>
      ),
    },
    {
      id: 'owners',
      title: 'Possible Owners',
      subtitle: 'Nodes on which the resource can be brought online.',
      content: (
        <DualListBox
          isOrdered
          options={nodeOptions}
          chosenIds={owners}
          onChange={setOwners}
          availableLabel="Available nodes"
          chosenLabel="Possible owners"
        />
      ),
    },
    {
      id: 'finish',
      kind: 'finish',
      title: 'Completing the wizard',
      canCancel: false,
      content: <p>The cluster has been built.</p>,
    },
  ];
  return <Wizard title="New Server Cluster Wizard" pages={pages} onFinish={onClose} onCancel={onClose} />;
}
