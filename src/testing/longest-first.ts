import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { projectRoot } from '../platform/config/root.ts'

/**
 * Where files take the longest, first: what is begun last is then short, and no processor waits for another at the end. Before them one
 * that makes the demonstration, for which others would wait.
 */
const LONGEST = [
  'tests/house/one-fact.test.ts',
  'tests/installation/',
  'tests/house/',
  'tests/security/',
  'tests/journeys/',
  'tests/',
]

const place = ({ moduleId }: TestSpecification): number => {
  const name = relative(projectRoot, moduleId)
  const found = LONGEST.findIndex((first) => name.startsWith(first))
  return found < 0 ? LONGEST.length : found
}

/** Within a folder, Vitest's own order: what failed, then what took long the last time, or is large. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
