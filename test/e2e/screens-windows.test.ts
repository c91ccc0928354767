import { lookAtScreens } from '../support/screens/look-at-screens.ts';
import { accountWalks } from '../support/screens/walks/accounts.ts';
import { exchangeWalks } from '../support/screens/walks/exchange.ts';
import { windowsWalks } from '../support/screens/walks/windows.ts';

lookAtScreens([...windowsWalks, ...exchangeWalks, ...accountWalks]);
