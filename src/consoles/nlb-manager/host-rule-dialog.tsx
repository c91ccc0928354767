import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, CheckBox, Dialog, NumberField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { type HostRule, type HostShare, shareCommand } from './host-share.ts';
import { RuleFields } from './rule-fields.tsx';

/** Props of {@link HostRuleDialog}. */
export interface HostRuleDialogProps {
  /** The rule with the part as the sheet has it, not yet in force. */
  readonly row: HostRule;
  /** The same as it is in force. */
  readonly before: HostRule;
  readonly node: string;
  readonly port: CommandPort;
  readonly onOk: (share: HostShare) => void;
  readonly onClose: () => void;
}

/** Load weight where all hosts stand when Equal is cleared (B-14). */
const middleLoad = 50;

/** A port rule in the properties of a host: only the load weight or the handling priority is its own (B-13, B-14). */
export function HostRuleDialog(props: HostRuleDialogProps): ReactNode {
  const { t } = useTranslation(['consoles-nlb', 'ui']);
  const { row, before, node, port, onOk, onClose } = props;
  const [share, setShare] = useState(row.share);
  const command = shareCommand(node, before, share);
  const verdict = command === null ? null : port.query(command);
  const why = verdict === null ? '' : reasonText(verdict);
  return (
    <Dialog
      title={t('rules.dialog')}
      width={26}
      onClose={onClose}
      onSubmit={() => why === '' && onOk(share)}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={why !== ''} reason={why}>
            {t('ui:button.ok')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <div className="k-stack">
        <RuleFields rule={row.rule} />
        {row.rule.filtering === 'single' ? (
          <NumberField
            label={t('share.handlingPriority')}
            labelPlacement="side"
            value={share.handlingPriority}
            min={1}
            max={32}
            onChange={(handlingPriority) => setShare({ ...share, handlingPriority })}
            shouldFocus
          />
        ) : (
          <div className="k-row">
            <NumberField
              label={t('share.load')}
              labelPlacement="side"
              value={share.load ?? middleLoad}
              min={0}
              max={100}
              isDisabled={share.load === null}
              onChange={(load) => setShare({ ...share, load })}
            />
            <CheckBox
              isChecked={share.load === null}
              onChange={(isEqual) => setShare({ ...share, load: isEqual ? null : middleLoad })}
            >
              {t('share.equal')}
            </CheckBox>
          </div>
        )}
        <p className="k-verdict" role="status">
          {why}
        </p>
      </div>
    </Dialog>
  );
}
