import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** A text of the house: where it stands, under which key, and its words. */
interface HouseMessage {
  /** `src/web/problem-page.tsx draftsKept`: file and key. */
  readonly id: string
  readonly words: string
}

const literalsIn = (node: ts.Node): string => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [
      node.head.text,
      ...node.templateSpans.map(({ expression, literal }) => `${literalsIn(expression)} ${literal.text}`),
    ].join(' ')
  const parts: string[] = []
  ts.forEachChild(node, (child) => void parts.push(literalsIn(child)))
  return parts.filter((part) => part !== '').join(' ')
}

/** The files in which catalogues stand, as they are written. */
function* filesWithCatalogues(): Generator<{ readonly file: string; readonly source: ts.SourceFile }> {
  for (const file of globSync('src/**/*.{ts,tsx}', { exclude: (path) => String(path).includes('.test.') })) {
    const text = readFileSync(file, 'utf8')
    if (text.includes('catalogue('))
      yield { file, source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) }
  }
}

/** Every text of every catalogue, in both languages, read from the source: none is missed because nothing exports it. */
export const messagesOfHouse = (): HouseMessage[] => {
  const found: HouseMessage[] = []
  for (const { file, source } of filesWithCatalogues()) {
    const look = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && !ts.isObjectLiteralExpression(node.initializer)) {
        const key = ts.isStringLiteralLike(node.name) ? node.name.text : node.name.getText()
        found.push({ id: `${file} ${key}`, words: literalsIn(node.initializer) })
        return
      }
      ts.forEachChild(node, look)
    }
    look(source)
  }
  return found
}

/** The texts of every catalogue that need no word put in, by language. */
export const wholeTexts = (): Record<'sv' | 'en', Set<string>> => {
  const found = { sv: new Set<string>(), en: new Set<string>() }
  for (const { source } of filesWithCatalogues()) {
    const look = (node: ts.Node, language: 'sv' | 'en' | undefined): void => {
      if (ts.isPropertyAssignment(node)) {
        const name = node.name.getText()
        if (name === 'sv' || name === 'en') {
          look(node.initializer, name)
          return
        }
        if (language !== undefined && ts.isStringLiteralLike(node.initializer))
          found[language].add(node.initializer.text.replaceAll(/\s+/g, ' ').trim())
      }
      ts.forEachChild(node, (child) => look(child, language))
    }
    look(source, undefined)
  }
  return found
}
