import fc from 'fast-check'
import { compile, metered } from './pattern'

const test = (source: string, text: string, flags = '') => compile(source, flags).test(text)

describe('a pattern', () => {
  it('finds what JavaScript finds, in what both understand', () => {
    const part = fc.oneof(
      fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', '\\d', '\\w', '柿', '(?:a|b)', '(ab)', '\\.', '^', '$'),
      fc.constantFrom('a*', 'b+', '[ab]?', '(?:ab){1,2}', '.*?', 'a|b'),
    )
    const source = fc.array(part, { minLength: 1, maxLength: 5 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(
        source,
        fc.stringMatching(/^[ab1.柿\n]{0,8}$/),
        fc.constantFrom('', 'i', 'm', 's', 'im'),
        (pattern, text, flags) => {
          expect(test(pattern, text, flags)).toBe(new RegExp(pattern, flags).test(text))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('gives all that it finds with its groups, also where it finds nothing long', () => {
    const found = (source: string, text: string) =>
      [...compile(source, '').matches(text)].map(({ text, at, groups }) => [at, text, ...groups])
    expect(found('(\\d)(x)?', 'a1b22x')).toEqual([
      [1, '1', '1', null],
      [3, '2', '2', null],
      [4, '2x', '2', 'x'],
    ])
    expect(found('', 'a柿')).toEqual([
      [0, ''],
      [1, ''],
      [2, ''],
    ])
    expect(found('b*', 'ab')).toEqual([
      [0, ''],
      [1, 'b'],
      [2, ''],
    ])
  })

  it.each(['(a+)+$', '(a|a)*b', '(x+x+)+y', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*)*(.*)*z', '(a?){30}a{30}b'])(
    'that would take JavaScript for ever is answered at once: %s',
    source => {
      const began = performance.now()
      expect(test(source, `${'a'.repeat(5000)}!`)).toBe(false)
      // Generous: a busy machine takes a tenth of it, backtracking would take longer than there is time.
      expect(performance.now() - began).toBeLessThan(10_000)
    },
  )

  it.each([
    ['(a)\\1', 'not emulated'],
    ['a(?=b)', 'not emulated'],
    ['(?<!a)b', 'not emulated'],
    ['(', 'invalid'],
    ['a{1001}', 'invalid'],
    ['a{1000}'.repeat(100), 'too large'],
    [`(${'a'.repeat(900)}){1000}`, 'too large'],
    ['x'.repeat(30_000), 'too large'],
    ['('.repeat(3000) + ')'.repeat(3000), 'invalid'],
  ])('is refused that cannot be matched in linear time, or is too large: %.20s', (source, why) => {
    expect(() => compile(source, '')).toThrow(why)
  })
})

describe('the steps of one request', () => {
  const heavy = '[ab]*a[ab]{900}[cd]'
  const text = `c${'abbab'.repeat(1000)}`

  it('are shared by all of its patterns, and the next one has its own', () => {
    const tests = (times: number) =>
      metered(() => Array.from({ length: times }, () => compile('^a', '').test('a'.repeat(10_000))))
    expect(tests(50)).toHaveLength(50)
    expect(() => tests(1000)).toThrow('match limit exceeded')
    expect(tests(50)).toHaveLength(50)
  })

  it('end before a long text has been read again and again', () => {
    expect(() =>
      metered(() => {
        const pattern = compile(heavy, '')
        for (let n = 0; n < 100; n++) pattern.test(text)
      }),
    ).toThrow('match limit exceeded')
    expect(() => [...compile('a.*?c|a', '').matches('a'.repeat(50_000))]).toThrow('match limit exceeded')
  })
})
