/** Papers that several services ask for, as they are told of everywhere (DOMAIN §7). Samples. */
import type { PaperRule } from '@shared/services/guide/spec'
import { always } from './conditions'

const told = {
  idCard: {
    name: '身份证',
    how: 'both',
    count: 1,
    why: '核对是不是您本人',
    from: '丢了的，到就近的派出所补办，一般 20 天左右，急用可以先办临时身份证',
    picture: 'idCard',
    photo: true,
  },
  householdRegister: {
    name: '户口本',
    how: 'both',
    count: 1,
    why: '看户口在哪儿、家里有谁',
    from: '丢了的，户主带身份证到户口所在的派出所补办',
    picture: 'householdRegister',
    photo: true,
  },
  photo: {
    name: '一寸白底照片',
    how: 'original',
    count: 2,
    why: '贴在证上',
    from: '照相馆都能拍，最近半年的就行',
    picture: 'photo',
    photo: false,
  },
  lease: {
    name: '租房合同',
    how: 'both',
    count: 1,
    why: '看您租的是哪一户、租到什么时候',
    from: '跟房东要。没签过的，社区窗口有空白合同，可以拿一份去签',
    picture: 'lease',
    photo: true,
  },
  deed: {
    name: '房产证',
    how: 'both',
    count: 1,
    why: '看房子是谁的',
    from: '还没拿到证的，用购房合同；房产证丢了的，到不动产登记中心补',
    picture: 'deed',
    photo: true,
  },
  bankCard: {
    name: '本人的银行卡',
    how: 'copy',
    count: 1,
    why: '钱打到这张卡上',
    from: '没有卡的，带身份证到银行开一张；社保卡开通了银行功能也行',
    picture: 'bankCard',
    photo: true,
  },
} as const satisfies Record<string, Omit<PaperRule, 'id' | 'when'>>

/** One of them, as this service wants it. */
export const paper = (id: keyof typeof told, more: Partial<PaperRule> = {}): PaperRule => ({
  id,
  ...told[id],
  when: always,
  ...more,
})
