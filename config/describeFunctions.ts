/** Reads the functions' own declarations: their collections with indexes, and their actions, both with JSON Schemas. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Listed } from '../cloudfunctions/_platform/call/router'
import * as z from '../types/z'

/**
 * Every collection of the registry, with its indexes and its schema. Read only when something is built: whoever starts the cloud on a finished
 * `dist`, in any folder, needs no sources.
 */
export async function describeCollections(): Promise<Record<string, unknown>> {
  const { collections } = await import('../cloudfunctions/collections')
  return Object.fromEntries(
    collections.map(({ name, indexes, schema }) => [
      name,
      {
        indexes: Object.entries(indexes).map(([index, { keys }]) => ({ name: index, keys })),
        schema: schemaOf(schema, 'output'),
      },
    ]),
  )
}

interface Definition {
  type: 'query' | 'mutation'
  meta?: { permission: string }
  inputs: z.$ZodType[]
  output?: z.$ZodType
}

/** Every action of every router: its kind, who may call it, and what goes in and out. */
export async function describeActions(source: string, names: string[]): Promise<unknown[]> {
  const actions: unknown[] = []
  for (const name of names) {
    const file = path.join(source, name, 'router.ts')
    if (!existsSync(file)) continue
    const listed = ((await import(file)) as Record<string, Listed>)[`${name}Router`]
    for (const action of listed?.names ?? []) {
      const { type, meta, inputs, output } = (await listed?.find(action))?._def as unknown as Definition
      actions.push({
        name: `${name}.${action}`,
        kind: type,
        permission: meta?.permission ?? null,
        input: schemaOf(inputs[0], 'input'),
        output: schemaOf(output, 'output'),
      })
    }
  }
  return actions
}

const schemaOf = (schema: z.$ZodType | undefined, io: 'input' | 'output') =>
  schema ? z.toJSONSchema(schema, { io, unrepresentable: 'any', metadata: z.shownWords }) : {}
