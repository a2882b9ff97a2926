/**
 * Who holds which post: the second file to replace with the community's own. Every unit and building has a lead whose
 * name is generated, except those that are named here or left vacant. All of these people are made up.
 */
import type { GridPost } from '@shared/grid/node'
import type { Role } from '@shared/permissions'

export interface StaffSpec {
  openid: string
  name: string
  role: Role
  node: string
  /** The household, for a lead who lives in the community: nobody is given a report of their own household. */
  home?: string
  leave?: { from: string; until: string }
  /** The openid of another holder who stands in. */
  deputy?: string
  suspended?: boolean
  /** Hours on duty, where a desk is manned in shifts. */
  duty?: GridPost['duty']
  /** Left the post at this time; what follows is a vacancy unless somebody else is named. */
  until?: string
}

const named = (openid: string, name: string, role: Role, node: string, more: Partial<StaffSpec> = {}): StaffSpec => ({
  openid,
  name,
  role,
  node,
  ...more,
})

/** Absences that last, so that a preview in some months still shows a deputy. */
const longLeave = { from: '2026-03-02T00:00:00.000+08:00', until: '2028-03-01T00:00:00.000+08:00' }
const springLeave = { from: '2026-04-13T00:00:00.000+08:00', until: '2026-04-20T00:00:00.000+08:00' }

/** The duty roster of the command centre (P): Monday is 1. */
const dayShift = [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '20:00' }]
const nightShift = [
  { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '20:00', until: '08:00' },
  { weekdays: [6, 7], from: '08:00', until: '20:00' },
]

export const staff: StaffSpec[] = [
  // The community. The desk, the property firm's duty and the mediators have two people each: the first is asked first.
  named('oXZZ-zhao-jianguo', '赵建国', 'chiefLead', 'XZZ'),
  named('oXZZ-zhou-min', '周敏', 'dispatcher', 'XZZ', { duty: dayShift }),
  named('oXZZ-han-xiaolei', '韩晓蕾', 'dispatcher', 'XZZ', {
    duty: nightShift,
    leave: springLeave,
    deputy: 'oXZZ-zhou-min',
  }),
  named('oXZZ-chen-jing', '陈静', 'mediator', 'XZZ'),
  named('oXZZ-lv-shouxin', '吕守信', 'mediator', 'XZZ'),
  named('oXZZ-song-lina', '宋丽娜', 'clerk', 'XZZ'),
  // Two roles in one pair of hands: a clerk who also mediates.
  named('oXZZ-song-lina', '宋丽娜', 'mediator', 'XZZ'),
  named('oXZZ-li-zhiqiang', '李志强', 'property', 'XZZ'),
  named('oXZZ-qu-haitao', '曲海涛', 'property', 'XZZ'),
  named('oXZZ-xu-hui', '徐慧', 'accountant', 'XZZ'),
  named('oXZZ-deng-kai', '邓凯', 'admin', 'XZZ'),
  named('oXZZ-fang-zheng', '方正', 'auditor', 'XZZ'),

  // The areas: a lead, a policeman, two auxiliaries on patrol (1+2+N), a caretaker of the property firm.
  named('oXZZ-jiang-aihua', '姜爱华', 'areaLead', 'XZZ-1'),
  named('oXZZ-liu-chunmei', '刘春梅', 'areaLead', 'XZZ-2'),
  named('oXZZ-guo-zhigang', '郭志刚', 'areaLead', 'XZZ-3', { leave: longLeave, deputy: 'oXZZ-jiang-aihua' }),
  named('oXZZ-ding-yong', '丁勇', 'police', 'XZZ-1'),
  named('oXZZ-ma-wei', '马伟', 'police', 'XZZ-2'),
  named('oXZZ-yuan-jun', '袁军', 'police', 'XZZ-3'),
  named('oXZZ-dong-lei', '董磊', 'patrol', 'XZZ-1'),
  named('oXZZ-bi-chao', '毕超', 'patrol', 'XZZ-1'),
  named('oXZZ-gao-yuan', '高远', 'patrol', 'XZZ-2'),
  named('oXZZ-ji-hongwei', '纪宏伟', 'patrol', 'XZZ-2'),
  named('oXZZ-hou-pengfei', '侯鹏飞', 'patrol', 'XZZ-3'),
  named('oXZZ-duan-yu', '段宇', 'patrol', 'XZZ-3'),
  named('oXZZ-yu-hai', '于海', 'property', 'XZZ-1'),
  named('oXZZ-cui-ming', '崔明', 'property', 'XZZ-2'),
  named('oXZZ-xue-gang', '薛刚', 'property', 'XZZ-3'),

  // 华城路二小区 3 号楼, where the story happens.
  named('oXZZ-sun-deming', '孙德明', 'buildingLead', 'XZZ-2-E05-B03'),
  named('oXZZ-wang-xiulan', '王秀兰', 'unitLead', 'XZZ-2-E05-B03-U2'),
  // Lives in her own unit: what her household reports goes to the building's lead.
  named('oXZZ-zhao-guifang', '赵桂芳', 'unitLead', 'XZZ-2-E05-B03-U3', { home: 'XZZ-2-E05-B03-U3-0301' }),
  named('oXZZ-lin-yuzhen', '林玉珍', 'unitLead', 'XZZ-2-E05-B03-U4', { leave: longLeave, deputy: 'oXZZ-wang-xiulan' }),

  // One lead for a building and for a unit of it.
  named('oXZZ-zhang-fulin', '张福林', 'buildingLead', 'XZZ-2-E05-B04', { home: 'XZZ-2-E05-B04-U1-0202' }),
  named('oXZZ-zhang-fulin', '张福林', 'unitLead', 'XZZ-2-E05-B04-U1', { home: 'XZZ-2-E05-B04-U1-0202' }),
  named('oXZZ-qu-suzhen', '曲素珍', 'unitLead', 'XZZ-2-E05-B05-U2', { suspended: true }),
  named('oXZZ-yang-shurong', '杨淑荣', 'unitLead', 'XZZ-2-E05-B06-U1', { leave: longLeave }),
  // The deputy is suspended herself: her parent must take it.
  named('oXZZ-xu-chunhua', '徐春花', 'unitLead', 'XZZ-2-E05-B05-U3', { leave: longLeave, deputy: 'oXZZ-qu-suzhen' }),
  named('oXZZ-ma-ruiying', '马瑞英', 'unitLead', 'XZZ-1-E01-B02-U1', {
    home: 'XZZ-1-E01-B02-U1-0302',
    until: '2026-08-31T18:00:00.000+08:00',
  }),
]

/** Posts that nobody holds today. `XZZ-2-E05-B07` is vacant up to the area. */
export const vacant: { role: Role; node: string }[] = [
  { role: 'unitLead', node: 'XZZ-2-E05-B05-U1' },
  { role: 'unitLead', node: 'XZZ-2-E05-B07-U1' },
  { role: 'buildingLead', node: 'XZZ-2-E05-B07' },
  { role: 'buildingLead', node: 'XZZ-1-E02-B09' },
  { role: 'unitLead', node: 'XZZ-3-E07-B02-U2' },
]
