import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { projectRoot } from '../../src/platform/config/root.ts'

const IMPORTED = /from '(\.[^']+)'/g

/** Whether a test needs nothing but what it imports: no database, no program. */
export const isPure = (test: string): boolean =>
  importsByTest.get(test)!.every((to) => !/^src\/(testing|app|main)/.test(to))

/** The files of tests, each with what it imports of the house. Those that open a browser are slow, and try what others try. */
const importsByTest = new Map(
  globSync(['src/**/*.test.ts', 'tests/{measures,rules,law,security}/*.test.ts'], { cwd: projectRoot })
    .filter((file) => !file.endsWith('/pages.test.ts'))
    .map((file) => {
      const text = readFileSync(join(projectRoot, file), 'utf8')
      const imports = [...text.matchAll(IMPORTED)].map(([, to]) =>
        relative(projectRoot, resolve(projectRoot, dirname(file), to!)),
      )
      return [file, imports]
    }),
)

const textOf = new Map<string, string>()
const mentions = (file: string, names: RegExp): boolean => {
  if (!textOf.has(file)) textOf.set(file, readFileSync(join(projectRoot, file), 'utf8'))
  return names.test(textOf.get(file)!)
}
const sources = globSync('src/**/*.{ts,tsx}', { cwd: projectRoot }).filter(
  (file) => !/\.test\.tsx?$/.test(file),
)

/** Look at who may what in every room, and on what it hangs. */
const OF_POLICIES = ['tests/security/matrix.test.ts', 'tests/security/conditions.test.ts']

/**
 * The tests that are to notice when a file is changed, the quickest and nearest first: those that import it, those of its folder,
 * those that import something of its folder, and those of its room that lie above it.
 */
export const testsNear = (file: string): readonly string[] => {
  const folder = dirname(file)
  const nearness = (test: string, imports: readonly string[]): number => {
    if (OF_POLICIES.includes(test)) return file.endsWith('/policy.ts') ? 0 : Number.POSITIVE_INFINITY
    const of = dirname(test)
    if (of === folder) return imports.includes(file) ? 0 : 1
    if (of.startsWith(`${folder}/`)) return 2
    if (!file.startsWith('src/modules/')) return imports.includes(file) ? 3 : Number.POSITIVE_INFINITY
    if (imports.some((to) => to.startsWith(`${folder}/`))) return imports.includes(file) ? 3 : 4
    return of.startsWith('src/modules/') && folder.startsWith(`${of}/`) ? 5 : Number.POSITIVE_INFINITY
  }
  return [...importsByTest]
    .map(([test, imports]) => ({ test, at: nearness(test, imports) + (isPure(test) ? 0 : 10) }))
    .filter(({ at }) => Number.isFinite(at))
    .toSorted((one, other) => one.at - other.at)
    .map(({ test }) => test)
}

/** Looks at what each role does with the rows of each table. */
const ROWS = 'tests/security/rows.test.ts'

/** The tests that know a table or a function of the database: those that name it, and those near to what names it. */
export const testsKnowing = (names: readonly string[]): readonly string[] => {
  const named = new RegExp(`\\b(?:${names.map((name) => name.replace('.', '\\.')).join('|')})\\b`)
  const near = sources.filter((file) => mentions(file, named)).flatMap((file) => testsNear(file).slice(0, 4))
  return [...new Set([ROWS, ...[...importsByTest.keys()].filter((test) => mentions(test, named)), ...near])]
}
