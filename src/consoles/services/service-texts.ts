import type { TFunction } from 'i18next';
import { reasonText } from '../shared/reason-text.ts';
import type { ServiceControl } from './service-controls.ts';
import type { ServiceRow } from './service-rows.ts';

/** The translator of this console's own texts. */
export type ServiceText = TFunction<'consoles-services'>;

/** Why a deed is not open; empty when it is. */
export function controlReason(t: ServiceText, control: ServiceControl): string {
  if (control.isOpen) return '';
  return 'verdict' in control ? reasonText(control.verdict) : t(control.key);
}

/** The account of a service as the column Log On As has it. */
export function logOnText(t: ServiceText, row: ServiceRow): string {
  return typeof row.logOn === 'string' ? t(`logOn.${row.logOn}`) : row.logOn.account;
}

/** The column Status: nothing for a service that does not run. */
export function statusText(t: ServiceText, row: ServiceRow): string {
  return row.status === 'stopped' ? '' : t(`status.${row.status}`);
}
