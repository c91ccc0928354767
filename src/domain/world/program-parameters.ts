/** Private properties of File Share, Print Spooler and the generic types; each belongs to one or two of them. */
export interface ProgramParameters {
  /** File Share: what clients call it, and the folder behind it. */
  readonly shareName?: string;
  readonly sharePath?: string;
  /** File Share: the comment that clients see beside it. */
  readonly remark?: string;
  /** File Share: how many users at a time; absent or null = as many as there are. */
  readonly maxUsers?: number | null;
  /** Generic Application: what is started, and in which folder. */
  readonly commandLine?: string;
  readonly currentDirectory?: string;
  readonly interactWithDesktop?: boolean;
  /** Generic Application and Generic Service: it is told the network name it depends on instead of the node's. */
  readonly useNetworkName?: boolean;
  /** Generic Service: its name among the services of Windows, and what it is started with. */
  readonly serviceName?: string;
  readonly startupParameters?: string;
  /** Generic Script: the path of its file. */
  readonly scriptFilePath?: string;
  /** Print Spooler: where jobs wait, and how long going offline waits for them. */
  readonly spoolDirectory?: string;
  readonly jobCompletionTimeoutS?: number;
}
