/** A scanner without a network: what it says of a code, from the list that it keeps and from what it scanned itself (DOMAIN §6). */
import nacl from 'tweetnacl'
import { codeFaultSays, codeText, signedText } from '@shared/festival/code'
import type { GateRow } from '@shared/festival/day/gate'
import { judged, type Scan } from '../../../src/features/festival/gate/judged'
import { verifierOf } from '../../../src/features/festival/gate/verifier'

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const other = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(8))
const codeOf = (scope: string, spoken: string, { secretKey } = pair) => {
  const text = signedText({ scope, spoken })
  return codeText({ scope, spoken }, base64url(nacl.sign.detached(Buffer.from(text), secretKey)))
}
const verify = verifierOf(base64url(pair.publicKey))

const row: GateRow = {
  ...{ id: 'e-1', spoken: '274106', family: '李家', place: '3 号楼 2 单元', size: 3, roles: ['picker'] },
  ...{ state: 'placed', checkedIn: null, proxy: null },
}
const list = { items: [row], verify }
const at = '2026-11-07T09:31:00.000+08:00'
const scan: Scan = { key: 'k-1', session: '12-1', code: '274106', spoken: '274106', at }

describe('a scanner without a network', () => {
  it('knows who comes, by the code and by the six digits as they are said', () => {
    expect(judged(codeOf('12-1', '274106'), '12-1', list, [])).toEqual({ spoken: '274106', row })
    expect(judged('27 41 06', '12-1', list, [])).toEqual({ spoken: '274106', row })
  })

  it('refuses what is forged, altered, of last year, of another session, and no code of ours', () => {
    const fault = (code: string) => judged(code, '12-1', list, []).fault
    const good = codeOf('12-1', '274106')
    expect(fault(codeOf('12-1', '274106', other))).toBe(codeFaultSays.forged)
    expect(fault(good.replace('274106', '274107'))).toBe(codeFaultSays.forged)
    expect(fault(codeOf('11-1', '274106'))).toBe(codeFaultSays.old)
    expect(fault(codeOf('12-2', '274106'))).toBe(codeFaultSays.foreign)
    expect(fault('https://example.com')).toBe(codeFaultSays.unreadable)
    expect(fault(`${good.slice(0, -4)}AAAA`)).toBe(codeFaultSays.forged)
  })

  it('says that somebody was there before: on the list, or scanned by this very phone and not sent yet', () => {
    const checkedIn = { at, by: '张卫东' }
    expect(judged('274106', '12-1', { ...list, items: [{ ...row, checkedIn }] }, []).before).toEqual(checkedIn)
    expect(judged('274106', '12-1', list, [scan]).before).toEqual({ at, by: '这台手机' })
    expect(judged('274106', '12-1', list, [{ ...scan, problem: '没签上' }]).before).toBeUndefined()
    expect(judged('274106', '12-2', list, [scan]).before).toBeUndefined()
  })

  it('keeps whom its list does not know, so that the server can say', () => {
    expect(judged(codeOf('12-1', '111111'), '12-1', list, [])).toEqual({ spoken: '111111' })
    expect(judged(codeOf('12-1', '274106'), '12-1', undefined, [])).toEqual({ spoken: '274106' })
  })
})
