/** The main job in a browser, with two identities: a resident's photo becomes a settled report. */
import { samplePhoto } from '../cloud/seed/photos'
import { aWorld, type Phone, type World } from './phones'

let world: World
let resident: Phone
let lead: Phone
beforeAll(async () => {
  world = await aWorld()
  resident = await world.phone('oXZZ-li-xiuying')
  lead = await world.phone('oXZZ-wang-xiulan')
})
afterAll(() => world?.stop())

const photo = async (name: Parameters<typeof samplePhoto>[0]) => [
  { name: `${name}.jpg`, bytes: await samplePhoto(name) },
]
const words = '三层楼道堆了好多纸箱，老人差点绊倒'

describe('a blocked stairwell', () => {
  it('is sent in four taps, and the resident sees a number, who has it and until when', async () => {
    await lead.open('pages/work/index')
    await resident.open('pages/home/index')
    await resident.tap('snap')
    await resident.photograph('photos-add', await photo('clutter'))
    await resident.type('words', words)
    await resident.sees('楼道堆物')
    await resident.sees(/提交给单元长 王秀兰/)
    await resident.tap('submit')
    await resident.sees(/XZZ-\d{6}-\d{4}/)
    await resident.sees('在王秀兰手上')
    await resident.sees('王秀兰接单')
  })

  it("shows on the lead's 工作台 by itself", () => lead.sees(words))

  it('is accepted, gone to, and resolved with a photo', async () => {
    await lead.page.getByText(words).first().click()
    await lead.sees('李** 提交了诉求')
    await lead.tap('staff-accept')
    await lead.sees('处理中')
    await lead.tap('staff-resolve')
    await lead.photograph('photos-add', await photo('clutterCleared'))
    await lead.tap('phrase-0')
    await lead.tap('resolve')
    await lead.sees('待评价')
  })

  it('is compared by the resident, who says "no": it is open again, and the building lead supervises', async () => {
    await resident.tap('see-progress')
    await resident.sees('王秀兰说办好了，您看呢？')
    await resident.tap('unsolved')
    await resident.sees(/来督办/)
    await resident.sees('处理中')
  })

  it('is resolved again and rated', async () => {
    await lead.sees('处理中')
    await lead.tap('staff-resolve')
    await lead.type('note', '这回全清了，也跟住户说好了')
    await lead.tap('resolve')
    await lead.sees('还差 1 样')
    await lead.sees('请拍一张处理后的照片')
    await lead.tap('no-photo')
    await lead.tap('no-photo-reason-0')
    await lead.tap('resolve')
    await lead.confirm('办结')
    await lead.sees('待评价')
    await resident.sees('王秀兰说办好了，您看呢？')
    await resident.tap('solved')
    await resident.tap('rating-satisfied')
    await resident.tap('rate')
    await resident.sees('已办结')
  })

  it('left no error on either phone', () => {
    expect([...resident.errors, ...lead.errors]).toEqual([])
  })
})
