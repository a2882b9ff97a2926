/** By what a week's list finds its reports: among the whole terms of the index by which staff look for them. */

/** What stands on the list of a week. */
export const weekTerm = (week: string) => `week:${week}`

/** The terms of a report. */
export const weekTermsOf = ({ breachWeeks = [] }: { breachWeeks?: readonly string[] | undefined }): string[] =>
  breachWeeks.map(weekTerm)
