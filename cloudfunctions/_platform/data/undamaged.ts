/** Documents as they come out of the database against the schema of their collection. */
import * as z from '@shared/z'
import { pathsOf, setAside } from '../setAside/pending'

type Shape = Record<string, z.ZodMiniType>

/** @returns a filter: what is not as the schema says, or not as it says of the fields that were read, is set aside */
export function undamaged<T extends { _id: string }>(name: string, schema: z.ZodMiniType<T>) {
  const shape = (schema as unknown as { def: { shape: Shape } }).def.shape
  const partial = new Map<string, z.ZodMiniType>()
  const ofFields = (select: readonly string[]) => {
    const key = select.join()
    const known = partial.get(key)
    if (known) return known
    const read = ['_id', ...select].flatMap(field => (shape[field] ? [[field, shape[field]] as const] : []))
    const made = z.object(Object.fromEntries(read))
    partial.set(key, made)
    return made
  }
  return (documents: T[], select?: readonly string[]): T[] => {
    const expected = select ? ofFields(select) : schema
    return documents.filter(document => {
      const { success, error } = z.safeParse(expected, document)
      if (!success) setAside(name, document._id, 'shape', pathsOf(error))
      return success
    })
  }
}
