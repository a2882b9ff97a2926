/** Finds in an input the words that others will read, by what its schema says of them (`shown` in types/z.ts). */
import * as z from '@shared/z'

export interface ShownText {
  /** As a refusal names the field: `note`, `operation.name`. */
  field: string
  text: string
}

type Def = z.$ZodType['_zod']['def'] & {
  shape?: Record<string, z.$ZodType>
  innerType?: z.$ZodType
  element?: z.$ZodType
  valueType?: z.$ZodType
  options?: z.$ZodType[]
}

/** Every shown text of an input that its schema has taken. Of a choice of shapes, the fields of each are looked at. */
export function shownTexts(schema: z.$ZodType, value: unknown, field = ''): ShownText[] {
  if (value === undefined || value === null) return []
  if (z.shownWords.get(schema as never)) return typeof value === 'string' ? [{ field, text: value }] : []
  const { shape, innerType, element, valueType, options } = schema._zod.def as Def
  if (innerType) return shownTexts(innerType, value, field)
  if (options) return options.flatMap(option => shownTexts(option, value, field))
  if (element && Array.isArray(value)) return value.flatMap((each, at) => shownTexts(element, each, below(field, at)))
  if (valueType && typeof value === 'object')
    return Object.entries(value).flatMap(([name, each]) => shownTexts(valueType, each, below(field, name)))
  if (!shape || typeof value !== 'object') return []
  return Object.entries(shape).flatMap(([name, each]) =>
    shownTexts(each, (value as Record<string, unknown>)[name], below(field, name)),
  )
}

const below = (field: string, step: string | number) => (field ? `${field}.${step}` : String(step))
