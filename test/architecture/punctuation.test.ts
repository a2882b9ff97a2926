/** What people read in Chinese has Chinese punctuation, wherever it is written. */
import ts from 'typescript'
import { read, repositoryFiles } from './files'

const texts = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
  ts.SyntaxKind.JsxText,
])
const narrow = /[\p{Script=Han}」）][,?!;:()]|[,?!;:()][\p{Script=Han}「（]/u

/** The texts of a file, without its comments and its code; of a page, its lines. */
function textsOf(file: string): string[] {
  if (file.endsWith('.html')) return read(file).split('\n')
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (texts.has(node.kind)) found.push(node.getText(source).replace(/^['"`}]|['"`]$|\$\{$/g, ''))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('Chinese in what people read', () => {
  it('has full-width punctuation', () => {
    const files = repositoryFiles().filter(file =>
      /^(src|cloudfunctions|types|config|test\/cloud)\/.*\.(tsx?|html)$/.test(file),
    )
    const wrong = files.flatMap(file => textsOf(file).filter(text => narrow.test(text)).map(text => `${file}: ${text}`)) // prettier-ignore
    expect(wrong).toEqual([])
    expect(files.length).toBeGreaterThan(300)
  })

  it('is told from narrow: this looks at something', () => {
    expect(['请改,再交', '真的?', '（好）', '好，'].map(text => narrow.test(text))).toEqual([true, true, false, false])
  })
})
