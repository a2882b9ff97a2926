/**
 * The one interface of the local cloud: each service of WeChat Cloud (database, storage, functions …) is a plugin
 * in `plugins/<name>`. `plugins/hello` is the smallest one, to copy.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Callers } from './callers'
import type { LogLine } from './log'
import type { RuleSpec } from './plugins/rules/ruleSet'

/** Who a request of the SDK speaks for: found by the `wxCloudApiToken` in its body. */
export interface Caller {
  /** The invocation of a function that this request belongs to; absent for an outsider's process. */
  invocationId?: string
  /** Name of the function that runs, when the local cloud started it. */
  functionName?: string
  openid?: string
  /** The request's `X-TCB-Source`: TCB_SOURCE of the caller with its own kind behind it, as `wx_client,scf`. */
  source?: string
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The JSON body of `POST /admin`, as the SDK sends it. Fields beside `action` depend on the action. */
export type AdminRequest = { action: string; wxCloudApiToken?: string } & Record<string, unknown>

/** An answer that is not JSON: `wx.openApi` answers in protobuf. */
export class RawAnswer {
  constructor(
    readonly bytes: Buffer,
    readonly contentType: string,
  ) {}
}

export type Answer = Record<string, unknown> | RawAnswer

/**
 * Answers one action of the SDK. What it returns goes out as `{ requestId, ...answer }`: usually `{ data: … }`;
 * `database.startTransaction` answers with a top-level `transactionId` (PLATFORM §2).
 * @throws CloudError for what the real cloud would answer with a code
 */
export type AdminAction = (request: AdminRequest, caller: Caller) => Promise<Answer>

export interface Route {
  /** `*` takes every method. */
  method: '*' | 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Exact path, or a prefix when it ends in `/`. The most exact route wins. */
  path: string
  /**
   * Which pages of other sites reach it, without an Origin (`foreign.ts`): `links` may lead to it, `embedding` may also show it.
   * None when absent.
   */
  openTo?: 'links' | 'embedding'
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>
}

export interface Plugin {
  name: string
  actions?: Record<string, AdminAction>
  routes?: Route[]
  /** Stands around every action of the SDK, as the faults do; `next` goes on to the action. */
  around?(request: AdminRequest, caller: Caller, next: () => Promise<Answer>): Promise<Answer>
  /** Called once all plugins are made and the server listens, in order. */
  start?(): Promise<void>
  stop?(): Promise<void>
}

export type PluginFactory<P extends Plugin = Plugin> = (host: Host) => Promise<P>

/** What a plugin may ask of the local cloud around it. */
export interface Host {
  options: CloudOptions
  /** What the build knows. */
  manifest: Manifest
  /** Gives and finds the tokens of invocations. */
  callers: Callers
  /** The base address, `http://127.0.0.1:PORT`; known from `start()` on. */
  url(): string
  /** Another plugin by its name. @throws when it is not there */
  plugin<P extends Plugin>(name: string): P
  /** Milliseconds since the epoch by the local cloud's clock, which the preview and tests can move. */
  now(): number
  /** Counts what a service did for a caller; read at /control/stats. */
  count(caller: Caller, what: Counted): void
  log(event: string, details?: Record<string, Json>): void
  /** The newest lines of the log, oldest first. */
  logged(): LogLine[]
}

export interface Counted {
  /** `database.getDocument`, `storage.batchGetDownloadUrl`, `openapi.subscribeMessage.send` … */
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
  /** With `memory`: a data folder that nobody has open, to begin with a copy of. */
  copyOf?: string
  /** Folder that keeps what V8 made of the functions' bundles, for clouds that live for seconds: a start costs half. */
  compiled?: string
  /** The built functions and their manifest (`dist`). */
  distDir: string
  /** A query that no declared index serves: `refuse` it (tests) or `warn` (preview). */
  unindexed: 'refuse' | 'warn'
  /** `running`: timers fire by themselves as the clock passes (preview). `manual`: only by /control/timers (tests). */
  timers: 'running' | 'manual'
  /** Plugins beside the built-in ones, such as the preview. */
  plugins: PluginFactory[]
  /** Secrets of the functions by name; one that is not given is made by chance, once for the data. */
  secrets: Record<string, string>
}

/** A running local cloud. */
export interface Cloud {
  url: string
  options: CloudOptions
  /** @throws when there is no such plugin */
  plugin<P extends Plugin>(name: string): P
  /**
   * Calls an action of a function as a mini-program client would, and gives its result.
   * @throws FunctionError with `errCode` and `errMsg` as `wx.cloud.callFunction` fails
   */
  call(openid: string | undefined, name: string, path: string, input?: Json, key?: string): Promise<Json>
  stop(): Promise<void>
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
  /** What clients may do directly (`plugins/rules`). */
  rules?: { database?: Record<string, RuleSpec>; storage?: RuleSpec }
}

/** One function's `function.json`. */
export interface FunctionSpec {
  /** Seconds. */
  timeout: number
  /** Megabytes. */
  memory: number
  /** How many instances may run at once. */
  concurrency?: number
  triggers?: ({ name: string; type: 'timer'; config: string } | { type: 'http'; path: string })[]
  permissions?: { openapi?: string[] }
  /** The function's own settings; the platform's variables cannot be overwritten by them. */
  envVariables?: Record<string, string>
  /** Names of variables that hold secrets: whoever deploys sets them; the local cloud makes its own. */
  secrets?: string[]
  /** Events of WeChat's message push that this function receives, as `wxa_media_check`. */
  pushes?: string[]
}

export interface CollectionSpec {
  /** Keys in order; 1 ascending, -1 descending. `_id` is always indexed and not declared. */
  indexes: { name: string; keys: [field: string, direction: 1 | -1][]; unique?: boolean }[]
  /** JSON Schema of its documents; the local cloud does not hold it, the functions do. */
  schema?: Json
}
