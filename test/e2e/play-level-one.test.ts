import { pointerHands } from '../support/play/pointer-hands.ts';
import { playWholeLevel } from '../support/play/whole-level.ts';

playWholeLevel('with the mouse', 7, pointerHands);
