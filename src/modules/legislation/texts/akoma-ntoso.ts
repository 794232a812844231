import type { Day } from '../../../platform/clock/clock.ts'
import { element, escaped } from '../../../web/pictures/svg.ts'
import { type Paragraph, paragraphsOf } from '../../law/index.ts'
import { type Difference, placeOf } from './compare.ts'
import type { Stage } from './fields.ts'

/** A text as it is written out. */
export interface WrittenText {
  readonly id: string
  readonly stage: Stage
  readonly sfs: string
  readonly name: string
  readonly dated: Day
  readonly content: string
}

/** The identifier of an act in the European form, `/eli/sfs/2010/371`; nothing for what has no number in the Code of Statutes. */
export const eliOf = ({ sfs }: Pick<WrittenText, 'sfs'>): string | undefined =>
  sfs === '' ? undefined : `/eli/sfs/${sfs.replace(':', '/')}`

const workOf = ({ id, stage, sfs, dated }: WrittenText): string =>
  sfs === ''
    ? `/akn/se/${stage === 'act' ? 'act' : 'bill'}/${dated}/${id}`
    : `/akn/se/act/${sfs.replace(':', '/')}`

const value = (name: string, of: string) => element(name, { value: of })

/** Work, expression and manifestation, each with what identifies it (FRBR). */
const identificationOf = (text: WrittenText): string => {
  const work = workOf(text)
  const eli = eliOf(text)
  const of = (address: string, more: string, alias = '') =>
    value('FRBRthis', `${address}/!main`) +
    value('FRBRuri', address) +
    alias +
    element('FRBRdate', { date: text.dated, name: 'document' }) +
    element('FRBRauthor', { href: '#author' }) +
    more
  const alias = eli === undefined ? '' : element('FRBRalias', { value: eli, name: 'eli' })
  const expression = `${work}/swe@${text.dated}`
  return element(
    'identification',
    { source: '#samlad' },
    element('FRBRWork', {}, of(work, value('FRBRcountry', 'se'), alias)) +
      element('FRBRExpression', {}, of(expression, element('FRBRlanguage', { language: 'swe' }))) +
      element('FRBRManifestation', {}, of(`${expression}.akn`, value('FRBRformat', 'xml'))),
  )
}

const joined = (number: string): string => number.replaceAll(' ', '')
const chapterId = (chapter: string): string => `chp_${joined(chapter)}`
const sectionId = ({ chapter, number }: Pick<Paragraph, 'chapter' | 'number'>): string =>
  `${chapter === null ? '' : `${chapterId(chapter)}__`}sec_${joined(number)}`

const sectionOf = (section: Paragraph): string =>
  element(
    'section',
    { eId: sectionId(section) },
    element('num', {}, `${escaped(section.number)} §`) +
      element(
        'content',
        {},
        section.text
          .split(/\n\s*\n/u)
          .map((piece) => element('p', {}, escaped(piece.replaceAll(/\s+/gu, ' ').trim())))
          .join(''),
      ),
  )

const bodyOf = (sections: readonly Paragraph[]): string => {
  const chapters = [...new Set(sections.map(({ chapter }) => chapter))]
  return element(
    'body',
    {},
    chapters
      .map((chapter) => {
        const own = sections
          .filter((section) => section.chapter === chapter)
          .map(sectionOf)
          .join('')
        if (chapter === null) return own
        return element(
          'chapter',
          { eId: chapterId(chapter) },
          element('num', {}, `${escaped(chapter)} kap.`) + own,
        )
      })
      .join(''),
  )
}

const MODIFICATION = {
  added: 'insertion',
  removed: 'repeal',
  changed: 'substitution',
  moved: 'renumbering',
} as const

/** What differs from an earlier text, as modifications that the later one has undergone. */
const analysisOf = (
  { text, differences }: { readonly text: WrittenText; readonly differences: readonly Difference[] },
  earlier: WrittenText,
): string => {
  const ids = (of: WrittenText) =>
    new Map(paragraphsOf(of.content).map((section) => [placeOf(section), sectionId(section)]))
  const [was, is] = [ids(earlier), ids(text)]
  const before = `${workOf(earlier)}/swe@${earlier.dated}`
  const changes = differences.flatMap((difference) =>
    difference.kind === 'same' ? [] : [{ ...difference, kind: difference.kind }],
  )
  if (changes.length === 0) return ''
  return element(
    'analysis',
    { source: '#samlad' },
    element(
      'passiveModifications',
      {},
      changes
        .map((change, at) => {
          const eId = `pmod_${at + 1}`
          const old = 'before' in change ? `${before}#${was.get(change.before.place)}` : undefined
          const destination = 'after' in change ? `#${is.get(change.after.place)}` : old!
          return element(
            'textualMod',
            { eId, type: MODIFICATION[change.kind] },
            element('source', { eId: `${eId}__source`, href: `${workOf(text)}/swe@${text.dated}` }) +
              element('destination', { eId: `${eId}__destination`, href: destination }) +
              ('before' in change && 'after' in change
                ? element('old', { eId: `${eId}__old`, href: old }, escaped(change.before.text))
                : ''),
          )
        })
        .join(''),
    ),
  )
}

const AUTHORS: Readonly<Record<Stage, string>> = {
  inquiry: 'Utredningen',
  bill: 'Regeringen',
  act: 'Riksdagen',
}

/**
 * A text of law in Akoma Ntoso 3.0 (OASIS LegalDocML): its sections by chapter, under the identifiers of the naming convention; with an
 * earlier text, also what differs from it.
 */
export const akomaNtoso = (
  text: WrittenText,
  from?: { readonly earlier: WrittenText; readonly differences: readonly Difference[] },
): string => {
  const organisation = (eId: string, showAs: string) =>
    element('TLCOrganization', { eId, href: `/akn/ontology/organization/se/${eId}`, showAs })
  const analysis = from === undefined ? '' : analysisOf({ text, ...from }, from.earlier)
  const references = element(
    'references',
    { source: '#samlad' },
    organisation('samlad', 'Samlad') + organisation('author', AUTHORS[text.stage]),
  )
  const meta = element('meta', {}, identificationOf(text) + analysis + references)
  const preface = element('preface', {}, element('p', {}, element('docTitle', {}, escaped(text.name))))
  const kind = text.stage === 'act' ? 'act' : 'bill'
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    'akomaNtoso',
    { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
    element(kind, { name: kind }, meta + preface + bodyOf(paragraphsOf(text.content))),
  )}\n`
}
