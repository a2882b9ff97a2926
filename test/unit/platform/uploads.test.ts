import { isOwnUpload, uploadFolderOf } from '../../../cloudfunctions/_platform/files/uploads'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { uploadedPhoto } from '../../../types/files'
import * as z from '../../../types/z'

const [me, other] = [personIdOf('oMe'), personIdOf('oOther')]
const root = 'cloud://xzz-1a2b.787a-xzz-1a2b-1300000000'

const before = { ...process.env }
beforeAll(() => Object.assign(process.env, { LOOKUP_KEY: Buffer.alloc(32, 7).toString('base64'), TCB_ENV: 'xzz-1a2b' }))
afterAll(() => (process.env = before))

describe('the folder of a person', () => {
  it('is always the same, and nobody else has it', () => {
    expect(uploadFolderOf(me)).toMatch(/^upload\/[0-9a-f]{24}$/)
    expect(uploadFolderOf(me)).toBe(uploadFolderOf(me))
    expect(uploadFolderOf(me)).not.toBe(uploadFolderOf(other))
  })

  it('cannot be worked out from the person without the key', () => {
    const mine = uploadFolderOf(me)
    process.env.LOOKUP_KEY = Buffer.alloc(32, 8).toString('base64')
    expect(uploadFolderOf(me)).not.toBe(mine)
    process.env.LOOKUP_KEY = Buffer.alloc(32, 7).toString('base64')
  })

  it('is where files of theirs are taken from, and nowhere else', () => {
    const file = (path: string, at = root) => `${at}/${path}`
    const own = uploadFolderOf(me)
    expect(isOwnUpload(file(`${own}/1.jpg`), me)).toBe(true)
    for (const fileID of [
      file(`${uploadFolderOf(other)}/1.jpg`),
      file(`${own}/a/1.jpg`),
      file(`${own}x/1.jpg`),
      file(`x/${own}/1.jpg`),
      file(`${own}/`),
      file(own),
      file(`${own}/1.jpg`, 'cloud://xzz-9z9z.787a-xzz-9z9z-1300000000'),
      file(`${own}/1.jpg`, 'cloud://xzz-1a2b.787a-xzz-9z9z-1300000000'),
      file(`${own}/1.jpg`, 'cloud://xzz-1a2b'),
      file(`${own}/1.jpg`, 'https://example.com'),
      `${own}/1.jpg`,
    ])
      expect([fileID, isOwnUpload(fileID, me)]).toEqual([fileID, false])
  })
})

describe('the name of a photo', () => {
  const takes = (name: string) => z.safeParse(uploadedPhoto, `${root}/upload/0123456789abcdef01234567/${name}`).success

  it('is letters, digits and dashes with the ending of a picture', () => {
    for (const name of ['1.jpg', '20261124-0a1b-2c.jpeg', 'A_b.png', 'x.webp', 'x.heic']) expect([name, takes(name)]).toEqual([name, true])
    for (const name of [
      ...['../1.jpg', 'a/1.jpg', '..', '%2e%2e/1.jpg', '1%00.jpg', '1.jpg?a', '1.jpg#a', '1.jpg\n', ' 1.jpg', '图.jpg', '.jpg'],
      ...['1.exe', '1.jpg.exe', '1.svg', '1.JPG', '1', `${'a'.repeat(81)}.jpg`, '-1.jpg'],
    ])
      expect([name, takes(name)]).toEqual([name, false])
  }) // prettier-ignore
})
