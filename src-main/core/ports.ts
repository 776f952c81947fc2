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

/** Bytes of the local network in, an answer out; `from` is the sender's address. */
export type RoomFetch = (request: Request, from: string) => Promise<Response>;

/** How the host lets phones on the local network reach a workshop. */
export interface RoomNetwork {
  /** This machine's addresses, those that phones can reach first; loopback last, to try alone. */
  addresses(): readonly { readonly address: string; readonly network: string }[];
  /**
   * Listens on one of them, on a port of its own choice.
   * @throws the system's error where the address is gone or may not be listened on.
   */
  listen(options: {
    readonly address: string;
    readonly fetch: RoomFetch;
    readonly onFault: (error: unknown) => void;
  }): Promise<{
    /** Address and port, such as 192.168.1.24:8417. */
    readonly host: string;
    /** Stops at once; answers under way are cut off. */
    close(): Promise<void>;
  }>;
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
  /** The participants' page, built, or null where it is not. */
  readonly phoneFolder: string | null;
  readonly roomNetwork: RoomNetwork;
  readonly desktop: Desktop;
  readonly log: (entry: LogEntry) => void;
}

export interface App {
  fetch(request: Request): Promise<Response>;
  /** Closes the open plan, leaving one file, and ends the workers. */
  close(): Promise<void>;
}
