import type { AnalysisCode, Reason, ReasonCode } from '#domain';
import type { Complete, KeyOf, Translate } from './message-key.ts';
import { shownParams } from './values.ts';

type Dashed<T extends string> = T extends `${infer A}.${infer B}` ? `${A}-${B}` : T;

const completeReasons: Complete<ReasonCode, KeyOf<'reasons', 'reason'>> = true;
const completeAnalysis: Complete<Dashed<AnalysisCode>, KeyOf<'reasons', 'analysis'>> = true;

/** The key of a reason's text. */
export function reasonKey(code: ReasonCode): `reasons:reason.${ReasonCode}` {
  return completeReasons && `reasons:reason.${code}`;
}

/** Why a command is refused or warned about, in the product's terms. */
export function describeReason({ reason, params }: Reason, translate: Translate): string {
  return translate(reasonKey(reason), shownParams(params, translate));
}

/** The key of a finding of the Analyzing Configuration page; the task's params fill its placeholders. */
export function analysisKey(code: AnalysisCode): `reasons:analysis.${Dashed<AnalysisCode>}` {
  return completeAnalysis && `reasons:analysis.${code.replace('.', '-') as Dashed<AnalysisCode>}`;
}
