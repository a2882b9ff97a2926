/** What is said of a step that was refused does not wait for a network that answers nothing. */
const mockNeverComes = new Promise<void>(() => undefined)
const mockAsked: unknown[] = []
jest.mock('@/api/query', () => ({
  queryClient: {
    invalidateQueries: (what: unknown) => {
      mockAsked.push(what)
      return mockNeverComes
    },
  },
}))

import { settled, settledAt } from '@/features/festival/settled'

describe('a step of the festival', () => {
  beforeEach(() => mockAsked.splice(0))

  it('that is taken keeps its button at work until what is shown is new', () => {
    expect(settled({ state: 'placed' }, null)).toBe(mockNeverComes)
    expect(mockAsked).toEqual([{ queryKey: ['festival'] }])
  })

  it('that is refused says so at once, and what is shown is asked for anew all the same', () => {
    expect(settledAt(['festival', 'code'])(undefined, new Error('刚被别人改过'))).toBeUndefined()
    expect(mockAsked).toEqual([{ queryKey: ['festival', 'code'] }])
  })
})
