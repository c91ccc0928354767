import { lookAtScreens } from '../support/screens/look-at-screens.ts';
import { applicationWalks } from '../support/screens/walks/application.ts';
import { balancingWalks } from '../support/screens/walks/balancing.ts';
import { clusterWalks } from '../support/screens/walks/cluster.ts';

lookAtScreens([...clusterWalks, ...applicationWalks, ...balancingWalks]);
