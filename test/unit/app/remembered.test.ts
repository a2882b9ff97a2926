import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query'
import type { CallError } from '../../../src/api/errors'
import { aPhone } from './phone'

async function open(phone: ReturnType<typeof aPhone>) {
  const query = await phone.start(() => import('../../../src/api/query'))
  const { CallError: Refusal } = await import('../../../src/api/errors')
  return { ...query, refusal: (code: CallError['code']) => new Refusal({ code, message: code }) }
}

const page = (items: string[], next: string | null) => ({ items, next })

describe('after a restart without a network', () => {
  it('the last answer is shown, and that it could not be had anew', async () => {
    const phone = aPhone()
    const before = await open(phone)
    await before.queryClient.fetchQuery({ queryKey: ['a'], ...before.remembered('a', () => Promise.resolve('old')) })

    const { queryClient, remembered, refusal } = await open(phone)
    const call = jest.fn(() => Promise.reject<string>(refusal('offline')))
    const shown = new QueryObserver(queryClient, { queryKey: ['a'], ...remembered('a', call), retry: false })
    expect(shown.getCurrentResult().data).toBe('old')
    const { data, error } = await shown.refetch()
    expect(call).toHaveBeenCalled()
    expect(data).toBe('old')
    expect(error).toMatchObject({ code: 'offline' })
  })

  it('of a list the first page is, with the way to the next', async () => {
    const phone = aPhone()
    const list = (call: (cursor?: string) => Promise<ReturnType<typeof page>>, api: Awaited<ReturnType<typeof open>>) =>
      new InfiniteQueryObserver(api.queryClient, {
        queryKey: ['list'],
        ...api.rememberedPages('list', call),
        retry: false,
      })
    const before = list(cursor => Promise.resolve(cursor ? page(['b'], null) : page(['a'], 'next')), await open(phone))
    await before.refetch()
    await before.fetchNextPage()
    expect(before.getCurrentResult().data?.pages.flatMap(({ items }) => items)).toEqual(['a', 'b'])

    const api = await open(phone)
    const shown = list(() => Promise.reject(api.refusal('offline')), api)
    await shown.refetch()
    const { data, error, hasNextPage } = shown.getCurrentResult()
    expect(data?.pages).toEqual([page(['a'], 'next')])
    expect(hasNextPage).toBe(true)
    expect(error).toMatchObject({ code: 'offline' })
  })

  it('what was refused in between is not shown again', async () => {
    const phone = aPhone()
    const before = await open(phone)
    const ask = (call: () => Promise<string>) =>
      before.queryClient.fetchQuery({ queryKey: ['a'], staleTime: 0, ...before.remembered('a', call), retry: false })
    await ask(() => Promise.resolve('mine no more'))
    await expect(ask(() => Promise.reject(before.refusal('notFound')))).rejects.toMatchObject({ code: 'notFound' })

    const { queryClient, remembered } = await open(phone)
    const shown = new QueryObserver(queryClient, { queryKey: ['a'], ...remembered('a', () => Promise.resolve('')) })
    expect(shown.getCurrentResult().data).toBeUndefined()
  })
})
