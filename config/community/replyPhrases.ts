/** 常用语 that each role begins with (P); staff change them for themselves (`reports.savePhrases`). */
import type { Role } from '@shared/permissions'
import type { PhraseLists } from '@shared/reports/phrases'

const common: PhraseLists = {
  resolve: ['已现场清理干净', '已联系物业处理', '已劝导，对方答应整改', '已通知住户搬走', '已修好，请您再看看'],
  decline: ['这件事不归社区管，请按下面的渠道反映', '这里是居民家里的事，建议先和对方商量', '说的地方不在本社区'],
  sendBack: ['不在我负责的范围', '需要物业来处理', '需要派出所来处理', '说得不清楚，联系不上'],
  suspend: ['已联系，约好了时间上门', '配件已订，到货就修', '已报给主管单位，在等答复', '等天好了就来办'],
}

const more: Partial<Record<Role, Partial<PhraseLists>>> = {
  property: {
    resolve: [
      '已修好，试过能用了',
      '已换上新的',
      '已疏通，水下去了',
      '已清运，地面也冲过了',
      '临时处理好了，彻底修还要几天',
    ],
  },
  police: { resolve: ['民警已到现场看过', '已登记，会多巡几趟', '已批评教育，对方答应改'] },
  mediator: { resolve: ['双方都谈过了，说好各让一步', '已签了调解协议', '约好下次再谈'] },
  clerk: { resolve: ['已电话告诉您要带的材料', '已帮您办好，随时可以来取', '这项要去区里办，地址已发给您'] },
  patrol: { resolve: ['已到现场看过，没有危险', '已挪开，路通了', '已拉上警戒带，等专业的人来'] },
  dispatcher: { resolve: ['已通知 119，现场有人守着', '已核实，是误报'], sendBack: ['要先到现场看了才知道归谁'] },
}

/** What somebody of a role says often. */
export const firstPhrases = (role: Role): PhraseLists => ({ ...common, ...more[role] })
