/** What a part of the screen is for somebody who hears it. WeChat reads other attributes than a browser (`attributes.h5.ts`). */
type Attributes = Record<string, unknown>

export type Landmark = 'main' | 'banner' | 'navigation' | 'contentinfo'

/** A part of the page: its head, its content, its foot, its tabs. */
export const landmark = (_role: Landmark, label?: string): Attributes => (label ? { ariaLabel: label } : {})

/** A title; 1 is the page's own. */
export const heading = (_level: 1 | 2): Attributes => ({ ariaRole: 'heading' })

/** Something drawn that says what `label` says. */
export const image = (label: string): Attributes => ({ ariaRole: 'img', ariaLabel: label })

/** Drawn for the eye only: what it shows is said in words beside it. */
export const hidden = (): Attributes => ({ ariaHidden: true })

/** Controls that belong together. */
export const group = (label: string): Attributes => ({ ariaRole: 'group', ariaLabel: label })

export const list = (label: string): Attributes => ({ ariaRole: 'list', ariaLabel: label })

export const listItem = (): Attributes => ({ ariaRole: 'listitem' })

/** Asks for an answer before anything else. */
export const dialog = (label: string): Attributes => ({ ariaRole: 'dialog', ariaLabel: label })

/** Said aloud when it appears. */
export const status = (): Attributes => ({ ariaRole: 'status' })
