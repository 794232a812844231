import { withoutMarks } from '../../platform/text/marks.ts'
import { GIVEN_NAMES } from './given-names.ts'

// Words in the addresses of functions. An address with one of them is no person's, whatever else stands in it.
const FUNCTION_WORDS = new Set(
  `registrator registratur diarium diariet info information kontakt kontakter kansli kansliet arkiv arkivet press
   presstjanst support kundtjanst kundservice service brevlada myndighet myndighetsbrevlada epost epostlada mail
   post postmaster office officiell secretariat sekretariat forvaltning forvaltningen namnd namnden socialnamnd
   socialtjanst kommun kommunen region regionen lansstyrelsen stod samordning samordnare nationell enhet enheten
   avdelning avdelningen projekt forskning utbildning upphandling jurist juridik dataskydd dataskyddsombud dpo
   ekonomi faktura personal rekrytering statistik analys uppdrag redovisning kvinnofrid jourtelefon jour hjalp
   reception vaxel fragor svar contact enquiries registry mailbox noreply no-reply mot manniskohandel prostitution
   barnahus mikamottagningen utredning inquiry helpdesk unit department section team desk cooperation police
   prosecutor border liaison`
    .split(/\s+/)
    .filter(Boolean),
)

const plain = (text: string): string => withoutMarks(text.toLowerCase())

const wordsOf = (name: string): string[] => plain(name).match(/[a-z]{3,}/g) ?? []

/** Whether a word is a given name that is common in Sweden. That it is not says nothing. */
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(plain(word))

/**
 * Whether an address looks like a person's (`fornamn.efternamn@`, `f.efternamn@`, `anna@`) rather than a function's
 * (`registrator@`). Words of the body's own names and of functions speak against it. It judges the form alone.
 */
export const looksPersonal = (address: string, namesOfBody: readonly string[] = []): boolean => {
  const local = plain(address.slice(0, address.lastIndexOf('@'))).replace(/\+.*$/, '')
  const parts = local.split(/[._]/).filter(Boolean)
  const own = new Set(namesOfBody.flatMap(wordsOf))
  const speaksOfFunction = (part: string) =>
    FUNCTION_WORDS.has(part) || own.has(part) || part.split('-').some((word) => FUNCTION_WORDS.has(word))
  if (parts.some(speaksOfFunction)) return false
  const [first = '', ...rest] = parts.map((part) => part.replace(/\d+$/, ''))
  if (GIVEN_NAMES.has(first) || first.split('-').every((part) => GIVEN_NAMES.has(part))) return true
  const isName = (part: string) => /^[a-z]{2,}(?:-[a-z]+)*$/.test(part)
  return rest.length > 0 && /^[a-z](?:[a-z-]*)$/.test(first) && isName(rest.at(-1) ?? '')
}

/** A step from a body to one that took over from it. */
export interface Step {
  readonly bodyId: string
  readonly successorId: string
}

/** Whether a new step would make a body its own successor in the end. */
export const makesCircle = (steps: readonly Step[], added: Step): boolean => {
  const next = Map.groupBy(steps, (step) => step.bodyId)
  const seen = new Set<string>()
  const waiting = [added.successorId]
  while (waiting.length > 0) {
    const here = waiting.pop() as string
    if (here === added.bodyId) return true
    if (seen.has(here)) continue
    seen.add(here)
    waiting.push(...(next.get(here) ?? []).map((step) => step.successorId))
  }
  return false
}

/** A body cannot end before it began. */
export const endsBeforeItBegan = (body: { activeFrom: string | null; activeUntil: string | null }): boolean =>
  body.activeFrom !== null && body.activeUntil !== null && body.activeUntil < body.activeFrom

/** The code of a municipality belongs to the municipality itself, and begins with its county's. */
export const isMunicipalityOf = (body: {
  type: string
  county: string | null
  municipality: string | null
}): boolean =>
  body.municipality === null ||
  (body.type === 'municipality' && (body.county === null || body.municipality.startsWith(body.county)))
