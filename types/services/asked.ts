/** What somebody fills in for an application, as it comes in: handed in, or only kept. */
import { uploadedPhoto } from '../files'
import * as z from '../z'
import { mostOf } from './most'

/** What a part of a service is called within it. */
export const partId = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/))

/** Values by the names of parts, as many as a service can have. */
export const few = <V extends z.ZodMiniType>(value: V) =>
  z
    .record(partId, value)
    .check(
      z.refine(
        record => Object.keys(record).length <= mostOf.questions + mostOf.fields,
        '内容太多了，请重新打开页面再填',
      ),
    )

/** Papers with their photos. */
export const handedIn = z
  .array(
    z.strictObject({
      paper: partId,
      photos: z.array(uploadedPhoto).check(z.maxLength(20, '照片太多了，请少选几张')),
    }),
  )
  .check(z.maxLength(mostOf.papers))
