/** What goes in and out of `festival` about trees: their register, their map, their diary (DOMAIN §6). */
import { uploadedPhoto } from '../../files'
import * as z from '../../z'
import { pageInput, pageOf, typed } from '../../z'
import { diaryEvents, diaryStates, ripenesses } from './diaryFlow'
import { diaryId, treeId } from '../ids'

/** An estate that has trees, or an area whose trees stand in none: `E05`, `A2`. */
const estateId = z.string().check(z.regex(/^[A-Z]\d{1,2}$/, '没有这个小区，请重新选'))

export const treeView = z.object({
  id: z.string(),
  estate: z.string(),
  no: z.int(),
  /** The code of its place, as a report names it. */
  place: z.string(),
  /** The way a person would say which it is: 华城路二小区 7 号树. */
  name: z.string(),
  kind: z.string(),
  age: z.int(),
  /** What it is expected to bear, in grams. */
  expected: z.int(),
  /** By the newest photo of this season, and of which day it is; null when nobody took one. */
  ripeness: z.nullable(z.enum(ripenesses)),
  seenOn: z.nullable(z.day),
  /** The family that cares for it, 李家, if they agreed to be named. */
  carer: z.nullable(z.string()),
  cell: z.object({ column: z.int(), row: z.int() }),
})
export type TreeView = z.infer<typeof treeView>

export const treesInput = z.optional(z.strictObject({ estate: z.optional(estateId) }))
export const treesOutput = z.object({
  estates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** How it is laid out, as config/community/trees.ts writes it. */
      plan: z.array(z.string()),
      trees: z.array(treeView),
    }),
  ),
  /** Of the home that the caller lives in, where it has trees. */
  mine: z.nullable(z.string()),
  /** 不要先摘. */
  rule: z.object({ article: z.string(), says: z.string() }),
  /** How many entries wait for the caller's look; null for whoever does not look. */
  waiting: z.nullable(z.int()),
})
export type TreeEstateView = z.infer<typeof treesOutput>['estates'][number]

export const diaryEntry = z.object({
  id: z.string(),
  version: z.int(),
  tree: z.string(),
  /** Which tree it is, as people say it. */
  treeName: z.string(),
  state: z.enum(diaryStates),
  day: z.day,
  ripeness: z.enum(ripenesses),
  photo: z.object({ url: z.string(), thumb: z.optional(z.string()) }),
  words: z.nullable(z.string()),
  /** Taken by whoever reads it. */
  mine: z.boolean(),
  /** What this person may do now. */
  allowed: z.array(z.enum(diaryEvents)),
})
export type DiaryEntryView = z.infer<typeof diaryEntry>

/** By its own id, or by the code of its place, which a code on its trunk opens. */
export const treeInput = z.strictObject({ id: treeId })
export const treeOutput = z.object({
  tree: treeView,
  /** The newest first: of this season and of those before. */
  diary: z.array(diaryEntry),
  rule: z.object({ article: z.string(), says: z.string() }),
  /** What the caller may do with it. */
  may: z.object({ add: z.boolean(), care: z.boolean(), stopCaring: z.boolean() }),
})

export const addDiaryInput = z.strictObject({
  tree: treeId,
  ripeness: z.enum(ripenesses),
  photos: z.array(uploadedPhoto).check(z.minLength(1, '拍一张今天的样子'), z.maxLength(1, '一次一张就够了')),
  words: z.optional(typed(60)),
})

const ofEntry = { id: diaryId, version: z.int() }
export const diaryStepInput = z.strictObject(ofEntry)

export const diaryWaitsInput = z.strictObject(pageInput)
export const diaryWaitsOutput = pageOf(diaryEntry)

/** `named`: the family agrees that everybody reads who cares for the tree. */
export const careInput = z.strictObject({ tree: treeId, named: z.boolean() })
export const stopCaringInput = z.strictObject({ tree: treeId })
export const careOutput = z.object({
  tree: z.string(),
  /** 李家, as everybody reads it; null where they are not named, or nobody cares for it. */
  carer: z.nullable(z.string()),
})
