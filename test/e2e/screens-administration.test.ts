import { lookAtScreens } from '../support/screens/look-at-screens.ts';
import { accountWalks } from '../support/screens/walks/accounts.ts';
import { applicationWalks } from '../support/screens/walks/application.ts';
import { backupWalks } from '../support/screens/walks/backup.ts';
import { balancingWalks } from '../support/screens/walks/balancing.ts';

lookAtScreens([...accountWalks, ...backupWalks, ...applicationWalks, ...balancingWalks]);
