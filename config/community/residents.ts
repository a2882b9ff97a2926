/** Sample residents with a binding to a home, and a guest without one. All of them are made up. */
import type { Relation } from '@shared/people/labels'

interface ResidentSpec {
  openid: string
  name: string
  /** The home's code; null for somebody who has no binding yet. */
  home: string | null
  /** As what they live there; a binding from before the app says nothing of it. */
  relation?: Relation
  /** When a tenant's lease ends. */
  until?: string
  /** A child under 14; `sampleConsents` says who consented. */
  under14?: boolean
}

const unit = 'XZZ-2-E05-B03-U2'

/** The ones that stories and tests call by name. */
export const residents: ResidentSpec[] = [
  // 李阿姨 of the story; her unit lead is 王秀兰 (`oXZZ-wang-xiulan`).
  { openid: 'oXZZ-li-xiuying', name: '李秀英', home: `${unit}-0402`, relation: 'owner' },
  // A tenant, whose lease is long, so that a preview in some months still has her.
  {
    openid: 'oXZZ-zhang-min',
    name: '张敏',
    home: `${unit}-0302`,
    relation: 'tenant',
    until: '2028-07-01T00:00:00.000+08:00',
  },
  // A household of three.
  { openid: 'oXZZ-liu-yang', name: '刘洋', home: `${unit}-0501`, relation: 'owner' },
  { openid: 'oXZZ-chen-xiaoyan', name: '陈晓燕', home: `${unit}-0501`, relation: 'family' },
  { openid: 'oXZZ-liu-zihan', name: '刘子涵', home: `${unit}-0501`, relation: 'family', under14: true },
  // The daughter of 李秀英, whom she may ask to act for her.
  { openid: 'oXZZ-wang-haining', name: '王海宁', home: `${unit}-0402`, relation: 'family' },
  // No binding: may read public columns and report an emergency.
  { openid: 'oXZZ-he-wei', name: '何伟', home: null },
  // The husband of 赵桂芳, who leads the unit that they live in.
  { openid: 'oXZZ-wan-changjiang', name: '万长江', home: 'XZZ-2-E05-B03-U3-0301' },
  // Somebody behind each kind of absence: vacant, suspended, on leave with and without a deputy.
  { openid: 'oXZZ-yang-lei', name: '杨磊', home: 'XZZ-2-E05-B05-U1-0101' },
  { openid: 'oXZZ-zhou-tingting', name: '周婷婷', home: 'XZZ-2-E05-B05-U2-0602' },
  { openid: 'oXZZ-wu-qiang', name: '吴强', home: 'XZZ-2-E05-B03-U4-0201' },
  { openid: 'oXZZ-ayigul', name: '阿依古丽·艾合买提', home: 'XZZ-2-E05-B06-U1-0302' },
  { openid: 'oXZZ-ouyang-mingyue', name: '欧阳明月', home: 'XZZ-2-E05-B07-U1-0601' },
]

/** Which guardian consented for which child. */
export const sampleConsents = [{ child: 'oXZZ-liu-zihan', guardian: 'oXZZ-liu-yang' }]

/** Who lets whom act for them: 万长江 his wife, who leads their unit. */
export const sampleMandates = [{ principal: 'oXZZ-wan-changjiang', agent: 'oXZZ-zhao-guifang' }]
