import { startPage } from './phaser-page.ts';

startPage(() => {});
