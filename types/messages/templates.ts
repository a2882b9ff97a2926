/** The ids of the kinds of WeChat message; their texts and fields are the community's data. */
export const templateIds = ['reportAssigned', 'reportAccepted', 'reportResolved', 'reportChanged'] as const
export type TemplateId = (typeof templateIds)[number]
