/**
 * Runs one instance of a function: loads the bundle named in the arguments, then answers one call at a time.
 * It is the local cloud's stand-in for the runtime of SCF; the product never knows of it.
 */
'use strict'

const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { dirname } = require('node:path')
const { Script } = require('node:vm')

const RealDate = Date
/** `compiled`: where V8 keeps what it made of the bundle, or nothing. Starting is most of what a short-lived cloud costs. */
const [bundle, reading, compiled] = process.argv.slice(2)
let clock = JSON.parse(reading)
const now = () => clock.still ?? RealDate.now() + clock.offset

// The function's clock is the local cloud's: `Date.now()` and `new Date()` follow it.
const CloudDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === CloudDate ? target : newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
RealDate.prototype.constructor = CloudDate
globalThis.Date = CloudDate

let current = null
/** Variables of the last call: an identity must not stay for the next one. */
let variables = []

// What a function prints goes through the same channel as its answers, so that each line has its call.
for (const [name, stream] of [
  ['stdout', process.stdout],
  ['stderr', process.stderr],
]) {
  stream.write = (chunk, encoding, done) => {
    process.send({ type: 'output', call: current, stream: name, text: chunk.toString() })
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) process.nextTick(callback)
    return true
  }
}

function describe(error) {
  return error instanceof Error
    ? { message: String(error), stack: String(error.stack) }
    : { message: typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error)), stack: '' }
}

function setEnvironment(environment) {
  for (const name of variables) delete process.env[name]
  variables = Object.keys(environment)
  Object.assign(process.env, environment)
}

async function run(message) {
  const end = now() + message.timeoutMs
  setEnvironment(message.environment)
  const context = {
    ...message.context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, end - now()),
  }
  const result = await loaded.main(JSON.parse(message.event), context)
  return JSON.stringify(result ?? null)
}

process.on('message', message => {
  clock = message.clock
  current = message.call
  // Promise.resolve: a throw of JSON.parse or of a main that is not async ends like a rejection.
  Promise.resolve()
    .then(() => run(message))
    .then(
      result => process.send({ type: 'result', call: message.call, result }, keepCompiled),
      error => process.send({ type: 'failure', call: message.call, error: describe(error) }),
    )
})
process.on('disconnect', () => process.exit())
// SCF ends the process on an unhandled rejection, as Node does; the message must reach the caller before.
for (const kind of ['uncaughtException', 'unhandledRejection']) {
  process.on(kind, error => {
    process.send({ type: 'crash', call: current, error: describe(error) }, () => process.exit(1))
  })
}

let script = null

/** What `require` does, with what V8 compiled the last time. */
function loadCompiled() {
  const code = Module.wrap(readFileSync(bundle, 'utf8'))
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined
  script = new Script(code, { filename: bundle, ...(cachedData ? { cachedData } : {}) })
  if (cachedData && !script.cachedDataRejected) compiledIsKept = true
  const module = { exports: {} }
  script.runInThisContext().call(module.exports, module.exports, Module.createRequire(bundle), module, bundle, dirname(bundle)) // prettier-ignore
  return module.exports
}

/** After a call has been served: what it needed is compiled by then. */
let compiledIsKept = false
function keepCompiled() {
  if (!script || compiledIsKept) return
  compiledIsKept = true
  writeFileSync(`${compiled}.${process.pid}`, script.createCachedData())
  renameSync(`${compiled}.${process.pid}`, compiled)
}

let loaded
try {
  loaded = compiled ? loadCompiled() : require(bundle)
  if (typeof loaded.main !== 'function') throw new Error('the function exports no main')
  process.send({ type: 'ready' })
} catch (error) {
  process.send({ type: 'crash', call: null, error: describe(error) }, () => process.exit(1))
}
