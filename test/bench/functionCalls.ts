/**
 * Calls of a trivial warm function in a second, against a bare HTTP server that only passes each request to a child process
 * and back: in turn, with the same number of clients.
 */
import { fork } from 'node:child_process'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { testCloud } from '../cloud/testCloud'
import { median, type Figure } from './figure'

const rounds = 9
const perRound = 600
const clients = 16
const wanted = 2000

export async function functionCalls(): Promise<Figure[]> {
  const cloud = await testCloud({ trivial: { body: 'return event' } })
  const bare = await bareEcho()
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  try {
    const calls = () => perSecond(agent, `${cloud.url}/client/functions/trivial`)
    const echoes = () => perSecond(agent, bare.url)
    // A cold start, and code that is not compiled yet, are not what is asked.
    for (const warmUp of [calls, echoes, calls, echoes]) await warmUp()
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(await calls())
      theirs.push(await echoes())
    }
    const ratio = median(ours.map((each, at) => (theirs[at] ?? Number.NaN) / each))
    const fast = median(ours) >= wanted
    return [
      {
        name: 'time of a function call',
        measured: fast ? wanted / median(ours) : ratio,
        limit: fast ? 1 : 2,
        unit: fast ? `of 1/${wanted} s` : '× bare echo to a child',
        note: `${median(ours).toFixed(0)} calls/s, bare ${median(theirs).toFixed(0)}/s: ${ratio.toFixed(2)} ×`,
      },
    ]
  } finally {
    agent.destroy()
    await bare.stop()
    await cloud.stop()
  }
}

/** The least that a process behind a server costs: its message there and back. */
async function bareEcho() {
  const child = fork('-e', ['process.on("message", message => process.send(message))'], { execArgv: [], silent: true })
  const waiting = new Map<number, (text: string) => void>()
  child.on('message', ({ id, text }: { id: number; text: string }) => {
    waiting.get(id)?.(text)
    waiting.delete(id)
  })
  let ids = 0
  const server = createServer((incoming, response) => {
    let text = ''
    incoming.on('data', (chunk: Buffer) => (text += chunk.toString()))
    incoming.on('end', () => {
      const id = ids++
      waiting.set(id, echoed => response.end(echoed))
      child.send({ id, text })
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections()
      child.kill()
      await new Promise(done => server.close(done))
    },
  }
}

async function perSecond(agent: Agent, url: string): Promise<number> {
  const started = performance.now()
  let left = perRound
  const client = async () => {
    while (left-- > 0) await post(agent, url)
  }
  await Promise.all(Array.from({ length: clients }, client))
  return perRound / ((performance.now() - started) / 1000)
}

function post(agent: Agent, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers: { 'x-openid': 'oLi' } }, response => {
      response.resume()
      response.once('end', resolve)
      if (response.statusCode !== 200) reject(new Error(`answered ${response.statusCode}`))
    })
    sent.once('error', reject)
    sent.end('{"n":1}')
  })
}
