/** What one API of WeChat is, for this plugin. */
import type { Json, Route } from '../../plugin'

export interface ApiCall {
  /** Arguments by their snake-cased names, as they arrive at WeChat. */
  arguments: Record<string, unknown>
  /** The identity of the invocation that calls. */
  openid?: string
  functionName?: string
}

export class Picture {
  constructor(
    readonly contentType: string,
    readonly bytes: Buffer,
  ) {}
}

/** JSON as WeChat answers it (`errcode` 0 is success), or a picture. */
export type ApiAnswer = { errcode: number; errmsg: string; [field: string]: Json } | Picture

type Api = (call: ApiCall) => Promise<ApiAnswer>

/** One area of WeChat: its APIs by name, and addresses to prepare and look at it. */
export interface Area {
  apis: Record<string, Api>
  routes?: Route[]
  start?(): Promise<void>
  stop?(): Promise<void>
}

export const ok = (fields: Record<string, Json> = {}): ApiAnswer => ({ errcode: 0, errmsg: 'ok', ...fields })
export const fail = (errcode: number, errmsg: string): ApiAnswer => ({ errcode, errmsg })
