// The compiler options of the engine know neither the browser nor Node: each of these names has to be unknown.
export const unknown = [document, window, setTimeout, process, performance, fetch, crypto, console, structuredClone];
