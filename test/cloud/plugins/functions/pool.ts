/**
 * The instances of one function. As in the cloud, a call gets a warm instance or a new one, and beyond the function's
 * concurrency fails. Unlike there, this machine runs a few processes only: calls in between wait, without their time-out running.
 */
import { cpus } from 'node:os'
import type { ClockReading } from '../clock'
import { functionError } from './errors'
import { Instance, type RunnerCall } from './instance'

/** Processes of one function on this machine. A call by a function may exceed it: it would wait for its own caller. */
const processLimit = 8
/** More at a time would only slow one another down. */
const startLimit = Math.max(1, cpus().length)
/**
 * A call waits this long for a busy instance before it gets a new one: starting costs more than most calls take. Where a
 * start takes seconds, as on a machine that is busy with other things, a new process would only slow down the others: then
 * it waits for this part of the last start.
 */
const patienceMs = 60
const patienceOfStart = 0.1
/** Idle instances end after this time. The cloud's own time is not published. */
const idleMs = 60_000

export interface PoolCall {
  run: Omit<RunnerCall, 'clock'>
  /** A function calls: it must not wait for a place. */
  nested: boolean
  /** Told when the instance takes the call up. */
  started(coldStart: boolean): void
}

interface Waiting {
  call: PoolCall
  /** When it came, as `performance.now()`. */
  since: number
  resolve(result: string): void
  reject(error: unknown): void
}

export class Pool {
  private readonly instances = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly waiting: Waiting[] = []
  private readonly busy = new Map<string, Instance>()
  private starting = 0
  private lastStartMs = 0
  private stopped = false
  private patience?: NodeJS.Timeout

  /**
   * @param start makes an instance
   * @param concurrency calls at once before the next one fails
   * @param clock read at each call
   */
  constructor(
    private readonly start: () => Instance,
    private readonly concurrency: number,
    private readonly clock: () => ClockReading,
  ) {}

  /** Runs a call. @throws FunctionError */
  call(call: PoolCall): Promise<string> {
    if (this.busy.size + this.waiting.length >= this.concurrency) throw functionError.tooMany(this.concurrency)
    return new Promise((resolve, reject) => {
      this.waiting.push({ call, since: performance.now(), resolve, reject })
      this.next()
    })
  }

  /** Ends the process that runs an invocation, as a fault of the cloud would. @returns whether there was one */
  kill(invocationId: string): boolean {
    const instance = this.busy.get(invocationId)
    instance?.kill(functionError.exited())
    return instance !== undefined
  }

  checkMemory(): void {
    for (const instance of this.busy.values()) instance.checkMemory()
  }

  /** How many processes there are. */
  get size(): number {
    return this.instances.size
  }

  /** Ends all instances; their calls fail. */
  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.patience)
    for (const { reject } of this.waiting.splice(0)) reject(functionError.exited())
    for (const instance of this.instances) instance.kill(functionError.exited())
    await Promise.all([...this.instances].map(instance => instance.ended))
  }

  /** Gives waiting calls to idle instances, and starts one for those that wait too long. */
  private next(): void {
    while (this.waiting.length > 0) {
      const instance = this.idle.pop()
      if (!instance) break
      const waiting = this.waiting.shift()
      if (waiting && instance.alive) void this.run(instance, waiting)
      else if (waiting) this.waiting.unshift(waiting)
    }
    this.startForWaiting()
  }

  private startForWaiting(): void {
    const oldest = this.waiting[0]
    if (!oldest || this.waiting.length <= this.starting || this.starting >= startLimit || this.stopped) return
    const nested = this.waiting.some(({ call }) => call.nested)
    if (!nested && this.instances.size >= processLimit) return
    const patience =
      this.instances.size === 0
        ? 0
        : oldest.since + Math.max(patienceMs, this.lastStartMs * patienceOfStart) - performance.now()
    clearTimeout(this.patience)
    if (patience <= 0) this.add()
    else this.patience = setTimeout(() => this.next(), patience)
  }

  private add(): void {
    const instance = this.start()
    const began = performance.now()
    this.starting += 1
    this.instances.add(instance)
    instance.ended.then(() => this.instances.delete(instance))
    instance.ready
      .then(() => {
        this.lastStartMs = performance.now() - began
        this.idle.push(instance)
      })
      // A bundle that cannot be loaded fails the call that asked for it; the next call tries again.
      .catch(error => this.waiting.shift()?.reject(error))
      .finally(() => {
        this.starting -= 1
        this.next()
      })
  }

  private async run(instance: Instance, { call, resolve, reject }: Waiting): Promise<void> {
    this.busy.set(call.run.call, instance)
    call.started(instance.calls === 0)
    try {
      resolve(await instance.run({ ...call.run, clock: this.clock() }))
    } catch (error) {
      reject(error)
    }
    this.busy.delete(call.run.call)
    if (instance.alive) this.rest(instance)
    this.next()
  }

  private rest(instance: Instance): void {
    this.idle.push(instance)
    const calls = instance.calls
    setTimeout(() => {
      const place = this.idle.indexOf(instance)
      if (place < 0 || instance.calls !== calls) return
      this.idle.splice(place, 1)
      instance.kill(functionError.exited())
    }, idleMs).unref()
  }
}
