/** A local cloud with this database, and both real SDKs to talk to it: for the tests of this folder. */
import { init as initNode } from '@cloudbase/node-sdk'
import wx from 'wx-server-sdk'
import type { CloudOptions } from '../../plugin'
import type { Statistics } from '../statistics'
import { startCloud } from '../../cloud'
import type { DatabasePlugin } from './index'

/** Starts a cloud in memory (or in `dataDir`) and points the environment of this process at it (PLATFORM §2). */
export async function startDatabase(options: Partial<CloudOptions> = {}) {
  const cloud = await startCloud({ memory: true, ...options })
  pointAt(cloud.url)
  wx.init({ env: 'local' })
  const statistics = cloud.plugin<Statistics>('statistics')
  return {
    cloud,
    database: cloud.plugin<DatabasePlugin>('database'),
    /** wx-server-sdk. */
    db: wx.database(),
    /** @cloudbase/node-sdk. */
    node: initNode({ env: 'local' }).database(),
    /** Runs something and tells what the database counted meanwhile. */
    async cost(work: () => Promise<unknown>) {
      statistics.reset()
      await work()
      return statistics.totals() as unknown as {
        operations: number
        examined: number
        returned: number
        byIndex: Record<string, unknown>
      }
    },
  }
}

/** The failure of a promise: its message holds the codes in both SDKs. */
export async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    const { code, errCode, errMsg, message } = error as Record<string, unknown>
    return [code, errCode, errMsg ?? message].filter(Boolean).join(' ')
  }
  throw new Error('it did not fail')
}

/** The environment of PLATFORM §2, for SDKs in this process. */
export function pointAt(url: string) {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    TENCENTCLOUD_SESSIONTOKEN: 'token',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SESSIONTOKEN',
    TCB_SOURCE: 'wx_client',
    WX_CONTEXT_KEYS: '',
  })
}

/** wx-server-sdk as these tests use it; its own types leave out transactions and what `get` answers. */
export interface Collection<Doc> {
  doc(id: string): {
    get(): Promise<{ data: Doc }>
    update(options: object): Promise<object>
    set(options: object): Promise<object>
    remove(): Promise<object>
  }
  add(options: object): Promise<object>
  where(query: object): {
    get(): Promise<{ data: Doc[] }>
    update(options: object): Promise<object>
    count(): Promise<{ total: number }>
  }
}
export interface Transaction<Doc> {
  collection(name: string): Collection<Doc>
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}
