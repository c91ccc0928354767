type SceneCode = typeof import('#rack/scene');

let arrived: SceneCode | null = null;

/** Fetches the room's code; resolves at once when it is there, whereas another `import` would let the page be drawn first. */
export async function loadSceneCode(): Promise<SceneCode> {
  arrived ??= await import('#rack/scene');
  return arrived;
}
