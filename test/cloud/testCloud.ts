/** A local cloud for a test: functions written in the test itself, built into nothing but a temporary folder. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from './cloud'
import type { Cloud, CloudOptions, FunctionSpec, Json, Manifest } from './plugin'

export interface TestFunction extends Partial<FunctionSpec> {
  /** The body of `main(event, context)`; `cloud` is the real wx-server-sdk, already initialised. */
  body: string
}

export interface TestCloud extends Cloud {
  /** A request of a client or outsider to an address of the cloud; gives the JSON of the answer. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Json>
  /** Calls a function as a client. */
  callFunction(
    name: string,
    event?: Json,
    openid?: string,
  ): Promise<{ result?: Json; errCode?: number; errMsg?: string }>
}

/**
 * Starts a cloud in memory with these functions; `stop` removes all of it.
 * @param declared what else stands in the manifest: collections, rules
 */
export async function testCloud(
  functions: Record<string, TestFunction> = {},
  options: Partial<CloudOptions> = {},
  declared: Partial<Manifest> = {},
): Promise<TestCloud> {
  const distDir = await mkdtemp(join(tmpdir(), 'dist-'))
  const manifest: Manifest = { collections: {}, actions: [], ...declared, functions: {} }
  for (const [name, { body, ...spec }] of Object.entries(functions)) {
    const folder = join(distDir, 'cloudfunctions', name)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'index.js'), source(body))
    manifest.functions[name] = { timeout: 30, memory: 256, ...spec }
  }
  await writeFile(join(distDir, 'manifest.json'), JSON.stringify(manifest))
  const cloud = await startCloud({ memory: true, distDir, ...options })

  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body)
    const answer = await fetch(cloud.url + path, { method, body: bytes, headers })
    return (await answer.json()) as Json
  }
  return {
    ...cloud,
    ask,
    async callFunction(name, event = {}, openid) {
      const answer = await ask('POST', `/client/functions/${name}`, event, openid ? { 'x-openid': openid } : {})
      return answer as { result?: Json; errCode?: number; errMsg?: string }
    },
    async stop() {
      await cloud.stop()
      await rm(distDir, { recursive: true, force: true })
    },
  }
}

function source(body: string): string {
  const sdk = JSON.stringify(require.resolve('wx-server-sdk'))
  return `
    let sdk
    Object.defineProperty(globalThis, 'cloud', { get() {
      if (!sdk) { sdk = require(${sdk}); sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV }) }
      return sdk
    } })
    exports.main = async (event, context) => { ${body} }
  `
}
