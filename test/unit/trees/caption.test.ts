/** Under a photo of the wall stands no door, no number to call and no child’s name; what is harmless may stand there (DOMAIN §6). */
import { captionLack } from '../../../cloudfunctions/festival/after/wall/caption'

describe('a caption', () => {
  it.each([
    '老柿子树，一年比一年结得多',
    '这个单元的邻居一起摘',
    '各单元都来人了',
    '分给 3,876 户，家家有份',
    '300 户人家一起来',
    '社区办公室门口称重',
    '2026-11-28 开摘',
    '2026-11-28 至 2026-11-29',
    '20261128 那天的太阳',
    '2015-2026，一年没断',
    '3 号楼前的老树',
    '3 号楼 1200 人一起摘',
    '12 号树结了 180 斤',
    '1550000 克，一克不差',
    '二楼活动室里分果',
    '一共来了 1200 人',
    '各位小朋友小心脚下',
    '一群小朋友捡叶子',
    '孩子们帮着数筐',
    '小朋友一起数柿子',
    '开心的小朋友',
    '快乐小朋友',
    '周末小朋友来捡叶子',
    '小区小朋友都来了',
    '上午 9:00-11:30 摘完',
    '第 12 届，102 筐',
  ])('may say %s', caption => expect(captionLack(caption)).toBeNull())

  it.each([
    ['3 号楼 2 单元 402 的孙家', '单元'],
    ['402 室门口', '几室'],
    ['４０２室门口', '几室'],
    ['四零二室的奶奶', '几室'],
    ['二单元的邻居', '单元'],
    ['住 3-2-402 的王家', '单元'],
    ['３－２－４０２', '单元'],
    ['5-1201 送的', '单元'],
    ['3 号楼 402 的柿子', '单元'],
    ['3栋1201', '单元'],
    ['门牌 17 那家', '单元'],
    ['有事打 13800138000', '电话'],
    ['138 0013 8000 找我', '电话'],
    ['0532-87654321 问物业', '电话'],
    ['电话 87654321', '电话'],
    ['小军小朋友第一次摘', '孩子'],
    ['王小军小朋友', '孩子'],
    ['今天王小军小朋友摘了头一个', '孩子'],
    ['乐乐小朋友', '孩子'],
    ['孙女叫王小梅', '孩子'],
    ['小军（5岁）抱着筐', '孩子'],
  ])('may not say %s', (caption, says) => expect(captionLack(caption)).toContain(says))

  it('does not name the child whose parent agreed; where the consent names none, nothing is a name', () => {
    const consent = '小军的妈妈王芳，当面说的'
    expect(captionLack('小军和大树', consent)).toContain('孩子')
    expect(captionLack('大家一起摘', consent)).toBeNull()
    expect(captionLack('孩子和大树', '照片里孩子的妈妈说行')).toBeNull()
  })
})
