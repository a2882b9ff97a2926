/** Which edition it is in Chinese figures: 第十二届. */
export function sayEdition(number: number): string {
  const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : figures[tens]}十`
  return `第${ten}${figures[ones]}届`
}
