import type { AnalysisCode, Reason, ReasonCode, ResourceParameterFields } from '#domain';
import type { Complete, KeyOf, Translate } from './message-key.ts';
import { withPortWords } from './port-words.ts';
import { shownParams } from './values.ts';

type Dashed<T extends string> = T extends `${infer A}.${infer B}` ? `${A}-${B}` : T;

const completeReasons: Complete<ReasonCode, KeyOf<'reasons', 'reason'>> = true;
const completeAnalysis: Complete<Dashed<AnalysisCode>, KeyOf<'reasons', 'analysis'>> = true;

const completeParameters: Complete<
  keyof ResourceParameterFields | 'dll',
  KeyOf<'reasons', 'parameterName'>
> = true;

/** The key of a reason's text. */
export function reasonKey(code: ReasonCode): `reasons:reason.${ReasonCode}` {
  return completeReasons && `reasons:reason.${code}`;
}

/** Why a command is refused or warned about, in the product's terms. */
export function describeReason({ reason, params }: Reason, translate: Translate): string {
  const named = reason === 'parameter.missing' ? withParameterName(params, translate) : params;
  return translate(reasonKey(reason), withPortWords(shownParams(named, translate), translate));
}

/** What a person calls the parameter that is missing. */
function withParameterName(params: Reason['params'], translate: Translate): Reason['params'] {
  const key = completeParameters && `reasons:parameterName.${params.parameter}`;
  return { ...params, parameter: translate(key, {}) };
}

/** The key of a finding of the Analyzing Configuration page; the task's params fill its placeholders. */
export function analysisKey(code: AnalysisCode): `reasons:analysis.${Dashed<AnalysisCode>}` {
  return completeAnalysis && `reasons:analysis.${code.replace('.', '-') as Dashed<AnalysisCode>}`;
}
