/** Reads the functions' own declarations: their collections with indexes, and their actions, both with JSON Schemas. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Collection } from '../cloudfunctions/_platform/data/collection'
import * as z from '../types/z'

type AnyCollection = Collection<{ _id: string }>

const isCollection = (value: unknown): value is AnyCollection =>
  typeof value === 'object' && value !== null && 'schema' in value && 'indexes' in value && 'name' in value

/** Every collection that a `collections.ts` exports, and those of the platform: people and the audit. */
export async function describeCollections(source: string): Promise<Record<string, unknown>> {
  const everything = await readdir(source, { recursive: true })
  const files = [
    ...['call/members', 'privacy/audit'].map(name => path.join(source, '_platform', `${name}.ts`)),
    ...everything.filter(file => path.basename(file) === 'collections.ts').map(file => path.join(source, file)),
  ]
  const described: Record<string, unknown> = {}
  for (const file of files) {
    for (const value of Object.values((await import(file)) as Record<string, unknown>)) {
      if (!isCollection(value)) continue
      described[value.name] = {
        indexes: Object.entries(value.indexes).map(([name, { keys }]) => ({ name, keys })),
        schema: schemaOf(value.schema, 'output'),
      }
    }
  }
  return described
}

interface Procedure {
  _def: { type: 'query' | 'mutation'; meta?: { permission: string }; inputs: z.$ZodType[]; output?: z.$ZodType }
}

/** Every action of every router: its kind, who may call it, and what goes in and out. */
export async function describeActions(source: string, names: string[]): Promise<unknown[]> {
  const actions: unknown[] = []
  for (const name of names) {
    const file = path.join(source, name, 'router.ts')
    if (!existsSync(file)) continue
    const exported = ((await import(file)) as Record<string, { _def: { procedures: Record<string, Procedure> } }>)[
      `${name}Router`
    ]
    for (const [action, { _def }] of Object.entries(exported?._def.procedures ?? {})) {
      const output = (_def as { output?: z.$ZodType }).output
      actions.push({
        name: `${name}.${action}`,
        kind: _def.type,
        permission: _def.meta?.permission ?? null,
        input: schemaOf(_def.inputs[0], 'input'),
        output: schemaOf(output, 'output'),
      })
    }
  }
  return actions
}

const schemaOf = (schema: z.$ZodType | undefined, io: 'input' | 'output') =>
  schema ? z.toJSONSchema(schema, { io, unrepresentable: 'any', metadata: z.shownWords }) : {}
