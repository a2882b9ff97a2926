/** What of a person others see who need not know them whole (DOMAIN §3). */
import { anIdNumber } from '../../factories/anIdentity'
import { maskIdNumber, maskName, maskPhone } from '../../../cloudfunctions/_platform/privacy/mask'

it.each([
  ['李秀英', '李**'],
  ['王强', '王*'],
  ['李', '李*'],
  ['买买提·艾力', '买**'],
  ['欧阳修', '欧阳*'],
  ['上官婉儿', '上官**'],
  ['司马光', '司马*'],
  ['诸葛亮', '诸葛*'],
  ['司徒雷', '司徒*'],
  ['皇甫谧', '皇甫*'],
  ['尉迟恭', '尉迟*'],
  ['东方朔', '东方*'],
  ['令狐冲', '令狐*'],
  ['慕容雪', '慕容*'],
  ['李欧阳', '李**'],
])('of the name %s the family name stays: %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

it.each([
  ['13812345678', '138****5678'],
  ['053281234567', '0532******67'],
  ['85671234', '8567****34'],
  ['01234567890', '0123*****90'],
  ['1381234567', '1381****67'],
])('of the phone %s nobody can dial what is shown: %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

it('of an ID number neither the birthday nor the sex can be read', () => {
  const number = anIdNumber(2)
  expect(maskIdNumber(number)).toBe(`3702*************${number.at(-1)}`)
})
