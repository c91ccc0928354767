import type { IForbiddenRuleType } from 'dependency-cruiser';

export interface FolderRow {
  readonly imports: readonly string[];
  readonly types: readonly string[];
  readonly npm: readonly string[];
  readonly node?: boolean;
}

export const FOLDERS: Readonly<Record<string, FolderRow>>;

declare const configuration: {
  forbidden: (IForbiddenRuleType & { name: string })[];
  options: {
    doNotFollow: { path: string };
    exclude: { path: string };
    tsPreCompilationDeps: 'specify';
    enhancedResolveOptions: Record<string, string[]>;
  };
};
export default configuration;
