import { shownTexts } from '../../../cloudfunctions/_platform/call/shownWords'
import { regridInput } from '../../../types/grid/contract'
import { bindInput } from '../../../types/people/contract'
import { submitInput } from '../../../types/reports/contract'
import * as z from '../../../types/z'

describe('the words that others read', () => {
  it('are found in an input wherever its schema has them, and nothing else is', () => {
    const submission = { photos: ['cloud://a'], text: '堆物', place: null, placeNote: '门口', category: 'clutter' }
    expect(shownTexts(submitInput, submission)).toEqual([
      { field: 'text', text: '堆物' },
      { field: 'placeNote', text: '门口' },
    ])
    expect(shownTexts(submitInput, { ...submission, placeNote: undefined })).toEqual([{ field: 'text', text: '堆物' }])
  })

  it('are found though the schema asks more of them, and in each shape of a choice', () => {
    expect(shownTexts(bindInput, { name: '李秀英', home: 'XZZ' })).toEqual([{ field: 'name', text: '李秀英' }])
    const split = { operation: { kind: 'split', unit: 'XZZ', homes: ['XZZ'], name: '二单元' }, from: '2030-01-01' }
    expect(shownTexts(regridInput, split)).toEqual([{ field: 'operation.name', text: '二单元' }])
  })

  it('are found in lists, and behind what may be left out or empty', () => {
    const schema = z.optional(z.strictObject({ notes: z.array(z.nullable(z.words(9))), id: z.string() }))
    expect(shownTexts(schema, { notes: ['一', null, '二'], id: 'x' })).toEqual([
      { field: 'notes.0', text: '一' },
      { field: 'notes.2', text: '二' },
    ])
    expect(shownTexts(schema, undefined)).toEqual([])
    const record = z.strictObject({ said: z.record(z.string(), z.words(20)) })
    expect(shownTexts(record, { said: { one: '一' } })).toEqual([{ field: 'said.one', text: '一' }])
  })
})

it('what is too long says how long it may be', () => {
  for (const schema of [z.words(4), z.typed(4), z.sought(4)])
    expect(z.safeParse(schema, '一二三四五').error?.issues.map(({ message }) => message)).toEqual([
      '太长了，最多 4 个字',
    ])
})
