import { readdirSync, readFileSync } from 'node:fs'
import type { ExpectedForm } from './expectation.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
const suffix = '.expected'

/** Lines of JSON beside the fixture: what the document is, then a line for each measure. Checked by hand. */
const expectedIn = (file: string): ExpectedForm => {
  const [document, ...measures] = readFileSync(new URL(file, fixtures), 'utf8').trim().split('\n')
  return { ...JSON.parse(document!), measures: measures.map((line) => JSON.parse(line)) }
}

/** What the fictional plans in fixtures/ say, each in a form of its own. */
export const forms: Readonly<Record<string, ExpectedForm>> = Object.fromEntries(
  readdirSync(fixtures)
    .filter((file) => file.endsWith(suffix))
    .map((file) => [file.slice(0, -suffix.length), expectedIn(file)]),
)
