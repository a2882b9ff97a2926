import type * as weapp from './attributes'

/** A browser reads the attributes of WAI-ARIA; WeChat has its own few. */

const named = (role: string, label?: string) => (label ? { role, 'aria-label': label } : { role })

export const landmark: typeof weapp.landmark = named

export const heading: typeof weapp.heading = level => ({ role: 'heading', 'aria-level': level })

export const image: typeof weapp.image = label => named('img', label)

export const hidden: typeof weapp.hidden = () => ({ 'aria-hidden': 'true' })

export const group: typeof weapp.group = label => named('group', label)

export const list: typeof weapp.list = label => named('list', label)

export const listItem: typeof weapp.listItem = () => ({ role: 'listitem' })

export const dialog: typeof weapp.dialog = label => ({ ...named('dialog', label), 'aria-modal': 'true' })

export const status: typeof weapp.status = () => ({ role: 'status' })
