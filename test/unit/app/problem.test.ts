import { askCode, errorTexts, type ErrorCode } from '@shared/errors'
import { CallError, refusalOf } from '@/api/errors'
import { asProblem } from '@/components/states/problem'
import { TransportError } from '@/platform/transport'

const requestId = '3f0b6a52-9d3a-4c4e-8f57-0f9f6b1f2c11'
const refused = (code: ErrorCode) => new CallError({ code, message: errorTexts[code], requestId })

describe('an error on a screen', () => {
  it('offers another try only where one can help, and a call where none does', () => {
    const helps = (code: ErrorCode) => asProblem(refused(code)).help
    expect((['unexpected', 'busy', 'conflict', 'tooOften'] as const).map(helps)).toEqual(Array(4).fill('retry'))
    expect((['damaged', 'forbidden', 'notFound'] as const).map(helps)).toEqual(Array(3).fill('call'))
    expect((['notBound', 'noIdentity', 'unknownAction'] as const).map(helps)).toEqual(Array(3).fill('none'))
  })

  it('says without a network what is kept, and needs nobody for it', () => {
    const offline = { title: '没有连上网', note: expect.stringContaining('看过的都还在') as string, help: 'retry' }
    expect(asProblem(new TransportError('request:fail', true))).toEqual(offline)
    expect(asProblem(new CallError({ code: 'offline', message: '没有网络' }))).toEqual(offline)
  })

  it('has words for what nobody expected', () => {
    expect(asProblem(new TypeError('x is undefined'))).toMatchObject({ title: '出了点问题', help: 'retry' })
  })

  it('has six digits to be said on the phone, and never the request’s id', () => {
    const shown = [asProblem(refused('unexpected')), refusalOf(refused('damaged'))]
    expect(shown.map(({ askCode: digits }) => digits)).toEqual([askCode(requestId), askCode(requestId)])
    expect(askCode(requestId)).toMatch(/^\d{6}$/)
    expect(JSON.stringify(shown)).not.toContain(requestId.slice(0, 8))
  })

  it('has no digits where the person has only to do something else', () => {
    expect(asProblem(refused('conflict')).askCode).toBeUndefined()
    expect(refusalOf(refused('notBound')).askCode).toBeUndefined()
  })

  it('has other digits for nearly every request', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `${requestId.slice(0, -3)}${(at + 256).toString(16)}`)
    expect(new Set(ids.map(askCode)).size).toBeGreaterThan(990)
  })
})
