/** What a change tells becomes outbox entries in one place, each with an id that no other message has. */
import { aReport } from '../../factories/aReport'
import { withOutbox } from '../../../cloudfunctions/_platform/messages/outbox'
import { tell, type Told } from '../../../cloudfunctions/_platform/messages/tell'
import { pseudonymOf } from '../../../cloudfunctions/_platform/personId'
import type { Report } from '../../../cloudfunctions/reports/collections'

const at = '2026-11-25T14:30:07.123+08:00'
const post = (to: string, title: string) =>
  tell(to, 'postChanged', { title, post: '单元长', place: '2 单元', note: '', at }, 'XZZ-1')
const carrier: Report = { ...aReport(), _id: 'g1', version: 4, outbox: [], outboxAt: null }
const idsOf = (told: Told[], before = carrier) => withOutbox(before, told, at).outbox.map(entry => entry.id)

it('names the event by the document and its version, the recipient and the template', () => {
  expect(idsOf([post('pa', '一'), post('pb', '二')])).toEqual(['g1.4:pa:postChanged', 'g1.4:pb:postChanged'])
})

it('loses nothing when one change tells one person several things of a kind', () => {
  expect(idsOf([post('pa', '一'), post('pb', '二'), post('pa', '三'), post('pa', '四')])).toEqual([
    'g1.4:pa:postChanged',
    'g1.4:pb:postChanged',
    'g1.4.1:pa:postChanged',
    'g1.4.2:pa:postChanged',
  ])
})

it('keeps what still waits, and leases all of it to whoever writes', () => {
  const first = withOutbox(carrier, [post('pa', '一')], at)
  const second = withOutbox({ ...first, version: 5 }, [post('pa', '二')], '2026-11-25T15:00:00.000+08:00')
  expect(second.outbox.map(entry => [entry.id, entry.title, entry.at])).toEqual([
    ['g1.4:pa:postChanged', '一', at],
    ['g1.5:pa:postChanged', '二', '2026-11-25T15:00:00.000+08:00'],
  ])
  expect(second.outboxAt).toBe('2026-11-25T15:01:00.000+08:00')
})

it('tells nobody who left the community, and then is no change at all', () => {
  const gone = post(pseudonymOf('gone'), '一')
  expect(idsOf([gone, post('pa', '二')])).toEqual(['g1.4:pa:postChanged'])
  expect(withOutbox(carrier, [gone], at)).toBe(carrier)
})

it('takes what `tell` made and nothing else: a hand-made message or entry is a type error', () => {
  type Forged = Record<'to' | 'title' | 'text', string> & {
    template: 'postChanged'
    values: object
    target: { kind: 'post'; id: string }
  }
  const asMessage: Forged extends Parameters<typeof idsOf>[0][number] ? true : false = false
  const asEntry: Forged & { id: string; at: string } extends Report['outbox'][number] ? true : false = false
  expect([asMessage, asEntry]).toEqual([false, false])
})
