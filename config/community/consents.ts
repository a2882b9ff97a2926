/** What people agree to, word for word (DOMAIN §3). Another text is another version: who agreed to which is kept. */
export const childConsent = {
  version: '2026-11',
  title: '孩子使用 e 事通，要家长同意',
  /** 个人信息保护法 第三十一条: before anything of a child under 14 is kept, a guardian consents. */
  why: '孩子未满 14 周岁，法律规定要家长点头，我们才能留他的资料。',
  keeps: ['姓名', '住在哪一户', '微信标识（不是微信号）', '他自己报过的事'],
  purpose: '只用来核对住户、处理他报的事。不给别人，不做广告。',
  end: '您随时可以收回。收回以后，绑定马上停掉，名字也会去掉。',
} as const

/** What a principal agrees to on their own phone. */
export const mandateConsent = {
  version: '2026-11b',
  says: (agent: string, lastDay: string) =>
    `${agent}可以替您报事、看您报的事，替您办事、交材料（身份证、户口本这些），替您催办和评价，到 ${lastDay}为止。每做一件，您这里都看得到，随时可以停。`,
} as const

/** The versions that name services and papers: who agreed to an earlier one has not agreed that somebody hands in their identity card. */
export const consentsWithServices: readonly string[] = ['2026-11b']
