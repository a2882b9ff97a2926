/** Which home a row means: by its code, or by the address as people write it. */
import { kindOf } from '@shared/grid/code'
import type { ColumnId } from './sheet/columns'

export interface HomeOf {
  code: string
  fullName: string
}

/** `华城路二小区 3 号楼 2 单元 0402 室`, `华城路二小区3栋2单元402`, `华城路二小区 3-2-402` → `华城路二小区3楼2单元402` */
export const addressKey = (address: string) =>
  address
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(\d+)-(\d+)-(\d+)(?=$|室|户)/, '$1楼$2单元$3')
    .replace(/[,,、_-]/g, '')
    .replace(/(\d+)(?:号楼|号院|栋|幢|座|楼|#|号(?=\d))/g, '$1楼')
    .replace(/(室|户|号)$/, '')
    .replace(/(^|\D)0+(?=\d+(楼|单元))/g, '$1')
    .replace(/单元0+(?=\d)/g, '单元')

const withWord = (text: string, word: string) => (/^\d+$/.test(text) ? `${Number(text)}${word}` : text)

type Parts = Record<'estate' | 'building' | 'unit' | 'door', string>
export type Where = Parts & { code: string; address: string }

type Found = { home: HomeOf } | { column: ColumnId; wrong: string }

/** Finds homes among those that the caller may have on the roster. Built once for a file. */
export class Homes {
  private readonly byCode: Map<string, HomeOf>
  private readonly byAddress: Map<string, HomeOf>
  /** Beginnings of addresses, so that it can be said which part is not there. */
  private readonly beginnings = new Set<string>()

  constructor(homes: HomeOf[]) {
    this.byCode = new Map(homes.map(home => [home.code, home]))
    this.byAddress = new Map(homes.map(home => [addressKey(home.fullName), home]))
    for (const key of this.byAddress.keys()) {
      const [, estate, building, unit] = /^(.+?)(\d+楼)(\d+单元)\d+$/.exec(key) ?? []
      if (!estate || !building || !unit) continue
      for (const beginning of [estate, estate + building, estate + building + unit]) this.beginnings.add(beginning)
    }
  }

  find(where: Where): Found {
    const { code, address, estate, building, unit, door } = where
    const parts = estate && building && unit && door ? this.byParts(where) : undefined
    if (code) return this.byItsCode(code, parts)
    if (parts) return parts
    if (address) {
      const home = this.byAddress.get(addressKey(address))
      return home
        ? { home }
        : { column: 'address', wrong: '没有这个地址。请写成「小区 几号楼 几单元 几室」，照模板里的写' }
    }
    return { column: missing(where), wrong: '没写清是哪一户。请填房屋编码，或者把小区、楼、单元、室都填上' }
  }

  private byItsCode(text: string, parts: Found | undefined): Found {
    const code = text.replace(/\s/g, '').toUpperCase()
    const home = this.byCode.get(code)
    if (!home) {
      const wrong =
        kindOf(code) === null
          ? '房屋编码写得不对。请从模板里复制，不要改'
          : '没有这一户，或者不归您管。请从模板里复制房屋编码'
      return { column: 'code', wrong }
    }
    const other = parts && (!('home' in parts) || parts.home.code !== home.code)
    return other
      ? { column: 'code', wrong: `房屋编码是「${home.fullName}」的，和后面写的门牌对不上。请改对一个` }
      : { home }
  }

  private byParts({ estate, building, unit, door }: Parts): Found {
    const steps: [ColumnId, string][] = [
      ['estate', addressKey(estate)],
      ['building', addressKey(withWord(building, '楼'))],
      ['unit', addressKey(withWord(unit, '单元'))],
    ]
    let soFar = ''
    for (const [column, part] of steps) {
      soFar += part
      if (!this.beginnings.has(soFar)) return { column, wrong: notThere[column as 'estate'] }
    }
    const home = this.byAddress.get(addressKey(`${soFar}${door}`))
    return home ? { home } : { column: 'door', wrong: '这个单元没有这个室号。请核对一下' }
  }
}

const notThere = {
  estate: '没有这个小区。请照模板里的写',
  building: '这个小区没有这个楼号。请核对一下',
  unit: '这栋楼没有这个单元。请核对一下',
}

const missing = ({ estate, building, unit, door }: Parts): ColumnId =>
  !estate && (building || unit || door)
    ? 'estate'
    : !building && estate
      ? 'building'
      : !unit && estate
        ? 'unit'
        : estate
          ? 'door'
          : 'code'
