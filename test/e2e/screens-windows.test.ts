import { lookAtScreens } from '../support/screens/look-at-screens.ts';
import { windowsWalks } from '../support/screens/walks/windows.ts';

lookAtScreens(windowsWalks);
