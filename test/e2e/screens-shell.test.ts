import { lookAtScreens } from '../support/screens/look-at-screens.ts';
import { shellWalks } from '../support/screens/walks/shell.ts';

lookAtScreens(shellWalks);
