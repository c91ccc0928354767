import type { Resources } from '#i18n';

/** Dotted paths to the texts of a tree. */
export type LeafPath<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${LeafPath<T[K]>}` }[keyof T & string];

/** Dotted paths to the texts of one part of a namespace. */
export type KeyOf<N extends keyof Resources, P extends keyof Resources[N]> = LeafPath<Resources[N][P]>;

/** Looks a text up: `t` of i18next, or a reader of the language files without it. */
export type Translate = (key: string, params: Readonly<Record<string, string | number>>) => string;

/**
 * Compiles only while `Wanted` has no member that `Known` lacks: `complete<Wanted, Known>(true)`.
 * So a new event, reason or command without a text stops the build.
 */
export type Complete<Wanted extends string, Known extends string> = [Exclude<Wanted, Known>] extends [never]
  ? true
  : { readonly withoutText: Exclude<Wanted, Known> };
