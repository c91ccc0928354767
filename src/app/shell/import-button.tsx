import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../routes/use-route.ts';
import { useServices } from '../services.ts';

/** Opens a file of progress or a saved run. The checks are fetched only when a file was chosen. */
export function ImportButton({ className }: { readonly className: string }) {
  const { t } = useTranslation('app');
  const services = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState<{ readonly kind: 'done' | 'error'; readonly text: string } | null>(
    null,
  );
  const take = async (file: File) => {
    const { importFile } = await import('../game/import-file.ts');
    const result = await importFile(await file.text(), services);
    if (result.kind === 'run') {
      const { levelId } = result;
      navigate(result.hasEnded ? { screen: 'debrief', levelId } : { screen: 'play', levelId, seed: null });
      return;
    }
    setMessage({ kind: result.kind === 'progress' ? 'done' : 'error', text: result.text });
  };
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {t('import.button')}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('import.file')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after a message.
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      {message !== null && (
        <p
          className="app-notice"
          data-kind={message.kind}
          role={message.kind === 'error' ? 'alert' : 'status'}
        >
          {message.text}
        </p>
      )}
    </>
  );
}
