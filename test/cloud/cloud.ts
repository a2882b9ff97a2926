/** The local cloud: one server on loopback, made of plugins. Used by `npm run cloud`, the tests, benches and preview. */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { adminRoute } from './admin'
import { Callers } from './callers'
import { serve } from './http'
import { Log } from './log'
import type { Cloud, CloudOptions, Host, Manifest, Plugin, Route } from './plugin'
import { builtIn } from './plugins'
import type { Clock } from './plugins/clock'
import type { Functions } from './plugins/functions'
import type { Statistics } from './plugins/statistics'

const defaults: CloudOptions = {
  port: 0,
  dataDir: '.data',
  memory: false,
  distDir: 'dist',
  unindexed: 'refuse',
  timers: 'manual',
  plugins: [],
  secrets: {},
}

/**
 * Starts a local cloud; resolves when it answers.
 * @param given what differs from: any free port, data in `.data`, bundles in `dist`, unindexed queries refused, timers by hand
 */
export async function startCloud(given: Partial<CloudOptions> = {}): Promise<Cloud> {
  const options = { ...defaults, ...given }
  options.dataDir = options.memory ? await mkdtemp(join(tmpdir(), 'cloud-')) : resolve(options.dataDir)
  options.distDir = resolve(options.distDir)
  await mkdir(options.dataDir, { recursive: true })
  if (options.memory && options.copyOf) await cp(options.copyOf, options.dataDir, { recursive: true })

  const plugins: Plugin[] = []
  const callers = new Callers()
  const log = new Log(options.memory ? undefined : options.dataDir)
  let url = ''

  function plugin<P extends Plugin>(name: string): P {
    const found = plugins.find(each => each.name === name)
    if (!found) throw new Error(`the local cloud has no plugin ${name}`)
    return found as P
  }
  const host: Host = {
    options,
    manifest: await readManifest(options.distDir),
    callers,
    url: () => url,
    plugin,
    now: () => plugin<Clock>('clock').now(),
    count: (caller, what) => plugin<Statistics>('statistics').count(caller, what),
    log: (event, details) => log.add({ at: host.now(), event, ...details }),
    logged: () => log.lines,
  }
  for (const make of [...builtIn, ...options.plugins]) plugins.push(await make(host))

  const routes: Route[] = [adminRoute(() => plugins, callers), ...plugins.flatMap(each => each.routes ?? [])]
  const server = createServer((request, response) => void serve(routes, request, response))
  // The SDK's keep-alive sockets live for 4.8 s without use; a server that closes them earlier would cost it a reset.
  server.keepAliveTimeout = 30_000
  async function stop(): Promise<void> {
    server.close()
    server.closeAllConnections()
    for (const each of [...plugins].reverse()) await each.stop?.()
    await log.close()
    if (options.memory) await rm(options.dataDir, { recursive: true, force: true })
  }

  try {
    await listen(server, options.port)
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    for (const each of plugins) await each.start?.()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url,
    options,
    plugin,
    stop,
    call: (openid, name, path, input = {}, key) =>
      plugin<Functions>('functions').callAsClient(openid, name, { path, input, ...(key === undefined ? {} : { key }) }),
  }
}

/** Only 127.0.0.1: nobody outside of this machine can reach it. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
}

async function readManifest(distDir: string): Promise<Manifest> {
  const text = await readFile(join(distDir, 'manifest.json'), 'utf8').catch(() => undefined)
  return text === undefined ? { functions: {}, collections: {}, actions: [] } : (JSON.parse(text) as Manifest)
}
