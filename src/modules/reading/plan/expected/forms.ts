import { readdirSync, readFileSync } from 'node:fs'
import type { ExpectedForm, ExpectedPlan } from './expectation.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
const suffix = '.expected'

/** Lines of JSON: what the document is, then a line for each measure. Checked by hand. */
const expectedIn = (file: URL): ExpectedForm => {
  const [document, ...measures] = readFileSync(file, 'utf8').trim().split('\n')
  return { ...JSON.parse(document!), measures: measures.map((line) => JSON.parse(line)) }
}

/** What the fictional plans in fixtures/ say, each in a form of its own. */
export const forms: Readonly<Record<string, ExpectedForm>> = Object.fromEntries(
  readdirSync(fixtures)
    .filter((file) => file.endsWith(suffix))
    .map((file) => [file.slice(0, -suffix.length), expectedIn(new URL(file, fixtures))]),
)

/** The plan of 2008 (Skr. 2007/08:167), by hand against its text; only facts, none of its text. */
export const plan2008: ExpectedPlan = expectedIn(new URL('plan-2008.expected', import.meta.url))

/** The fictional plan in fixtures/same-form.sv.txt, which has the form of a government communication of 2008. */
export const sameForm: ExpectedPlan = expectedIn(new URL('same-form.expected', import.meta.url))
