/** What the changes of this part are sent with, for test/functions/calls/keys.test.ts. */
import type { Json } from '../../cloud/plugin'
import type { Lines } from '../calls/sentTwice'
import { who, type Community } from '../community'

const sun = 'oXZZ-sun-deming'
const lists = { resolve: ['已清理'], decline: [], sendBack: [], suspend: [] }

export function linesIn(given: () => Community): Lines {
  const report = (text: string) =>
    given().call<Json>(who.resident, 'reports.submit', { photos: [], text, place: 'XZZ-2-E05-B03-U2', category: 'clutter' }) // prettier-ignore
  return {
    'reports.savePhrases': async () => {
      const input = { role: 'unitLead', version: 0, phrases: lists }
      return { by: who.unitLead, input, other: { ...input, phrases: { ...lists, resolve: ['已搬走'] } } }
    },
    'reports.submitFor': async () => {
      const input = {
        person: who.resident,
        how: 'phone',
        agreed: true,
        photos: [],
        text: '水管漏水',
        place: 'XZZ-2-E05-B03-U2',
        category: 'waterLeak',
      }
      return { by: 'oXZZ-song-lina', input, other: { ...input, text: '水管又漏水' } }
    },
    'reports.takeBack': async () => {
      const { id } = (await report('楼道又堆了纸箱')) as { id: string }
      const { id: other } = (await report('门口也堆了')) as { id: string }
      await given().call(who.unitLead, 'reports.handOver', { to: sun })
      return { by: who.unitLead, input: { reports: [id] }, other: { reports: [other] } }
    },
    'reports.handOver': async () => {
      for (const text of ['一', '二', '三']) await report(`楼道堆了纸箱，第${text}堆`)
      return { by: who.unitLead, input: { to: sun }, other: { to: 'oXZZ-liu-chunmei' } }
    },
  }
}
