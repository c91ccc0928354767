import { createRoot } from 'react-dom/client';
import { initI18n, languageOf, loadTexts } from '#i18n';
import { applyAppearance, defaultAppearance, type ThemeChoice } from '#ui';
import '#ui/shell.css';
import '#ui/console.css';
import { ConsolesPage } from './consoles-page.tsx';
import { FieldsPage } from './fields-page.tsx';
import { ShellPage } from './shell-page.tsx';

/** The gallery is steered by its query: `?page=consoles&lang=de&theme=light&contrast=high`. */
const query = new URLSearchParams(location.search);
const pages = { consoles: ConsolesPage, fields: FieldsPage, shell: ShellPage } as const;

async function start(): Promise<void> {
  await initI18n(languageOf(query.get('lang') ?? 'en').id);
  await loadTexts('game', 'consoles');
  applyAppearance({
    ...defaultAppearance,
    theme: (query.get('theme') ?? 'dark') as ThemeChoice,
    contrast: query.get('contrast') === 'high' ? 'high' : 'system',
    textScale: Number(query.get('scale') ?? 1),
  });
  const Page = pages[(query.get('page') ?? 'consoles') as keyof typeof pages];
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no #app.');
  createRoot(root).render(<Page variant={query.get('variant') ?? ''} />);
}

void start();
