/** Photos that somebody sent to the phone of whoever writes, or that were taken at the door: kept until the report has them. */
import { maxPhotos } from '@shared/reports/labels'
import { formsOf } from '../../photos/photoForm'

/** One for each person who is written for; whoever has no account has the one of `stranger`. */
export const behalfPhotos = formsOf('behalf', {}, maxPhotos)
