import type { Verdict } from '#domain';

/** Why a command was refused, as a case names it: the code, with its values. */
export function reasonText({ reason, params }: Extract<Verdict, { ok: false }>): string {
  const values = Object.values(params).join(', ');
  return values === '' ? reason : `${reason} (${values})`;
}
