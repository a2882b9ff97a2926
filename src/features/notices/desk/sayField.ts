/** Where in a notice something stands, in words: `body.3.text` → `第 4 段`. Pure. */
export function sayField(field: string): string {
  const [part = '', nth] = field.split('.')
  if (part === 'body') return `第 ${Number(nth ?? 0) + 1} 段`
  if (part === 'attachments') return `第 ${Number(nth ?? 0) + 1} 个附件的名字`
  if (part === 'finance') return '收支表'
  return part === 'title' ? '标题' : part === 'why' ? '更正的原因' : '别的地方'
}
