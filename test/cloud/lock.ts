/**
 * One local cloud for a data folder: two would each keep what the other does not know of, and the last one to write would win.
 * The lock is a file that says who has the folder. It outlives a `kill -9`, but not its process: one whose process is gone is
 * taken over.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Holder {
  /** Of this lock: a process that starts and stops a cloud twice has two. */
  id: string
  pid: number
  /** What tells the process from a later one with the same number. */
  process: string
  /** ISO time by the machine's clock. */
  since: string
  /** Null while it starts. */
  url: string | null
}

export interface Lock {
  /** Says where the folder's cloud answers. @throws Error when another one has taken the folder meanwhile */
  tell(url: string): Promise<void>
  release(): Promise<void>
}

const fileOf = (folder: string) => join(folder, 'lock.json')

/** @returns the lock of a process that is gone, when there is one @throws Error that says who has the folder */
export async function requireUnused(folder: string): Promise<string | undefined> {
  const text = await textOf(fileOf(folder))
  const holder = parse(text)
  if (holder && isAlive(holder)) throw inUse(folder, holder)
  return text
}

/** Takes a folder. @throws Error that says who has it */
export async function lockFolder(folder: string): Promise<Lock> {
  const file = fileOf(folder)
  const holder: Holder = {
    id: randomUUID(),
    pid: process.pid,
    process: processOf(process.pid) ?? '',
    since: new Date().toISOString(),
    url: null,
  }
  for (let taken = false; !taken;) {
    await discard(file, await requireUnused(folder))
    taken = await create(file, holder)
  }
  const isOurs = async () => parse(await textOf(file))?.id === holder.id
  return {
    async tell(url) {
      // Two that met the same dead lock in the same moment: only one of them finds itself in it now.
      if (!(await isOurs())) throw new Error(`${folder} was taken by another local cloud in the same moment`)
      await writeFile(`${file}.new`, JSON.stringify({ ...holder, url }))
      await rename(`${file}.new`, file)
    },
    async release() {
      if (await isOurs()) await rm(file)
    },
  }
}

/** @returns false when there is a lock already: the name of a file is given once, with its content in it */
async function create(file: string, holder: Holder): Promise<boolean> {
  const own = `${file}.${holder.id}`
  await writeFile(own, JSON.stringify(holder))
  try {
    await link(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(own)
  }
}

/** Removes a dead lock, and puts back what is not the one that was found dead. */
async function discard(file: string, dead: string | undefined): Promise<void> {
  if (dead === undefined) return
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  if ((await textOf(aside)) !== dead) await link(aside, file).catch(() => undefined)
  await rm(aside)
}

function isAlive({ pid, process: known }: Holder): boolean {
  return processOf(pid) === known
}

/** @returns what tells a process from others with its number, before and after; undefined when there is none */
function processOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Another user's process is one as well.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  if (process.platform === 'linux') return startOnLinux(pid)
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

function startOnLinux(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Behind the name, which may hold anything: the state first, and as the 20th of these the clock ticks since the boot.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    // Killed, and not yet looked at by its parent: it runs no more.
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
  } catch {
    return undefined
  }
}

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined)

/** What cannot be read names nobody: nobody can be asked to end. */
function parse(text: string | undefined): Holder | undefined {
  try {
    const holder = JSON.parse(text ?? 'null') as Holder | null
    return typeof holder?.pid === 'number' ? holder : undefined
  } catch {
    return undefined
  }
}

function inUse(folder: string, { pid, since, url }: Holder): Error {
  const where = url === null ? 'which is just starting' : `at ${url}`
  return new Error(
    `${folder} is in use by process ${pid}, ${where}, since ${since}: end that process, or choose another folder with --data`,
  )
}
