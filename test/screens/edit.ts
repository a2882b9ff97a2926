/** 办事要求: what staff write of a service, and the second person's look at it. */
import { shippedServices } from '../../config/community/services/shipped'
import type { Looks } from './found'
import type { Json } from '../cloud/plugin'

const page = 'packages/counter/edit/index'
const [clerk, chief] = ['oXZZ-song-lina', 'oXZZ-zhao-jianguo']
const id = 'elderCard'
const { id: _id, sample: _sample, ...spec } = shippedServices.find(each => each.id === id)!

export const visits: Looks['visits'] = [
  [page, clerk, null, /居住证.*第 1 版.*住所证明/],
  [page, clerk, { id }, /大家看的是第 1 版.*改一改/],
]

export const before: Looks['before'] = call =>
  call(clerk, 'services.save', {
    ...{ service: id, version: 0, why: '补办开始收钱了', asDraft: false },
    spec: { ...spec, fee: '补办收 10 元' } as unknown as Json,
  }).then(() => {})

export const screens: Looks['screens'] = [
  { name: 'edit-services', who: clerk, route: () => page, prepare: phone => phone.sees('办事要求') },
  {
    name: 'edit-look',
    who: chief,
    route: () => `${page}?id=${id}`,
    prepare: phone => phone.sees('收费：「第一次办不收钱」改成「补办收 10 元」'),
  },
  {
    name: 'edit-write',
    who: clerk,
    route: () => `${page}?id=${id}`,
    prepare: async phone => {
      await phone.tap('edit-write')
      await phone.sees('问法都走得通，材料都用得上。')
    },
  },
  {
    name: 'edit-begin',
    who: clerk,
    route: () => `${page}?begin=petLicence`,
    prepare: phone => phone.sees('写一件新的事'),
  },
  {
    name: 'edit-question',
    who: clerk,
    route: () => `${page}?id=${id}`,
    prepare: async phone => {
      await phone.tap('edit-write')
      await phone.tap('questions-age')
      await phone.sees('为什么问')
    },
  },
]
