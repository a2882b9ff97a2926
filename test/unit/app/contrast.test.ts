import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pairs } from '../../../src/styles/contrast'

const scss = readFileSync(join(__dirname, '../../../src/styles/tokens.scss'), 'utf8')
const colours = new Map([...scss.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function colour(name: string): string {
  const hex = colours.get(name)
  if (!hex) throw new Error(`tokens.scss has no colour --${name}`)
  return hex
}

describe('text on its ground', () => {
  it('is measured as WCAG does: black on white is 21:1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  it.each(pairs.map(pair => [pair.text, pair.ground, pair.large ? 3 : 4.5] as const))(
    '%s on %s can be read (at least %s:1)',
    (text, ground, least) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least)
    },
  )
})
