// Why: everything the core needs from a host, as ports, so that the core itself knows no host.
// Must not: import a host, electron or a server.

/** What a host's shell can do; the renderer hides what is not listed in `capabilities`. */
export interface Desktop {
  readonly capabilities: readonly ('open-plan-dialog' | 'save-file-dialog' | 'show-in-folder')[];
  /** Absolute path, or null when the person cancelled. */
  chooseFileToOpen(kind: 'plan' | 'backup'): Promise<string | null>;
  chooseWhereToSave(
    suggestedName: string,
    kind: 'plan' | 'export' | 'backup',
  ): Promise<string | null>;
  showInFolder(path: string): Promise<void>;
}

export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly faultId?: string;
  readonly error?: unknown;
}

export interface AppDeps {
  readonly host: 'desktop' | 'node' | 'test';
  /** Version of the product. */
  readonly version: string;
  /** Where plans are listed from and made. */
  readonly dataFolder: string;
  /** Recent plans, preferences and logs. */
  readonly stateFolder: string;
  /** The built renderer, or null where none is served. */
  readonly rendererFolder: string | null;
  /** Rule sets, templates, examples; found from the app's own location. */
  readonly resourcesFolder: string;
  readonly migrationsFolder: string;
  /** Script of the worker threads. */
  readonly workerUrl: URL;
  readonly desktop: Desktop;
  readonly log: (entry: LogEntry) => void;
}

export interface App {
  fetch(request: Request): Promise<Response>;
  /** Closes the open plan, leaving one file, and ends the workers. */
  close(): Promise<void>;
}
