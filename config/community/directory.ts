/**
 * 便民: who helps with what, as the community began with it (DOMAIN §7). Samples, but for the numbers that are the same in all of China or Qingdao
 * (12345, 95598, 12333, 120, 110, 11183): staff keep each of them, and say when they last called there.
 */
import type { DirectoryNeed } from '@shared/services/directory/directoryNeeds'
import type { Hours } from '@shared/services/directory/hours'
import type { Purpose } from './purposes'
import { workingCalendar } from './workingTime'

export interface DirectoryEntry {
  id: string
  name: string
  needs: readonly DirectoryNeed[]
  phone: string
  where: string
  hours: Hours
  /** What to know before one calls or goes. */
  note: string
  /** The day on which somebody last made sure that it is so. */
  checkedOn: string
}

export const directoryRules = {
  /** After so many days without a look at it an entry says so. */
  staleDays: 90,
  /** Entries that staff can keep. */
  most: 300,
} as const

export const keepingDirectory: Purpose = { says: '写明便民电话是谁记的、谁核对的', basis: 'duty', days: null }

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const weekly = (from: string, until: string, holidays: 'asEver' | 'closed' = 'asEver', weekdays = everyDay): Hours => ({
  kind: 'weekly',
  stretches: [{ weekdays, from, until }],
  holidays,
})
const office: Hours = { kind: 'office', shifts: workingCalendar.shifts.map(([from, until]) => ({ from, until })) }
const always: Hours = { kind: 'always' }

const checkedOn = '2026-11-20'
const entry = (id: string, name: string, needs: readonly DirectoryNeed[], phone: string, where: string, hours: Hours, note = ''): DirectoryEntry => ({ id, name, needs, phone, where, hours, note, checkedOn }) // prettier-ignore

/** The counter of the community: where services are applied for. */
export const counterEntryId = 'communityWindow'

export const directoryEntries: readonly DirectoryEntry[] = [
  entry(counterEntryId, '社区办事窗口', ['office'], '0532-5550-2001', '小寨子社区居委会一楼大厅', office, '在小程序里约好时间再来，不用排队'),
  entry('residenceWindow', '派出所户籍窗口', ['office', 'peace'], '0532-5550-2003', '辖区派出所一楼大厅', office, '身份证、户口本、居住证在这里办'),
  entry('civilWindow', '街道便民服务中心', ['office', 'elder'], '0532-5550-2004', '街道办事处一楼大厅', office, '低保、残疾人补贴、老年优待在这里办'),
  entry('nightDesk', '社区值班室', ['office', 'peace'], '0532-5550-2002', '小寨子社区居委会一楼值班室', always, '夜里有急事打这个'),
  entry('cityLine', '青岛 12345 政务热线', ['office'], '12345', '电话办', always, '不知道找谁，就打这个'),
  entry('insurance', '社保医保咨询 12333', ['office', 'elder'], '12333', '电话办', weekly('08:30', '17:00', 'closed', [1, 2, 3, 4, 5]), '养老金、社保卡的事问这里'),
  entry('power', '供电抢修 95598', ['utilities'], '95598', '上门', always, '报停电说清楼号单元号'),
  entry('water', '自来水报修', ['utilities'], '0532-5550-2011', '上门', always, '水管爆了先关总阀'),
  entry('gas', '燃气报修', ['utilities'], '0532-5550-2012', '上门', always, '闻到燃气味：关阀、开窗、出门再打，别开灯'),
  entry('heating', '供热服务站', ['utilities'], '0532-5550-2013', '小区东门北侧热力站', weekly('08:00', '20:00'), '11月16日到来年4月5日供暖，供暖期夜里也有人接'),
  entry('propertyFirm', '物业服务中心', ['repair', 'utilities'], '0532-5550-2014', '华城路二小区 1 号楼一楼', always, '公共地方坏了找这里，也可以拍一拍'),
  entry('health', '社区卫生服务站', ['medical', 'elder', 'child'], '0532-5550-2021', '小寨子社区便民街 8 号', weekly('08:00', '17:00'), '量血压不要钱；打疫苗周二、周四上午'),
  entry('emergency', '急救 120', ['medical'], '120', '上门', always, '说清楼号，派人到楼下接'),
  entry('pharmacy', '便民街药店', ['medical'], '0532-5550-2022', '小寨子社区便民街 12 号', weekly('08:00', '21:30'), '晚上按门铃也能买退烧药'),
  entry('canteen', '老年食堂', ['elder', 'food'], '0532-5550-2031', '小寨子社区居委会后院', { kind: 'weekly', stretches: [{ weekdays: everyDay, from: '11:00', until: '12:30' }, { weekdays: everyDay, from: '16:40', until: '18:00' }], holidays: 'asEver' }, '送饭上门前一天打电话'),
  entry('dayCare', '日间照料中心', ['elder'], '0532-5550-2032', '小寨子社区便民街 3 号二楼', weekly('08:00', '17:30', 'closed', [1, 2, 3, 4, 5]), '轮椅、拐杖可以借'),
  entry('afterSchool', '四点半课堂', ['child'], '0532-5550-2041', '小寨子社区居委会三楼', weekly('15:30', '18:00', 'closed', [1, 2, 3, 4, 5]), '放学没人接的孩子可以来，先登记'),
  entry('kindergarten', '小寨子幼儿园', ['child'], '0532-5550-2042', '华城路三小区南门', weekly('07:30', '17:30', 'closed', [1, 2, 3, 4, 5])),
  entry('plumber', '修水管、通下水', ['repair'], '0532-5550-2051', '上门', weekly('07:30', '20:30'), '上门前先问好价钱'),
  entry('appliances', '修家电', ['repair'], '0532-5550-2052', '小寨子社区便民街 15 号', weekly('09:00', '18:00', 'closed', [1, 2, 3, 4, 5, 6])),
  entry('locksmith', '开锁换锁（公安备案）', ['lock', 'repair'], '0532-5550-2061', '上门', always, '开锁要看身份证。不放心就打 110 问备案的'),
  entry('parcels', '快递驿站', ['parcel'], '0532-5550-2071', '华城路二小区西门', weekly('08:30', '21:00'), '腿脚不好的，可以请驿站送上楼'),
  entry('post', '邮政快递 11183', ['parcel'], '11183', '电话办', weekly('08:00', '20:00')),
  entry('market', '便民菜市场', ['food'], '0532-5550-2081', '小寨子社区便民街北头', weekly('05:30', '18:30')),
  entry('police', '报警 110', ['peace'], '110', '上门', always),
  entry('policeRoom', '社区警务室', ['peace'], '0532-5550-2091', '小寨子社区居委会一楼东侧', office, '没人在就打 110'),
  entry('mediation', '人民调解室', ['peace'], '0532-5550-2092', '小寨子社区居委会二楼', office, '邻里闹了别扭，来坐坐'),
] // prettier-ignore
