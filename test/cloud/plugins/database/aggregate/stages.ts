/** Stages of a pipeline, as all who run them see them. */
import { failed } from '../errors'
import type { Question } from '../query/find'
import { isDoc, type Doc, type Value } from '../values'

export type Stage = [key: string, value: Value]

/** Reads a collection for a pipeline: counts and checks what it reads. */
export type Read = (collection: string, question: Question) => Doc[]

/** The stages of a pipeline within a stage: `[{ $match: … }, …]`. */
export function stagesOf(pipeline: Value | undefined): Stage[] {
  if (!Array.isArray(pipeline)) throw failed('TypeMismatch', 'pipeline must be an array of stages')
  return pipeline.map(stage => {
    const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : []
    if (!entry || others.length)
      throw failed('Location40323', 'A pipeline stage must be an object with exactly one field.')
    return entry
  })
}
