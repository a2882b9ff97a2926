/** The secrets of functions: given ones, else 32 random bytes in base64, kept beside the data so that a restart reads what was written. */
import { randomBytes } from 'node:crypto'
import { keep } from '../../keep'
import { entryOf } from '../../entryOf'
import type { FunctionSpec, Host } from '../../plugin'

/** Answers the variables of a function's `secrets`. */
export async function secretsOf(host: Host): Promise<(spec: FunctionSpec) => Record<string, string>> {
  const made = await keep<Record<string, string>>(host, 'secrets', {})
  const named = Object.values(host.manifest.functions).flatMap(spec => spec.secrets ?? [])
  const missing = [...new Set(named)].filter(name => !Object.hasOwn(made.value, name))
  for (const name of missing) made.value[name] = randomBytes(32).toString('base64')
  if (missing.length > 0) await made.save()
  const all = { ...made.value, ...host.options.secrets }
  return ({ secrets = [] }) => Object.fromEntries(secrets.map(name => [name, entryOf(all, name) ?? '']))
}
