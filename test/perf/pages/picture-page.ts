import { startPage } from './phaser-page.ts';

/** A picture that fills the window: a gradient with coarse stripes, drawn once and shown as one texture. */
startPage((scene) => {
  const canvas = document.createElement('canvas');
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  const gradient = context.createLinearGradient(0, 0, canvas.width, canvas.height);
  gradient.addColorStop(0, '#10161c');
  gradient.addColorStop(1, '#27323b');
  context.fillStyle = gradient;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (let x = 0; x < canvas.width; x += 24) context.strokeRect(x, 0, 12, canvas.height);
  const picture = scene.textures.create('picture', canvas, canvas.width, canvas.height);
  picture?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
  scene.add.image(canvas.width / 2, canvas.height / 2, 'picture');
});
