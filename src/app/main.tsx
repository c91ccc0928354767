import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { setI18n } from 'react-i18next';
import { i18n, initI18n } from '#i18n';
import { App, preloadPlayScreen } from './app.tsx';
import { hurryToRoom } from './play/room/hurry.ts';
import { followSettings, languageIn, openServices, ServicesProvider, shareSettings } from './services.ts';
import { openKeeper } from './store/keeper.ts';
import '#ui/shell.css';
import './styles/tokens.css';
import './styles/base.css';

const container = document.getElementById('app');
if (container === null) throw new Error('The page has no #app');

const hurried = hurryToRoom();
const services = await openServices(await openKeeper());
setI18n(i18n);
const speaking = initI18n(languageIn(services.settings.get()));
await Promise.all([speaking, hurried(services, () => speaking.then(preloadPlayScreen))]);
followSettings(services.settings);
shareSettings(services.settings);

const root = createRoot(container);
// In one go: React would else give the first screen, for which all is there, only a slice of each frame.
flushSync(() =>
  root.render(
    <StrictMode>
      <ServicesProvider value={services}>
        <App />
      </ServicesProvider>
    </StrictMode>,
  ),
);
