/** The poster: what stands on it, and that everything is drawn within it. */
import { jinOf, sayKilograms } from '../../../src/features/festival/chronicle/sayWeight'
import { drawLines, type Canvas } from '../../../src/features/festival/poster/drawing'
import { drawPoster, sayPoster, type Poster } from '../../../src/features/festival/poster/poster'
import { scene, sprites } from '../../../src/features/festival/poster/posterArt'

const poster: Poster = {
  ...{ edition: 12, year: 2026, called: '第十二届', family: '李家', place: '华城路二小区', grams: 1_649, homes: 3_876 },
}

/** A canvas that writes down what it is told. */
function listening() {
  const told: { name: string; given: unknown[] }[] = []
  const canvas = new Proxy({} as Record<string, unknown>, {
    get: (own, name: string) =>
      name in own
        ? own[name]
        : (...given: unknown[]) => {
            told.push({ name, given })
            return name === 'measureText' ? { width: 100 } : { addColorStop: () => undefined }
          },
    set: (own, name: string, value) => Reflect.set(own, name, value),
  })
  return { canvas: canvas as unknown as Canvas, told }
}
const of = (told: ReturnType<typeof listening>['told'], name: string) => told.filter(each => each.name === name)

it('says a weight as it is, and never more than it was', () => {
  expect([jinOf(1_600), jinOf(1_649), jinOf(49), jinOf(0)]).toEqual(['3.2', '3.2', '0', '0'])
  expect([sayKilograms(5_904_000), sayKilograms(12_460), sayKilograms(1_260_400)]).toEqual(['5,904 公斤', '12.5 公斤', '1,260 公斤'])
}) // prettier-ignore

it('has the family, the estate, the weight and the edition in words, and no door', () => {
  const { canvas, told } = listening()
  drawPoster(canvas, poster, null)
  const words = of(told, 'fillText').map(({ given }) => String(given[0]))
  expect(words).toEqual(expect.arrayContaining(['李家', '华城路二小区', '3.2', '斤', '小寨子社区 · 2026']))
  expect(['第', '十', '二', '届'].every(sign => words.includes(sign))).toBe(true)
  expect(words.join()).not.toMatch(/号楼|单元|\d{3,4}室/)
  expect(sayPoster(poster)).toBe('2026 年第十二届柿子节的海报：华城路二小区李家分到 3.2 斤柿子')
})

it('draws the code where there is one, and is whole without', () => {
  const [without, withCode] = [listening(), listening()]
  drawPoster(without.canvas, poster, null)
  drawPoster(withCode.canvas, poster, {} as CanvasImageSource)
  expect([of(without.told, 'drawImage').length, of(withCode.told, 'drawImage').length]).toEqual([0, 1])
})

it('knows every sprite and every number of its lines, and leaves the canvas as it was', () => {
  const all = [scene, ...Object.values(sprites)].join('\n')
  for (const [, name = ''] of all.matchAll(/^@(\w+)\|/gm)) expect(Object.keys(sprites)).toContain(name)
  expect(all).not.toMatch(/NaN|undefined/)
  const { canvas, told } = listening()
  drawLines(canvas, scene, { sprites, paints: {} })
  expect(of(told, 'save').length).toBe(of(told, 'restore').length)
  const numbers = told.flatMap(({ given }) => given).filter(each => typeof each === 'number')
  expect(numbers.length).toBeGreaterThan(1_000)
  expect(numbers.filter(each => !Number.isFinite(each))).toEqual([])
})
