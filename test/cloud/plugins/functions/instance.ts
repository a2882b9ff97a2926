/** One process of a function: warm between calls, one call at a time, ended by time-out, memory, idleness or fault. */
import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClockReading } from '../clock'
import { functionError, type FunctionError } from './errors'
import { readableStack } from './stack'

/** What the runner says (`runner.cjs`). */
type RunnerMessage =
  | { type: 'ready' }
  | { type: 'output'; call: string | null; stream: string; text: string }
  | { type: 'result'; call: string; result: string }
  | { type: 'failure' | 'crash'; call: string | null; error: { message: string; stack: string } }

/** What the runner is told. */
export interface RunnerCall {
  call: string
  event: string
  environment: Record<string, string>
  context: Record<string, unknown>
  timeoutMs: number
  clock: ClockReading
}

export interface InstanceOptions {
  bundle: string
  /** Megabytes. */
  memory: number
  environment: Record<string, string>
  clock: ClockReading
  /** File that keeps what V8 made of the bundle. */
  compiled?: string | undefined
  output(call: string | null, stream: string, text: string): void
}

/** Loading the bundle may take this long; SCF's initialisation time-out is configurable, this is its usual value (assumed). */
const startLimitMs = 15_000
/** What Node itself occupies beside the function's own memory; an assumption, generous to the function. */
const runtimeMegabytes = 64

export class Instance {
  /** Resolves when the bundle is loaded. @throws FunctionError when it cannot be loaded */
  readonly ready: Promise<void>
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>
  alive = true
  calls = 0
  private readonly child: ChildProcess
  private current?: { resolve(result: string): void; reject(error: FunctionError): void }
  /** Why we end the process ourselves. */
  private reason?: FunctionError
  private crash?: { message: string; stack: string }

  constructor(private readonly options: InstanceOptions) {
    const started = [options.bundle, JSON.stringify(options.clock), options.compiled ?? '']
    this.child = fork(join(__dirname, 'runner.cjs'), started, {
      env: options.environment,
      execArgv: [`--max-old-space-size=${options.memory}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    // What comes here was not printed by the function but by Node, as the report of a full heap.
    this.child.stdout?.on('data', (chunk: Buffer) => options.output(null, 'stdout', chunk.toString()))
    this.child.stderr?.on('data', (chunk: Buffer) => options.output(null, 'stderr', chunk.toString()))
    this.ended = new Promise(done => {
      this.child.once('exit', () => done())
      // A process that could not even be made has no exit.
      if (this.child.pid === undefined) done()
    })
    this.ready = new Promise((resolve, reject) => {
      this.current = { resolve: () => resolve(), reject }
      this.child.on('message', message => this.hear(message as RunnerMessage))
      this.child.on('error', error => this.gone(functionError.threw(String(error))))
      this.child.once('exit', (_code, signal) => this.gone(this.causeOfDeath(signal)))
      const limit = setTimeout(() => this.kill(functionError.timedOut(startLimitMs / 1000)), startLimitMs)
      this.ended.then(() => clearTimeout(limit))
      this.settled = () => clearTimeout(limit)
    })
  }

  /** Called when the call in progress, or the start, is over. */
  private settled: () => void = () => undefined

  /**
   * Runs one call and gives its result as JSON text.
   * @throws FunctionError when it throws, takes too long or its process ends
   */
  run(call: RunnerCall): Promise<string> {
    this.calls += 1
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => this.kill(functionError.timedOut(call.timeoutMs / 1000)), call.timeoutMs)
      this.settled = () => clearTimeout(limit)
      this.current = { resolve, reject }
      this.child.send(call, error => error && this.gone(functionError.exited()))
    })
  }

  /** Ends the process at once; the call in progress fails with the reason. */
  kill(reason: FunctionError): void {
    this.reason ??= reason
    this.child.kill('SIGKILL')
  }

  /** Ends the process when it occupies more than its share: memory outside of the heap has no other limit. */
  checkMemory(): void {
    const used = residentMegabytes(this.child.pid)
    if (used > this.options.memory + runtimeMegabytes) this.kill(functionError.outOfMemory(this.options.memory))
  }

  private hear(message: RunnerMessage): void {
    if (message.type === 'output') return this.options.output(message.call, message.stream, message.text)
    if (message.type === 'crash') {
      this.crash = message.error
      return this.showError(message.call, message.error)
    }
    const current = this.current
    this.current = undefined
    this.settled()
    if (message.type === 'ready') current?.resolve('')
    if (message.type === 'result') current?.resolve(message.result)
    if (message.type === 'failure') {
      this.showError(message.call, message.error)
      current?.reject(functionError.threw(message.error.message))
    }
  }

  private showError(call: string | null, { stack, message }: { stack: string; message: string }): void {
    this.options.output(call, 'stderr', readableStack(stack, this.options.bundle) || message)
  }

  private causeOfDeath(signal: NodeJS.Signals | null): FunctionError {
    if (this.reason) return this.reason
    if (this.crash) return functionError.threw(this.crash.message)
    // V8 aborts when the heap is full.
    if (signal === 'SIGABRT') return functionError.outOfMemory(this.options.memory)
    return functionError.exited()
  }

  private gone(reason: FunctionError): void {
    this.alive = false
    this.settled()
    this.current?.reject(reason)
    this.current = undefined
  }
}

/** Only Linux tells; elsewhere the heap's limit alone holds. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * 4096) / (1 << 20)
  } catch {
    return 0
  }
}
