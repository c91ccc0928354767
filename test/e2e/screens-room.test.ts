import { lookAtScreens } from '../support/screens/look-at-screens.ts';
import { roomWalks } from '../support/screens/walks/room.ts';

lookAtScreens(roomWalks);
