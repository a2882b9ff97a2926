/** The local cloud: one server on loopback, made of plugins. Used by `npm run cloud`, the tests, benches and preview. */
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { adminRoute } from './admin'
import { Callers } from './callers'
import { serve } from './serve'
import { lockFolder } from './lock'
import { Log } from './log'
import { readManifest } from './manifest'
import type { Cloud, CloudOptions, Host, Plugin, Route } from './plugin'
import { builtIn } from './plugins'
import { checkDatabase } from './plugins/database/store/checkDatabase'
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
  options.distDir = resolve(options.distDir)
  const manifest = await readManifest(options.distDir)
  options.dataDir = options.memory ? await mkdtemp(join(tmpdir(), 'cloud-')) : resolve(options.dataDir)
  await mkdir(options.dataDir, { recursive: true })
  if (options.memory && options.copyOf) await cp(options.copyOf, options.dataDir, { recursive: true })
  // A temporary folder has no other user.
  const lock = options.memory ? undefined : await lockFolder(options.dataDir)

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
    manifest,
    callers,
    url: () => url,
    plugin,
    now: () => plugin<Clock>('clock').now(),
    count: (caller, what) => plugin<Statistics>('statistics').count(caller, what),
    log: (event, details) => log.add({ at: host.now(), event, ...details }),
    logged: () => log.lines,
  }
  const routes: Route[] = [adminRoute(() => plugins, callers)]
  const servers = ['127.0.0.1', '::1'].map(address => {
    const server = createServer((request, response) => void serve(routes, request, response))
    // The SDK's keep-alive sockets live for 4.8 s without use; a server that closes them earlier would cost it a reset.
    server.keepAliveTimeout = 30_000
    return { address, server }
  })
  async function stop(): Promise<void> {
    for (const { server } of servers) {
      server.close()
      server.closeAllConnections()
    }
    for (const each of [...plugins].reverse()) await each.stop?.()
    await log.close()
    if (options.memory) await rm(options.dataDir, { recursive: true, force: true })
    await lock?.release()
  }

  try {
    if (!options.memory) await checkDatabase(options.dataDir)
    for (const make of [...builtIn, ...options.plugins]) plugins.push(await make(host))
    routes.push(...plugins.flatMap(each => each.routes ?? []))
    url = `http://127.0.0.1:${await listen(servers, options.port)}`
    await lock?.tell(url)
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

/**
 * Only on loopback: nobody outside of this machine can reach it.
 * @returns the port, the same at every address
 * @throws when the first address cannot be had; the others are for those to whom `localhost` is ::1, where there is one
 */
async function listen(servers: { address: string; server: Server }[], wanted: number): Promise<number> {
  let port = wanted
  for (const [at, { address, server }] of servers.entries()) {
    server.listen(port, address)
    const listening = once(server, 'listening')
    await (at === 0 ? listening : listening.catch(() => undefined))
    if (at === 0) port = (server.address() as AddressInfo).port
  }
  return port
}
