/** What people look for in 便民 (DOMAIN §7), and what they call it when they look. */
export const directoryNeeds = ['office', 'utilities', 'medical', 'elder', 'child', 'repair', 'lock', 'parcel', 'food', 'peace'] as const // prettier-ignore
export type DirectoryNeed = (typeof directoryNeeds)[number]

export const directoryNeedLabels: Record<DirectoryNeed, string> = {
  office: '社区窗口',
  utilities: '水电暖',
  medical: '看病买药',
  elder: '老人',
  child: '孩子',
  repair: '修东西',
  lock: '开锁',
  parcel: '快递',
  food: '买菜吃饭',
  peace: '治安调解',
}

/** Other words for the same, for whoever types one of them. */
export const directoryNeedWords: Record<DirectoryNeed, readonly string[]> = {
  office: ['办事', '居委会', '盖章', '证明'],
  utilities: ['停水', '停电', '燃气', '煤气', '暖气', '供热', '宽带'],
  medical: ['医院', '诊所', '药店', '打针', '体检', '疫苗'],
  elder: ['养老', '食堂', '助餐', '照料', '轮椅'],
  child: ['幼儿园', '托管', '学校', '放学'],
  repair: ['维修', '管道', '疏通', '家电', '水管', '马桶'],
  lock: ['换锁', '配钥匙'],
  parcel: ['驿站', '取件', '寄件', '邮局'],
  food: ['超市', '早点', '菜市场'],
  peace: ['派出所', '报警', '吵架', '纠纷', '律师'],
}
