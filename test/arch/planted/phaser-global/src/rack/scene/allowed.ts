export type Allowed = Phaser.GameObjects.Sprite;
