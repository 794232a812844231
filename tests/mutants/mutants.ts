import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { projectRoot } from '../../src/platform/config/root.ts'

/** One small change of a file. Lines and columns are counted from nought. */
export interface Mutant {
  readonly id: string
  readonly fileName: string
  readonly mutatorName: string
  readonly replacement: string
  readonly location: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>
}

const quiet = () => {}
const log = { debug: quiet, info: quiet, warn: quiet, isDebugEnabled: () => false }

/** Words are not decided from, and what stands in a record is tried where it is read. */
const options = { plugins: null, ignorers: [], excludedMutations: ['StringLiteral', 'ObjectLiteral'] }

const contentOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8')

/** Whom a policy lets in where it lets in nobody: a word that is no role would let in nobody either. */
const letIn = (file: string, content: string): string =>
  file.endsWith('/policy.ts') ? content.replaceAll('["Stryker was here"]', '["caseworker"]') : content

/** Every small change of the files, and the files with all of them inside, each behind a switch. */
export const changesOf = async (files: readonly string[]) => {
  const made = await new Instrumenter(log as never).instrument(
    files.map((name) => ({ name, mutate: true, content: contentOf(name) })),
    options as never,
  )
  return {
    mutants: made.mutants.filter(({ status }) => status === undefined) as readonly Mutant[],
    switched: new Map(made.files.map(({ name, content }) => [join(projectRoot, name), letIn(name, content)])),
  }
}

/** Where a change is and what it does: `src/…/rules.ts:12 a < b → a <= b`. */
export const inWords = ({ fileName, replacement, location: { start, end } }: Mutant): string => {
  const lines = contentOf(fileName)
    .split('\n')
    .slice(start.line, end.line + 1)
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column)
  const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 120)
  return `${fileName}:${start.line + 1} ${short(lines.join('\n').slice(start.column))} → ${short(replacement)}`
}
