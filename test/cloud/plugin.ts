/**
 * The one interface of the local cloud: each service of WeChat Cloud (database, storage, functions …) is a plugin
 * in `plugins/<name>`. `plugins/hello` is the smallest one, to copy.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Who a request of the SDK speaks for: found by the `wxCloudApiToken` in its body. */
export interface Caller {
  /** The invocation of a function that this request belongs to; absent for an outsider's process. */
  invocationId?: string
  /** Name of the function that runs, when the local cloud started it. */
  functionName?: string
  openid?: string
  /** As TCB_SOURCE: `wx_client`, `wx_client,scf`, `wx_trigger` … */
  source?: string
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The JSON body of `POST /admin`, as the SDK sends it. Fields beside `action` depend on the action. */
export type AdminRequest = { action: string; wxCloudApiToken?: string } & Record<string, unknown>

/**
 * Answers one action of the SDK. What it returns goes out as `{ requestId, ...answer }`: usually `{ data: … }`;
 * `database.startTransaction` answers with a top-level `transactionId` (PLATFORM §2).
 * @throws CloudError for what the real cloud would answer with a code
 */
export type AdminAction = (request: AdminRequest, caller: Caller) => Promise<Record<string, unknown>>

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Exact path, or a prefix when it ends in `/`. The most exact route wins. */
  path: string
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>
}

export interface Plugin {
  name: string
  actions?: Record<string, AdminAction>
  routes?: Route[]
  /** Called once all plugins are made, in order. */
  start?(): Promise<void>
  stop?(): Promise<void>
}

export type PluginFactory<P extends Plugin = Plugin> = (host: Host) => Promise<P>

/** What a plugin may ask of the local cloud around it. */
export interface Host {
  options: CloudOptions
  /** The base address, `http://127.0.0.1:PORT`; known from `start()` on. */
  url(): string
  /** Another plugin by its name. @throws when it is not there */
  plugin<P extends Plugin>(name: string): P
  /** Milliseconds since the epoch by the local cloud's clock, which the preview and tests can move. */
  now(): number
  /** Counts what a service did for a caller; read at /control/stats. */
  count(caller: Caller, what: Counted): void
  log(event: string, details?: Record<string, Json>): void
}

export interface Counted {
  /** `database.getDocument`, `storage.batchGetDownloadUrl`, `wx.openApi` … */
  action: string
  collection?: string
  /** Documents that the query had to look at. */
  examined?: number
  /** Documents that it returned or changed. */
  returned?: number
  /** Name of the index that served the query, `_id`, or null for a scan. */
  index?: string | null
}

export interface CloudOptions {
  port: number
  /** Folder that keeps the data over a restart; absent with `memory`. */
  dataDir: string
  /** Nothing is kept: the folder is a temporary one, removed at the end, and writes need not reach the disk. */
  memory: boolean
  /** The built functions and their manifest (`dist`). */
  distDir: string
  /** A query that no declared index serves: `refuse` it (tests) or `warn` (preview). */
  unindexed: 'refuse' | 'warn'
}

/** An error as WeChat Cloud would answer it: HTTP 200 with `{ code, message, requestId }`. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** `dist/manifest.json`: what the build knows of the deployed functions and collections. */
export interface Manifest {
  functions: Record<string, FunctionSpec>
  collections: Record<string, CollectionSpec>
  actions: { name: string; kind: 'query' | 'mutation'; permission: string; input: Json; output: Json }[]
}

/** One function's `function.json`. */
export interface FunctionSpec {
  /** Seconds. */
  timeout: number
  /** Megabytes. */
  memory: number
  /** How many instances may run at once. */
  concurrency?: number
  triggers?: { name: string; type: 'timer'; config: string }[]
  permissions?: { openapi?: string[] }
}

export interface CollectionSpec {
  /** Keys in order; 1 ascending, -1 descending. `_id` is always indexed and not declared. */
  indexes: { name: string; keys: [field: string, direction: 1 | -1][]; unique?: boolean }[]
}
