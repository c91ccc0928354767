import { lookAtScreens } from '../support/screens/look-at-screens.ts';
import { clusterWalks } from '../support/screens/walks/cluster.ts';

lookAtScreens(clusterWalks);
