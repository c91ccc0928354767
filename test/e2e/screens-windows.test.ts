import { lookAtScreens } from '../support/screens/look-at-screens.ts';
import { accountWalks } from '../support/screens/walks/accounts.ts';
import { backupWalks } from '../support/screens/walks/backup.ts';
import { exchangeWalks } from '../support/screens/walks/exchange.ts';
import { systemManagerWalks } from '../support/screens/walks/system-manager.ts';
import { windowsWalks } from '../support/screens/walks/windows.ts';

lookAtScreens([...windowsWalks, ...exchangeWalks, ...backupWalks, ...systemManagerWalks, ...accountWalks]);
