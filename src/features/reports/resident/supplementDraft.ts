/** What was written and photographed for a 补充, kept per report until it was sent. */
import { formsPerReport } from '../photoForm'

export const supplementDraft = formsPerReport('supplement', { note: '' })
