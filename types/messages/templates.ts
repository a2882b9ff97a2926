/** The ids of the kinds of WeChat message; their texts and fields are the community's data. */
export const reportTemplateIds = ['reportAssigned', 'reportAccepted', 'reportResolved', 'reportChanged'] as const
export type ReportTemplateId = (typeof reportTemplateIds)[number]

export const bindingTemplateIds = ['bindingAsked', 'bindingDecided'] as const
export type BindingTemplateId = (typeof bindingTemplateIds)[number]

/** What people are told of homes, children and of acting for somebody (DOMAIN §3). */
export const careTemplateIds = ['residentMoved', 'leaseEnding', 'consentAsked', 'mandateChanged'] as const
export type CareTemplateId = (typeof careTemplateIds)[number]

export const postTemplateIds = ['postChanged'] as const
export type PostTemplateId = (typeof postTemplateIds)[number]

export const templateIds = [
  ...reportTemplateIds,
  ...bindingTemplateIds,
  ...careTemplateIds,
  ...postTemplateIds,
] as const
export type TemplateId = (typeof templateIds)[number]

/** What a message is about. */
export const targetKinds = ['report', 'binding', 'household', 'mandate', 'post'] as const
