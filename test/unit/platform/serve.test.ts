/** What a function answers, whatever comes in and whatever breaks inside: a code, a sentence, and nothing of its inside. */
import { initTRPC, type AnyProcedure } from '@trpc/server'
import * as z from '@shared/z'
import { askCode, errorTexts, fail, type ActionAnswer } from '../../../types/errors'
import { shapeFault } from '../../../cloudfunctions/_platform/call/bounds'
import type { Context } from '../../../cloudfunctions/_platform/call/context'
import { router } from '../../../cloudfunctions/_platform/call/router'
import { serve } from '../../../cloudfunctions/_platform/call/serve'
import { setAsides } from '../../../cloudfunctions/_platform/setAside/collections'
import { setAside, takePending } from '../../../cloudfunctions/_platform/setAside/pending'

const t = initTRPC.context<Context>().create()
const schema = z.strictObject({ name: z.string(), more: z.optional(z.strictObject({ count: z.int() })) })
let seen: Context | undefined
const actions = {
  echo: t.procedure.input(z.optional(z.unknown())).query(({ input, ctx }) => {
    seen = ctx
    return { said: input }
  }),
  change: t.procedure.input(z.optional(z.unknown())).mutation(({ ctx }) => {
    seen = ctx
    return 'changed'
  }),
  strict: t.procedure.input(schema).query(({ input }) => input.name),
  refuse: t.procedure.mutation(() => {
    throw fail('notNow')
  }),
  refuseWith: t.procedure.mutation(() => {
    throw fail('tooOften', {
      fields: { id: '刚催过了' },
      message: '请等一等',
      retryAt: '2026-11-24T09:10:00.000+08:00',
    })
  }),
  breaks: t.procedure.mutation(() => {
    throw new TypeError('李秀英 13812345678 is not a function')
  }),
  breaksInside: t.procedure.query(() => z.parse(schema, { name: 7, phone: '13812345678' })),
  wrongOutput: t.procedure.output(z.string()).query(() => ({ phone: '13812345678' }) as never),
  broken: t.procedure.query(() => {
    setAside('reports', 'r-broken', 'shape', ['place'])
    return []
  }),
}
/** As if each stood in a file of its own. */
const listed = (procedures: Record<string, AnyProcedure>) =>
  router(Object.fromEntries(Object.entries(procedures).map(([name, made]) => [name, async () => ({ [name]: made })])))
const main = serve('reports', listed(actions))
const ask = (path: unknown, input?: unknown, more: object = {}) => main({ path, input, ...more })

let logged: Record<string, unknown>[]
beforeEach(() => {
  logged = []
  seen = undefined
  jest.spyOn(process.stdout, 'write').mockImplementation(text => {
    logged.push(JSON.parse(String(text)) as Record<string, unknown>)
    return true
  })
})
afterEach(() => void jest.restoreAllMocks())

const errorOf = (answer: ActionAnswer) => {
  if (answer.ok) throw new Error('it was answered')
  const { requestId, ...error } = answer.error
  expect(requestId).toMatch(/^[\da-f-]{36}$/)
  return error
}

describe('a call that is answered', () => {
  it('gives what the action gave, and is logged with its path, its time and no word of it', async () => {
    expect(await ask('echo', { name: '李秀英' })).toEqual({ ok: true, data: { said: { name: '李秀英' } } })
    expect(logged).toEqual([
      { event: 'done', path: 'echo', requestId: seen?.requestId, ms: expect.any(Number) as number },
    ])
  })

  it('tells the action its whole name, the key and a hash of the body', async () => {
    await ask('change', { a: 1, b: 2 }, { key: 'k-12345678' })
    expect(seen).toMatchObject({
      action: 'reports.change',
      key: 'k-12345678',
      caller: { openid: null, internal: false },
    })
    expect(seen?.calledAt).toMatch(/\+08:00$/)
    const { body } = seen!
    await ask('change', { b: 2, a: 1 }, { key: 'k-12345678' })
    expect(seen?.body).toBe(body)
    await ask('change', { a: 1, b: 3 }, { key: 'k-12345678' })
    expect(seen?.body).not.toBe(body)
    await ask('echo', { a: 1, b: 2 }, { key: 'k-12345678' })
    expect(seen?.body).not.toBe(body)
  })

  it('has a key of its own when it brought none, and a new id each time', async () => {
    await ask('echo')
    const first = seen!
    await ask('echo')
    expect(first.key).not.toBe(seen?.key)
    expect(first.requestId).not.toBe(seen?.requestId)
  })
})

