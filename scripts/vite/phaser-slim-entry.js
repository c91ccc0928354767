/*
 * The part of Phaser that the rack room uses: game, scene, cameras, display list, images, blitters, ropes, canvas textures.
 * Left out: loader, tweens, clock, input plugin, sound, physics, tilemaps, text, canvas renderer.
 */
import 'phaser/src/polyfills/requestVideoFrame.js';
// The renderer's modules refer to each other in a ring that only holds when entered here.
import 'phaser/src/renderer/index.js';
import 'phaser/src/events/EventEmitter.js';
import 'phaser/src/cameras/2d/CameraManager.js';
import 'phaser/src/gameobjects/DisplayList.js';
import 'phaser/src/gameobjects/GameObjectCreator.js';
import 'phaser/src/gameobjects/GameObjectFactory.js';
import 'phaser/src/gameobjects/UpdateList.js';
import 'phaser/src/gameobjects/blitter/BlitterFactory.js';
import 'phaser/src/gameobjects/image/ImageFactory.js';
import 'phaser/src/gameobjects/rope/RopeFactory.js';
import 'phaser/src/scene/ScenePlugin.js';
import Blitter from 'phaser/src/gameobjects/blitter/Blitter.js';
import Image from 'phaser/src/gameobjects/image/Image.js';
import Rope from 'phaser/src/gameobjects/rope/Rope.js';

export { default as Game } from 'phaser/src/core/Game.js';
export { default as Scene } from 'phaser/src/scene/Scene.js';

export const GameObjects = { Blitter, Image, Rope };
