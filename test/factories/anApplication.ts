/** An application of 李秀英 for a residence permit, as it is handed in. A test says only what matters to it. */
import { begun } from '../../cloudfunctions/services/applying/application'
import type { Application } from '../../cloudfunctions/services/applying/schema'
import { Failure } from '../../types/errors'
import type { ServiceSpec } from '../../types/services/guide/spec'

export const liHome = 'XZZ-2-E05-B03-U2-0402'
export const liPerson = { personId: 'p-li', name: '李秀英', homes: [liHome] }

const paper = (id: string, name: string): ServiceSpec['papers'][number] => ({
  id, name, how: 'original', count: 1, why: '核对', from: '自己家里', picture: 'idCard', when: [], photo: true,
}) // prettier-ignore

/** A service with one question and three papers. */
export const aSpec: ServiceSpec = {
  id: 'proof', name: '居住证明', forWhom: '住在这里的人', sample: true, checkedOn: '2026-11-20', fee: '不收钱', days: 5, where: 'office', law: '样例',
  questions: [{ id: 'lives', ask: '您住在这里吗？', why: '只给住这里的人开', options: [{ id: 'yes', label: '住', to: 'can' }, { id: 'no', label: '不住', to: 'cannot' }] }],
  outcomes: [{ id: 'can', kind: 'apply', says: '能办' }, { id: 'cannot', kind: 'notNeeded', says: '您不用办' }],
  papers: [paper('idCard', '身份证'), paper('lease', '租房合同'), paper('photo', '一寸照片')],
  fields: [
    { id: 'purpose', label: '用在哪里', kind: 'text', required: true, most: 20, when: [] },
    { id: 'phone', label: '联系电话', kind: 'phone', required: false, most: 20, when: [] },
    { id: 'since', label: '哪天住进来的', kind: 'day', required: false, most: 10, when: [] },
  ],
  refusals: [
    { id: 'notHere', reason: '不住在小寨子', remedy: '到住的地方的社区办' },
    { id: 'badPapers', reason: '材料跟实际对不上', remedy: '换成真的材料再来', forPapers: true },
  ],
  purgeDays: 30,
} // prettier-ignore

export const aBeginning = {
  applicant: liPerson,
  home: liHome,
  agent: null,
  how: null,
  slot: 'slot',
  turn: 1,
  last: null,
  spec: aSpec,
  edition: 'proof#1',
  asked: { answers: { lives: 'yes' }, fields: { purpose: '孩子上学' }, papers: [] },
  papers: aSpec.papers.map(({ id }) => ({ id, names: [`${id}-1`] })),
  sealed: { sealedFields: 'sealed', sealedPapers: 'sealed', key: 'k1' },
  delivery: false,
  no: 'B261124-0000-0001',
  draft: null,
  at: '2026-11-24T09:00:00.000+08:00',
}

export const anApplication = (given: Partial<Application> = {}): Application => ({
  ...begun(aBeginning),
  version: 1,
  ...given,
})

/** What a rule says against it: the code, the fields, the sentence; null when it says nothing. */
export function refusalOf(run: () => unknown): { code: string; fields: string[]; message: string } | null {
  try {
    run()
    return null
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { code: error.code, fields: Object.keys(error.fields ?? {}), message: error.message }
  }
}
