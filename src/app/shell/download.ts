/** Hands a JSON value to the player as a file. */
export function downloadJson(fileName: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 1)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken hold of the data once the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
