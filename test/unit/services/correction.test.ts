/** 一次补正: what the counter may name, how often, and for how long it stands (DOMAIN §7). */
import { applicationMost, applicationTimes } from '@config/community/applications'
import { addDays } from '../../../cloudfunctions/_platform/time'
import { inheritedFrom, mayName, named } from '../../../cloudfunctions/services/applying/own/correction'
import { aSpec, refusalOf } from '../../factories/anApplication'

const at = '2026-11-24T09:00:00.000+08:00'

describe('the one correction', () => {
  const papers = aSpec.papers.map(({ id, name }) => ({ id, name, photos: [`${id}-1`] }))
  const why = '照片糊了'
  const first = named(null, papers, [{ paper: 'lease', why, photo: 'lease-1' }], at)

  it('may name every paper at first, afterwards only those again, and what is new because the case is another', () => {
    expect(mayName(['idCard', 'lease'], null)).toEqual(['idCard', 'lease'])
    expect(mayName(['idCard', 'lease'], first)).toEqual(['lease'])
    expect(mayName(['idCard', 'lease', 'proof'], first)).toEqual(['lease', 'proof'])
    expect(refusalOf(() => named(first, papers, [{ paper: 'idCard', why }], at))).toMatchObject({ code: 'secondCorrection', fields: ['missing.0.paper'] }) // prettier-ignore
    const other = [...papers, { id: 'proof', name: '证明', photos: [] }]
    const second = named(first, other, [{ paper: 'proof', why }], at)
    // Once more: what was new then has been named, or may not be any more.
    expect(mayName(['idCard', 'lease', 'proof'], second)).toEqual(['lease', 'proof'])
    expect(mayName(['other', 'idCard'], second)).toEqual(['other'])
  })

  it.each([
    ['nothing', [], 'missing'],
    [
      'a paper twice',
      [
        { paper: 'lease', why },
        { paper: 'lease', why },
      ],
      'missing.1.paper',
    ],
    ['a paper of another case', [{ paper: 'nothing', why }], 'missing.0.paper'],
    ['a photo that is not there', [{ paper: 'lease', why, photo: 'gone' }], 'missing.0.photo'],
  ])('is not made of %s', (_, missing, field) => {
    expect(refusalOf(() => named(null, papers, missing, at))).toMatchObject({ code: 'invalid', fields: [field] })
  })

  it('asks for the same papers so often, and no further', () => {
    let round = first
    for (let times = 2; times <= applicationMost.returns; times++)
      round = named(round, papers, [{ paper: 'lease', why }], at)
    expect(round).toMatchObject({ returns: applicationMost.returns, named: ['lease'], at: first.at })
    expect(refusalOf(() => named(round, papers, [{ paper: 'lease', why }], at))?.code).toBe('notNow')
  })

  it('stands for the next application too, for some months, whatever ended the last', () => {
    const refusal = { id: 'notHere', reason: '', remedy: '', note: null, forPapers: false }
    const over = { papers: papers.map(({ id }) => ({ id, names: [] })), correction: first, refusal: null, endedAt: at }
    expect(inheritedFrom(null, at)).toBeNull()
    expect(inheritedFrom({ ...over, endedAt: null }, at)).toBeNull()
    expect(inheritedFrom({ ...over, correction: null, refusal }, at)).toBeNull()
    expect(inheritedFrom({ ...over, refusal }, at)).toMatchObject({
      named: ['lease'],
      papers: [],
      inherited: true,
      returns: 0,
    })
    expect(inheritedFrom({ ...over, correction: null, refusal: { ...refusal, forPapers: true } }, at)).toMatchObject({ named: [], listed: ['idCard', 'lease', 'photo'] }) // prettier-ignore
    expect(inheritedFrom(over, addDays(at, applicationTimes.correctionStands))).toBeNull()
    // From one to the next it does not begin anew.
    const next = { ...over, correction: inheritedFrom(over, addDays(at, 50)), endedAt: addDays(at, 60) }
    expect(inheritedFrom(next, addDays(at, 80))).toMatchObject({ at })
    expect(inheritedFrom(next, addDays(at, 95))).toBeNull()
  })
})
