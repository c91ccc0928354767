export type Hidden = Phaser.GameObjects.Sprite;
export const notMeant = { Phaser: 1 };
