import type { ResourceId } from '../ids.ts';

/** Types of registry values that this room knows; the data of each is kept as text. */
export type RegistryValueType = 'REG_SZ' | 'REG_EXPAND_SZ' | 'REG_MULTI_SZ' | 'REG_DWORD';

/** A value of a computer's registry. A key is there as long as it or a key below it has a value. */
export interface RegistryValue {
  /** Path below HKEY_LOCAL_MACHINE, for example `Software\Vendor\App`. */
  readonly key: string;
  /** Empty = the key's default value. */
  readonly name: string;
  readonly valueType: RegistryValueType;
  readonly data: string;
}

/** What the quorum holds of a checkpointed key: the key with everything below it as last saved, its `.cpt` file. */
export interface CheckpointCopy {
  readonly resource: ResourceId;
  readonly key: string;
  readonly values: readonly RegistryValue[];
  /** The file is damaged or gone; the next save writes a new one. */
  readonly lost: boolean;
}