describe('a call that is refused', () => {
  it('is found in the log by the few digits that the person can say', async () => {
    await ask('refuse')
    const answer = await ask('refuse')
    const said = askCode(answer.ok ? '' : answer.error.requestId)
    expect(said).toMatch(/^\d{6}$/)
    expect(logged.map(row => row.ask === said)).toEqual([false, true])
  })

  it('is answered with the code and its sentence, and with nothing else when there is nothing else', async () => {
    expect(errorOf(await ask('refuse'))).toEqual({ code: 'notNow', message: errorTexts.notNow })
    expect(logged).toEqual([
      {
        event: 'refused',
        path: 'refuse',
        requestId: expect.any(String) as string,
        ask: expect.stringMatching(/^\d{6}$/) as string,
        ms: expect.any(Number) as number,
        code: 'notNow',
      },
    ])
  })

  it('says which field, in its own words, and when it can be done again', async () => {
    expect(errorOf(await ask('refuseWith'))).toEqual({
      code: 'tooOften',
      message: '请等一等',
      fields: { id: '刚催过了' },
      retryAt: '2026-11-24T09:10:00.000+08:00',
    })
  })

  it('names each field that is wrong, however deep, or the input itself, and no more than twenty', async () => {
    const { code, message, fields } = errorOf(await ask('strict', { name: 7, more: { count: 1.5 } }))
    expect({ code, message }).toEqual({ code: 'invalid', message: errorTexts.invalid })
    expect(Object.keys(fields ?? {})).toEqual(['name', 'more.count'])
    expect(Object.keys(errorOf(await ask('strict', '李秀英')).fields ?? {})).toEqual(['input'])
    const many = serve('x', listed({ list: t.procedure.input(z.array(z.string())).query(() => 0) }))
    const wrong = errorOf(await many({ path: 'list', input: Array.from({ length: 30 }, (_, at) => at) }))
    expect(Object.keys(wrong.fields ?? {})).toHaveLength(20)
  })

  it('is an action that is not there, whatever else has that name', async () => {
    for (const path of ['nothing', 'constructor', '__proto__', 'hasOwnProperty', '', 'echo.more'])
      expect(errorOf(await ask(path))).toEqual({ code: 'unknownAction', message: errorTexts.unknownAction })
  })
})

describe('an envelope that is none', () => {
  it.each([
    ['nothing', undefined, ['input']],
    ['a word', 'echo', ['input']],
    ['no path', {}, ['path']],
    ['a path that is no text', { path: 7 }, ['path']],
    ['a path as long as a page', { path: 'a'.repeat(61) }, ['path']],
    ['a key that is too short', { path: 'echo', key: 'k' }, ['key']],
    ['a key of other letters', { path: 'echo', key: 'k 12345678' }, ['key']],
    ['a key with more behind it', { path: 'echo', key: 'k-12345678\n$where' }, ['key']],
    ['a key as long as a page', { path: 'echo', key: 'k'.repeat(81) }, ['key']],
  ])('%s is invalid', async (_what, event, fields) => {
    const error = errorOf(await main(event))
    expect(error.code).toBe('invalid')
    expect(Object.keys(error.fields ?? {})).toEqual(fields)
    expect(logged[0]).toMatchObject({ event: 'refused', path: '?' })
  })

  it.each(['k'.repeat(8), 'k'.repeat(80), 'aZ_09-bc'])('takes the key %s', async key => {
    expect((await ask('echo', 1, { key })).ok).toBe(true)
    expect(seen?.key).toBe(key)
  })

  it('takes a path of sixty letters, which is then not there', async () => {
    expect(errorOf(await ask('a'.repeat(60))).code).toBe('unknownAction')
  })
})

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
const tooDeep = '内容套得太深了，请按表单填写'
const tooMany = '内容太多了，请分几次说'

