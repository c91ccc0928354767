import { useState } from 'react';
import type { Command } from '#domain';
import { reasonText } from '../../shared/reason-text.ts';
import type { CommandPort } from '../../shared/use-command.tsx';

/** What a property sheet needs besides its tabs. */
export interface SheetControl<Draft> {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Props of the kit's sheet. */
  readonly frame: {
    readonly onOk: () => void;
    readonly onCancel: () => void;
    readonly onApply: () => void;
    readonly canOk: boolean;
    readonly canApply: boolean;
    readonly blockedReason: string | undefined;
  };
}

/** Holds what was changed on a sheet until OK or Apply, and asks the engine whether it may be. */
export function useSheet<Draft extends object>(
  initial: () => Draft,
  commandsOf: (draft: Draft) => readonly Command[],
  port: CommandPort,
  onClose: () => void,
): SheetControl<Draft> {
  const [draft, setDraft] = useState(initial);
  const commands = commandsOf(draft);
  const refusal = commands.map((command) => reasonText(port.query(command))).find((text) => text !== '');
  const apply = () => commands.every((command) => port.submitAndTell(command).ok);
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    frame: {
      onOk: () => apply() && onClose(),
      onCancel: onClose,
      onApply: () => void apply(),
      canOk: refusal === undefined,
      canApply: commands.length > 0,
      blockedReason: refusal,
    },
  };
}
