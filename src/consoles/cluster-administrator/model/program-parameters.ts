import type { ResourceParameterFields, ResourceTypeName } from '#domain';

/** The page of parameters that File Share, Print Spooler and the generic types have. */
export type ProgramPage =
  | 'fileShare'
  | 'printSpooler'
  | 'genericApplication'
  | 'genericService'
  | 'genericScript';

/** What the page asks for when the wizard opens. */
const opened = {
  fileShare: { shareName: '', sharePath: '', remark: '', maxUsers: null },
  printSpooler: { spoolDirectory: '', jobCompletionTimeoutS: 160 },
  genericApplication: {
    commandLine: '',
    currentDirectory: '',
    interactWithDesktop: false,
    useNetworkName: false,
  },
  genericService: { serviceName: '', startupParameters: '', useNetworkName: false },
  genericScript: { scriptFilePath: '' },
} as const satisfies Readonly<Record<ProgramPage, ResourceParameterFields>>;

const pages: { readonly [T in ResourceTypeName]?: ProgramPage } = {
  'File Share': 'fileShare',
  'Print Spooler': 'printSpooler',
  'Generic Application': 'genericApplication',
  'Generic Service': 'genericService',
  'Generic Script': 'genericScript',
};

/** The page of a type; undefined = the type has none of these. */
export function programPage(resourceType: ResourceTypeName): ProgramPage | undefined {
  return pages[resourceType];
}

/** What of the fields belongs to the type, with what nobody changed. */
export function programParameters(
  page: ProgramPage,
  fields: ResourceParameterFields,
): ResourceParameterFields {
  const own: ResourceParameterFields = opened[page];
  const typed = Object.entries(fields).filter(([key]) => Object.hasOwn(own, key));
  const trimmed = typed.map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]);
  return { ...own, ...Object.fromEntries(trimmed) };
}
