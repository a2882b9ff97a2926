/**
 * Three services, written down a second time as tables: each case with the names of its papers, by hand and not by rule. Whoever changes a paper's rule
 * changes it in both places, knowingly.
 */
import { shippedServices } from '@config/community/services/shipped'
import { waysOf } from '../../../types/services/editing/check'
import { outcomeOf, papersOf } from '../../../types/services/guide/guide'

/** Answers in their order → what to bring; or, after an arrow, where it ends instead. A family member who comes brings two papers more. */
const tables: Record<string, string> = {
  elderCard: `
    under60                          → tooYoung
    from60 elsewhere no              → permitFirst
    from65 elsewhere no              → permitFirst
    from60 qingdao first self        身份证 一寸白底照片
    from60 qingdao first family      身份证 一寸白底照片 来办的家里人的身份证 委托书
    from60 qingdao older self        身份证 一寸白底照片 原来的优待证
    from60 qingdao older family      身份证 一寸白底照片 原来的优待证 来办的家里人的身份证 委托书
    from60 qingdao lost self         身份证 一寸白底照片
    from60 qingdao lost family       身份证 一寸白底照片 来办的家里人的身份证 委托书
    from60 elsewhere yes first self  身份证 一寸白底照片 居住证
    from60 elsewhere yes first family 身份证 一寸白底照片 居住证 来办的家里人的身份证 委托书
    from60 elsewhere yes older self  身份证 一寸白底照片 居住证 原来的优待证
    from60 elsewhere yes older family 身份证 一寸白底照片 居住证 原来的优待证 来办的家里人的身份证 委托书
    from60 elsewhere yes lost self   身份证 一寸白底照片 居住证
    from60 elsewhere yes lost family 身份证 一寸白底照片 居住证 来办的家里人的身份证 委托书
    from65 qingdao first self        身份证 一寸白底照片
    from65 qingdao first family      身份证 一寸白底照片 来办的家里人的身份证 委托书
    from65 qingdao older self        身份证 一寸白底照片 原来的优待证
    from65 qingdao older family      身份证 一寸白底照片 原来的优待证 来办的家里人的身份证 委托书
    from65 qingdao lost self         身份证 一寸白底照片
    from65 qingdao lost family       身份证 一寸白底照片 来办的家里人的身份证 委托书
    from65 elsewhere yes first self  身份证 一寸白底照片 居住证
    from65 elsewhere yes first family 身份证 一寸白底照片 居住证 来办的家里人的身份证 委托书
    from65 elsewhere yes older self  身份证 一寸白底照片 居住证 原来的优待证
    from65 elsewhere yes older family 身份证 一寸白底照片 居住证 原来的优待证 来办的家里人的身份证 委托书
    from65 elsewhere yes lost self   身份证 一寸白底照片 居住证
    from65 elsewhere yes lost family 身份证 一寸白底照片 居住证 来办的家里人的身份证 委托书`,
  rentalFiling: `
    shopTenant                             → shop
    owner shop                             → shop
    subletter shop                         → shop
    owner live no                          → signFirst
    subletter live no                      → signFirst
    tenant no                              → signFirst
    owner live yes none                    → noTitle
    subletter live yes none                → noTitle
    tenant yes self                        身份证 租房合同 房东的房产证 另一方的身份证
    tenant yes family                      身份证 租房合同 房东的房产证 另一方的身份证 来办的家里人的身份证 委托书
    owner live yes deed one self           身份证 租房合同 房产证 另一方的身份证
    owner live yes deed one family         身份证 租房合同 房产证 另一方的身份证 来办的家里人的身份证 委托书
    owner live yes deed several self       身份证 租房合同 房产证 一起拥有房子的人的同意书 另一方的身份证
    owner live yes deed several family     身份证 租房合同 房产证 一起拥有房子的人的同意书 另一方的身份证 来办的家里人的身份证 委托书
    owner live yes purchase one self       身份证 租房合同 购房合同 另一方的身份证
    owner live yes purchase one family     身份证 租房合同 购房合同 另一方的身份证 来办的家里人的身份证 委托书
    owner live yes purchase several self   身份证 租房合同 购房合同 一起拥有房子的人的同意书 另一方的身份证
    owner live yes purchase several family 身份证 租房合同 购房合同 一起拥有房子的人的同意书 另一方的身份证 来办的家里人的身份证 委托书
    subletter live yes deed one self           身份证 租房合同 房产证 另一方的身份证 房东同意转租的字据
    subletter live yes deed one family         身份证 租房合同 房产证 另一方的身份证 房东同意转租的字据 来办的家里人的身份证 委托书
    subletter live yes deed several self       身份证 租房合同 房产证 一起拥有房子的人的同意书 另一方的身份证 房东同意转租的字据
    subletter live yes deed several family     身份证 租房合同 房产证 一起拥有房子的人的同意书 另一方的身份证 房东同意转租的字据 来办的家里人的身份证 委托书
    subletter live yes purchase one self       身份证 租房合同 购房合同 另一方的身份证 房东同意转租的字据
    subletter live yes purchase one family     身份证 租房合同 购房合同 另一方的身份证 房东同意转租的字据 来办的家里人的身份证 委托书
    subletter live yes purchase several self   身份证 租房合同 购房合同 一起拥有房子的人的同意书 另一方的身份证 房东同意转租的字据
    subletter live yes purchase several family 身份证 租房合同 购房合同 一起拥有房子的人的同意书 另一方的身份证 房东同意转租的字据 来办的家里人的身份证 委托书`,
  residenceProof: `
    business                     → business
    permit                       → permit
    person                       → person
    school no                    → askFirst
    other no                     → askFirst
    school yes no                → moved
    other yes no                 → moved
    school yes yes own self      身份证 对方的通知或者表格 房产证 户口本
    school yes yes own family    身份证 对方的通知或者表格 房产证 户口本 来办的家里人的身份证 委托书
    school yes yes rent self     身份证 对方的通知或者表格 租房合同 户口本
    school yes yes rent family   身份证 对方的通知或者表格 租房合同 户口本 来办的家里人的身份证 委托书
    school yes yes family self   身份证 对方的通知或者表格 家里人或者亲戚的房产证 房主写的同住说明 户口本
    school yes yes family family 身份证 对方的通知或者表格 家里人或者亲戚的房产证 房主写的同住说明 户口本 来办的家里人的身份证 委托书
    other yes yes own self       身份证 对方的通知或者表格 房产证
    other yes yes own family     身份证 对方的通知或者表格 房产证 来办的家里人的身份证 委托书
    other yes yes rent self      身份证 对方的通知或者表格 租房合同
    other yes yes rent family    身份证 对方的通知或者表格 租房合同 来办的家里人的身份证 委托书
    other yes yes family self    身份证 对方的通知或者表格 家里人或者亲戚的房产证 房主写的同住说明
    other yes yes family family  身份证 对方的通知或者表格 家里人或者亲戚的房产证 房主写的同住说明 来办的家里人的身份证 委托书`,
}

/** A row as a text without its spacing. */
const rowsOf = (table: string) => table.trim().split('\n').map(line => line.trim().split(/\s+/).join(' ')) // prettier-ignore

it.each(Object.entries(tables))('%s asks for what is written down, in every case, and has no further case', (id, table) => {
  const spec = shippedServices.find(each => each.id === id)!
  const cases = [...waysOf(spec)].map(answers => {
    const outcome = outcomeOf(spec, answers)!
    const ends = outcome.kind === 'apply' ? papersOf(spec, answers).map(({ name }) => name) : ['→', outcome.id]
    return [...Object.values(answers), ...ends].join(' ')
  })
  expect(cases.sort()).toEqual(rowsOf(table).sort())
}) // prettier-ignore
