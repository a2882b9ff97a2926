/**
 * The local cloud's figures (issue 3): the real SDK in one process, the cloud with a million documents on disk in another.
 * Everything is measured in turn within one run, and told as the median of the ratios of its rounds.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { median, type Figure } from './figure'
import { functionCalls } from './functionCalls'

const small = 1_000
const large = 1_000_000
/** How many documents a list may examine for each that it shows. */
const page = 20

const indexes = [
  { name: 'byHolder', keys: [['holder.personId', 1], ['dueAt', 1], ['_id', 1]] },
  { name: 'byDue', keys: [['dueAt', 1], ['_id', 1]] },
] // prettier-ignore

export async function localCloud(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  try {
    const collections = { small: { indexes }, large: { indexes } }
    await mkdir(path.join(folder, 'dist'))
    await writeFile(
      path.join(folder, 'dist', 'manifest.json'),
      JSON.stringify({ functions: {}, actions: [], collections }),
    )
    const filled = await start(folder, ['--small', String(small), '--large', String(large)])
    await end(filled.child)
    const cloud = await start(folder, [])
    try {
      const times = await drive(cloud.url)
      const examined = await examinedByPage(cloud.url)
      const memory = await residentGigabytes(cloud.child)
      return [
        ratio('get by id', times, 'get', 'echo', 1.5, '× echo'),
        {
          ...ratio('durable insert, 8 at once', times, 'insertAtOnce', 'echoAtOnce', 3, '× echo'),
          note: insertNote(times),
        },
        ratio(`page of ${page} of ${large}`, times, 'pageLarge', 'pageSmall', 2, `× of ${small}`),
        { name: `a page of ${large}`, measured: examined / page, limit: 1.5, unit: 'examined each' },
        {
          name: `start with ${large} documents`,
          measured: cloud.seconds,
          limit: 10,
          unit: 's',
          note: `filled in ${filled.seconds.toFixed(0)} s`,
        },
        { name: `memory with ${large} reports`, measured: memory, limit: 1, unit: 'GB' },
        ...(await functionCalls()),
      ]
    } finally {
      await end(cloud.child)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One after the other, an insert waits for the disk each time: what that costs depends on the disk and on who else writes. */
function insertNote(times: Times): string {
  const { measured, note } = ratio('', times, 'insert', 'echo', 0, '')
  return `one after the other ${measured.toFixed(2)} × (${note})`
}

type Times = Record<string, number[]>

function ratio(name: string, times: Times, of: string, by: string, limit: number, unit: string): Figure {
  const [these = [], those = []] = [times[of], times[by]]
  const measured = median(these.map((ms, at) => ms / (those[at] ?? Number.NaN)))
  return { name, measured, limit, unit, note: `${median(these).toFixed(2)} ms, ${median(those).toFixed(2)} ms` }
}

const loader = ['--import', require.resolve('tsx')]

async function start(
  folder: string,
  options: string[],
): Promise<{ url: string; child: ChildProcess; seconds: number }> {
  const started = performance.now()
  const args = [
    ...loader,
    path.join(__dirname, 'benchCloud.ts'),
    '--data',
    path.join(folder, 'data'),
    '--dist',
    path.join(folder, 'dist'),
    ...options,
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await firstOutput(child)
  return { url: line.trim().replace('ready ', ''), child, seconds: (performance.now() - started) / 1000 }
}

function firstOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString()))
    child.once('exit', code => reject(new Error(`the bench's process ended with ${code}`)))
  })
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** The environment of PLATFORM §2: the SDK cannot tell this from a function's process. */
async function drive(url: string): Promise<Times> {
  const env = {
    PATH: process.env.PATH,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'any',
    TENCENTCLOUD_SECRETKEY: 'any',
    TENCENTCLOUD_SESSIONTOKEN: 'any',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    SMALL: String(small),
    LARGE: String(large),
  }
  const child = spawn(process.execPath, [...loader, path.join(__dirname, 'sdkDriver.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(await firstOutput(child)) as Times
}

async function examinedByPage(url: string): Promise<number> {
  await fetch(`${url}/control/stats`, { method: 'DELETE' })
  const query = JSON.stringify({ 'holder.personId': 'p7', dueAt: { $gte: '2024-01-01' } })
  const body = {
    action: 'database.getDocument',
    collectionName: 'large',
    queryType: 'WHERE',
    query,
    order: '{"dueAt":1}',
    limit: page,
  }
  const answer = (await (await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify(body) })).json()) as {
    data: { list: unknown[] }
  }
  if (answer.data.list.length !== page) throw new Error(`the page has ${answer.data.list.length} documents`)
  return ((await (await fetch(`${url}/control/stats`)).json()) as { examined: number }).examined
}

/** The most that the process held of the machine's memory; only Linux tells. */
async function residentGigabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / (1 << 20)
}
