/** Looking for reports (P). */
export const searchRules = {
  /** A running number alone means the newest of so many days. */
  numberDays: 7,
  /**
   * Signs that stand in very many reports, the community's own words for places first: of what somebody looks for, the index is asked for the two
   * letters that have fewest of these, and the rest leaves out what it finds too many of.
   */
  common:
    '楼道单元小区门口号层家户路地方东西南北边上下里外前后人车了的在有是不没我们这那个一二三四五六七八九十天都也就还又到来去被把给请快点大',
} as const
