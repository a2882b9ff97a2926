/** A photo's thumbnail travels inside of the photo. */
import sharp from 'sharp'
import { withoutMetadata } from '../../../src/platform/withoutMetadata'
import { THUMB_SIDE, thumbIn, thumbOf, withThumb } from '../../../types/thumb'
import { samplePhoto } from '../../cloud/seed/photos'

const made = async () => {
  const photo = new Uint8Array(await samplePhoto('clutter'))
  const thumb = new Uint8Array(await sharp(Buffer.from(photo)).resize(THUMB_SIDE).jpeg().toBuffer())
  return { photo, thumb }
}

it('is taken out as it was put in, and the photo is the same picture', async () => {
  const { photo, thumb } = await made()
  const both = withThumb(photo, thumb)
  expect([...(thumbIn(both) ?? [])]).toEqual([...thumb])
  const pixels = (bytes: Uint8Array) => sharp(Buffer.from(bytes)).raw().toBuffer()
  expect((await pixels(both)).equals(await pixels(photo))).toBe(true)
})

it('is in no photo that has none, nor in one that was cut off', async () => {
  const { photo, thumb } = await made()
  expect(thumbIn(photo)).toBeNull()
  expect(thumbIn(withThumb(photo, thumb).subarray(0, 400))).toBeNull()
  expect(thumbIn(new Uint8Array([0xff, 0xd8, 0xff]))).toBeNull()
  expect(thumbIn(withThumb(photo, thumb).subarray(2))).toBeNull()
})

it('is left out when it is no picture, or as large as the photo', async () => {
  const { photo, thumb } = await made()
  expect(withThumb(photo, photo)).toBe(photo)
  expect(withThumb(photo, new Uint8Array([1, 2, 3]))).toBe(photo)
  expect(withThumb(new Uint8Array([1, 2, 3]), thumb)).toEqual(new Uint8Array([1, 2, 3]))
})

it('lies beside its photo', () => {
  expect(thumbOf('cloud://e.b/reports/r1/abc.png')).toBe('cloud://e.b/reports/r1/abc-thumb.jpg')
})

it('is nothing that the camera wrote', async () => {
  const { photo, thumb } = await made()
  expect(thumbIn(withThumb(withoutMetadata(photo), withoutMetadata(thumb)))).not.toBeNull()
})
