import { placeCodeIn } from '../../../src/features/places/placeCode'
import { withPhrase } from '../../../src/features/reports/category/phrases'
import { becauseOf } from '../../../src/features/reports/category/becauseOf'
import { suggestCategory, withSuggested } from '../../../src/features/reports/category/suggestCategory'
import { categoryOf } from '@config/community/categories'
import { categoryWords } from '@config/community/categoryWords'
import { spotKinds, type SpotKind } from '@shared/grid/node'
import type { Suggested } from '@shared/reports/suggestion'

describe('what a report is guessed to be about', () => {
  const guess = (text: string, spot: SpotKind | null) => suggestCategory(text, spot).guess

  it('is what its words say', () => {
    expect(guess('楼道里堆了好多纸箱，老人下楼差点绊倒', 'stairwell')).toBe('clutter')
    expect(guess('楼上漏水，水管爆了', null)).toBe('waterLeak')
    expect(guess('柿子还没熟就有人摘', null)).toBe('persimmon')
  })

  it('is what the words say even where something else is usual', () => {
    expect(guess('楼道灯不亮，晚上看不清', 'stairwell')).toBe('lighting')
    expect(guess('有人困在电梯里了', 'lift')).toBe('liftTrapped')
  })

  it.each([null, ...spotKinds])('is nothing without words: a photo and a place (%s) say nothing', spot => {
    expect(guess('', spot)).toBeNull()
    expect(guess('请来看一下吧', spot)).toBeNull()
  })

  it('takes a short word inside a longer one for nothing: 困在电梯 is no broken lift', () => {
    expect(suggestCategory('困在电梯', null).shown).not.toContain('liftFault')
  })

  it('prefers, of two that the words speak for alike, what is usual at the spot', () => {
    // One word of two characters for each.
    const words = '停电 垃圾'
    expect(guess(words, 'bin')).toBe('cleaning')
    expect(suggestCategory(words, null).shown.slice(0, 2).sort()).toEqual(['cleaning', 'outage'])
  })
})

describe('what is offered to choose from', () => {
  it('begins with what is usual at the spot while nothing is written', () => {
    expect(suggestCategory('', 'stairwell').shown[0]).toBe('clutter')
    expect(suggestCategory('', 'lamp').shown[0]).toBe('lighting')
  })

  it('begins with what the words speak for', () => {
    expect(suggestCategory('门禁刷不开', 'lamp').shown.slice(0, 2)).toEqual(['accessControl', 'lighting'])
  })

  it.each(spotKinds)('never begins with an emergency that nobody wrote of: %s', spot => {
    expect(categoryOf(suggestCategory('', spot).shown[0]!).level).not.toBe('P0')
  })

  it('is nine different ones, whatever is written', () => {
    const everything = Object.values(categoryWords)
      .flatMap(({ words }) => words)
      .join()
    for (const text of ['', '灯', everything]) {
      const { shown } = suggestCategory(text, 'gate')
      expect(shown).toHaveLength(9)
      expect(new Set(shown).size).toBe(9)
    }
  })
})

describe('the words that spoke for it', () => {
  it('are those of the list, in the order in which the person wrote them, three at most', () => {
    expect(suggestCategory('拐角堆着纸箱，还有鞋柜、杂物', null).why).toEqual(['拐角', '堆着', '纸箱'])
    expect(suggestCategory('杂物和纸箱', null).why).toEqual(['杂物', '纸箱'])
  })

  it('are none while nothing is guessed, and never those for something else', () => {
    expect(suggestCategory('请来看一下吧', 'bin').why).toEqual([])
    expect(suggestCategory('漏水漏水，水管爆了，没电', null)).toMatchObject({
      guess: 'waterLeak',
      why: ['漏水', '水管'],
    })
  })

  it('are told as the person’s own', () => {
    expect(becauseOf(['铁盒子', '不动了'])).toBe('因为您说了“铁盒子、不动了”')
    expect(becauseOf([])).toBe('从您写的话里猜的')
  })
})

describe('what the cloud suggests', () => {
  const own = suggestCategory('纸箱', 'stairwell')
  const said = (id: Suggested['id'], score: number, ...why: string[]): Suggested => ({ id, score, why })

  it('comes first: three of it, then what the phone offers by itself, nine together and none twice', () => {
    const { shown, likely } = withSuggested(own, [said('noise', 0.5), said('pets', 0.2), said('clutter', 0.1), said('other', 0.1)]) // prettier-ignore
    expect(shown.slice(0, 3)).toEqual(['noise', 'pets', 'clutter'])
    expect([shown.length, new Set(shown).size, likely]).toEqual([9, 9, 3])
    expect(shown).not.toContain('other')
  })

  it('is taken for the person’s own when it is sure, with the words that spoke for it', () => {
    expect(withSuggested(own, [said('noise', 0.35, '蹦迪')])).toMatchObject({ guess: 'noise', why: ['蹦迪'] })
  })

  it('is only offered when it is not: nothing is chosen then, not even what the list of words guesses', () => {
    expect(own.guess).toBe('clutter')
    expect(withSuggested(own, [said('noise', 0.349, '蹦迪')])).toMatchObject({ guess: null, why: [], likely: 1 })
  })

  it('never chooses an emergency for which no word of the person can be named', () => {
    expect(withSuggested(own, [said('fireSmoke', 0.99)])).toMatchObject({ guess: null, why: [] })
    expect(withSuggested(own, [said('fireSmoke', 0.99)]).shown[0]).toBe('fireSmoke')
    expect(withSuggested(own, [said('fireSmoke', 0.99, '黑烟')])).toMatchObject({ guess: 'fireSmoke', why: ['黑烟'] })
    expect(withSuggested(own, [said('noise', 0.99)]).guess).toBe('noise')
  })

  it('is nothing when it says nothing: the list of words has to do', () => {
    expect(withSuggested(own, [])).toEqual({ ...own, likely: 0 })
  })
})

describe('the code in what was scanned', () => {
  it('is found in a plain text, a page address and a web address', () => {
    expect(placeCodeIn('XZZ-2-E05-S07')).toBe('XZZ-2-E05-S07')
    expect(placeCodeIn('packages/report/submit/index?scene=XZZ-2-E05-B03-U2-S01')).toBe('XZZ-2-E05-B03-U2-S01')
    expect(placeCodeIn('https://example.com/HELLO?place=XZZ%2D2%2DE05')).toBe('XZZ-2-E05')
  })

  it('is none in anything else', () => {
    for (const text of ['', 'HTTP', 'https://example.com/A-1', '6901234567892', 'XZZ-99999'])
      expect(placeCodeIn(text)).toBeNull()
  })
})

describe('a tapped phrase', () => {
  it('is put behind the words, and taken away by a second tap', () => {
    for (const text of ['', '堆了纸箱', '堆了纸箱，好几天了']) {
      const longer = withPhrase(text, '挡路')
      expect(longer).toBe(text ? `${text}，挡路` : '挡路')
      expect(withPhrase(longer, '挡路')).toBe(text)
    }
  })

  it('leaves the other words alone when it stands first', () => {
    expect(withPhrase('挡路，有异味', '挡路')).toBe('有异味')
  })
})
