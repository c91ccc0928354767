import { loadTexts } from '#i18n';

/** Fetches the screens of the servers with their texts and looks. */
export async function loadConsoles(): Promise<typeof import('#consoles')> {
  const [consoles] = await Promise.all([
    import('#consoles'),
    loadTexts('consoles'),
    import('#ui/console.css'),
  ]);
  return consoles;
}
