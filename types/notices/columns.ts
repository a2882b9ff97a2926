/** 栏目: where a notice stands (DOMAIN §5). The ids are fixed; who writes in which is data (config/community/notices.ts). */
export const noticeColumns = ['notice', 'party', 'affairs', 'finance', 'services'] as const
export type NoticeColumn = (typeof noticeColumns)[number]
