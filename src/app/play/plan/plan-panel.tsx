import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompiledLevel } from '#levels';
import { useSettings } from '../../services.ts';
import { keyText } from '../../shell/key-text.ts';
import { levelTextOf } from '../level-text.ts';
import { notify } from '../notices.ts';
import { planParts } from './copy-parts.ts';
import './plan.css';

/** The names and addresses of the level, beside the consoles in which they are typed. Stays as it was left. */
export function PlanPanel({ level }: { readonly level: CompiledLevel }) {
  const { t, i18n } = useTranslation('app');
  const [settings, change] = useSettings();
  const id = useId();
  const plan = levelTextOf(level, i18n.language)?.plan ?? [];
  if (plan.length === 0) return null;
  const isOpen = settings.planOpen;
  return (
    <section className="side-plan" data-open={isOpen} aria-labelledby={`${id}-title`}>
      <h2 className="plan-head">
        <button
          type="button"
          className="plan-toggle app-eyebrow"
          id={`${id}-title`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-keyshortcuts={settings.shortcutsOn ? settings.shortcuts.plan : undefined}
          onClick={() => change({ planOpen: !isOpen })}
        >
          {t('brief.plan')}
          {settings.shortcutsOn && (
            <span aria-hidden="true" className="plan-key">
              {keyText(settings.shortcuts.plan, t)}
            </span>
          )}
        </button>
      </h2>
      {isOpen && (
        <div
          className="plan-scroll"
          id={`${id}-list`}
          role="group"
          aria-labelledby={`${id}-title`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
          tabIndex={0}
        >
          <p className="plan-lead">{t('plan.lead')}</p>
          <dl className="plan-list">
            {plan.map((line) => (
              <div key={line.label}>
                <dt>{line.label}</dt>
                <dd>
                  <PlanValue value={line.value} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}

function PlanValue({ value }: { readonly value: string }) {
  const { t } = useTranslation('app');
  let at = 0;
  return planParts(value).map(({ text, canCopy }) => {
    const key = at;
    at += text.length;
    if (!canCopy) return <span key={key}>{text}</span>;
    return (
      <button
        key={key}
        type="button"
        className="plan-copy"
        aria-label={t('plan.copy', { text })}
        title={t('plan.copy', { text })}
        onClick={(event) => void copy(text, event.currentTarget, t('plan.copied', { text }))}
      >
        {text}
      </button>
    );
  });
}

/** To the clipboard; where the browser keeps that shut, the text is selected, so that the keys of the system can copy it. */
async function copy(text: string, shown: HTMLElement, copied: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify('done', copied);
  } catch {
    getSelection()?.selectAllChildren(shown);
  }
}
