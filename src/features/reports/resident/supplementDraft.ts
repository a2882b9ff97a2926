/** What was written and photographed for a 补充, kept per report until it was sent. */
import { maxPhotos } from '@shared/reports/labels'
import { formsOf } from '../../photos/photoForm'

export const supplementDraft = formsOf('supplement', { note: '' }, maxPhotos)