describe('an input beyond all forms', () => {
  it('is refused when it is nested too deep, long before anything walks through it', async () => {
    expect(errorOf(await ask('echo', JSON.parse('['.repeat(5000) + ']'.repeat(5000))))).toEqual({
      code: 'invalid',
      message: errorTexts.invalid,
      fields: { input: tooDeep },
    })
    expect(shapeFault(nested(40))).toBeNull()
    expect(shapeFault(nested(41))).toBe(tooDeep)
  })

  it('is refused when it has too many values, wherever they stand', async () => {
    expect(shapeFault(Array.from({ length: 19_999 }, () => null))).toBeNull()
    expect(shapeFault(Array.from({ length: 20_000 }, () => null))).toBe(tooMany)
    expect(shapeFault({ a: Array.from({ length: 10_000 }, () => ({ b: 1 })) })).toBe(tooMany)
    expect(
      errorOf(
        await ask(
          'echo',
          Array.from({ length: 20_000 }, () => 1),
        ),
      ).fields,
    ).toEqual({ input: tooMany })
  })

  it('is refused when it is longer than a request may be, to the letter', async () => {
    const most = 100 * 1024 - 2
    expect((await ask('echo', 'x'.repeat(most))).ok).toBe(true)
    expect(errorOf(await ask('echo', 'x'.repeat(most + 1)))).toEqual({
      code: 'invalid',
      message: errorTexts.invalid,
      fields: { input: '内容太长，请分几次说' },
    })
  })

  it('may be nothing, a word or a number', () => {
    for (const plain of [null, undefined, '一句话', 7]) expect(shapeFault(plain)).toBeNull()
  })
})

describe('what breaks inside', () => {
  it.each(['breaks', 'breaksInside', 'wrongOutput'])(
    'is answered with a number to ask by, and not with what broke: %s',
    async path => {
      const answer = await ask(path)
      expect(errorOf(answer)).toEqual({ code: 'unexpected', message: errorTexts.unexpected })
      expect(JSON.stringify(answer)).not.toMatch(/李秀英|1381|function|phone|stack/)
    },
  )

  it('stands in the log with its stack and the same number', async () => {
    const answer = await ask('breaks')
    const [error, refused] = logged
    expect(error).toMatchObject({
      event: 'unexpected',
      level: 'error',
      path: 'breaks',
      stack: expect.stringContaining('serve.test') as string,
    })
    expect(refused).toMatchObject({ event: 'refused', code: 'unexpected', requestId: error?.requestId })
    expect(answer.ok || answer.error.requestId).toBe(error?.requestId)
  })
})

describe('a document that was left out because it is damaged', () => {
  it.each(['broken', 'refuse'])('is written down before the call is over, however it ended: %s', async path => {
    // Where the functions end and the database begins.
    const written = jest.spyOn(setAsides, 'insert').mockResolvedValue(true)
    if (path === 'refuse') setAside('reports', 'r-other', 'shape')
    const answer = await ask(path)
    expect(answer.ok).toBe(path === 'broken')
    expect(written.mock.calls.map(([{ document, action, at }]) => [document, action, at])).toEqual([
      [path === 'broken' ? 'r-broken' : 'r-other', `reports.${path}`, expect.stringMatching(/\+08:00$/)],
    ])
    expect(takePending()).toEqual([])
  })
})
