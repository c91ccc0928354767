import { keyboardHands } from '../support/play/keyboard-hands.ts';
import { playWholeLevel } from '../support/play/whole-level.ts';

playWholeLevel('by keyboard alone', 11, keyboardHands);
