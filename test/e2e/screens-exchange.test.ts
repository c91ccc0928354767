import { lookAtScreens } from '../support/screens/look-at-screens.ts';
import { exchangeWalks } from '../support/screens/walks/exchange.ts';
import { systemManagerWalks } from '../support/screens/walks/system-manager.ts';

lookAtScreens([...exchangeWalks, ...systemManagerWalks]);
