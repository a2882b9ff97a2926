/** What is said of a step that was refused does not wait for a network that answers nothing. */
jest.mock('@/api/query', () => ({ queryClient: {} }))

import { settledBy } from '@/api/settled'

const neverComes = new Promise<void>(() => undefined)

describe('a step', () => {
  const refresh = jest.fn(() => neverComes)
  beforeEach(() => refresh.mockClear())

  it('that is taken keeps its button at work until what is shown is new', () => {
    expect(settledBy(refresh)({ state: 'placed' }, null)).toBe(neverComes)
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  it('that is refused says so at once, and what is shown is asked for anew all the same', () => {
    expect(settledBy(refresh)(undefined, new Error('刚被别人改过'))).toBeUndefined()
    expect(refresh).toHaveBeenCalledTimes(1)
  })
})
