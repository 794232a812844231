import { roleMessages } from '../../../platform/access/role-messages.ts'
import type { Role } from '../../../platform/access/roles.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { writtenParts } from '../../../platform/text/written.ts'
import { citation } from '../../law/index.ts'
import { printedWords } from './messages.ts'
import type { Letter } from './records.ts'

/** What a letter is printed from. */
interface Printed {
  readonly letter: Pick<Letter, 'kind' | 'language' | keyof typeof import('./records.ts')['decided']>
  readonly number: string
  readonly bodyName: string
  readonly writer: string
  /** Who has signed it, and as what; nobody of a draft. */
  readonly signer: { readonly name: string; readonly role: Role } | null
  readonly day: Day
}

const paragraphs = (text: string): SheetBlock[] =>
  writtenParts(text).map((part) =>
    part.kind === 'list' ? { list: part.items } : { paragraph: part.lines.join('\n') },
  )

const headed = (heading: string, text: string): SheetBlock[] =>
  text === '' ? [] : [{ heading, level: 1 }, ...paragraphs(text)]

/** How a decision is appealed and until when, or that it cannot be (Administrative Procedure Act, sections 43 and 44). */
const appealOf = ({ letter, bodyName }: Printed): SheetBlock[] => {
  const t = printedWords(letter.language)
  if (letter.appeal === null) return []
  const blocks =
    letter.appeal === 'none'
      ? [t('noAppeal', { why: letter.appealNote })]
      : [
          t('appealTo', { court: letter.appealNote }),
          t('appealHow'),
          `${t('appealWhere', { body: bodyName })} ${t('appealWhen')}`,
          t('appealLaw', { law: citation('fl-44', letter.language) }),
        ]
  return [
    { heading: t(`appealHeading_${letter.appeal}`), level: 1 },
    ...blocks.map((paragraph): SheetBlock => ({ paragraph })),
  ]
}

const signatureOf = ({ letter, bodyName, writer, signer }: Printed): SheetBlock[] => {
  if (signer === null) return []
  const t = printedWords(letter.language)
  const role = translator(roleMessages, letter.language)(signer.role)
  return [
    { heading: t('signed'), level: 1 },
    {
      fields: [
        [t(letter.kind === 'decision' ? 'decidedBy' : 'signedBy'), `${signer.name}\n${role}, ${bodyName}`],
        ...(letter.delegation === '' ? [] : [[t('delegation'), letter.delegation] as const]),
        ...(writer === signer.name ? [] : [[t('writtenBy'), writer] as const]),
      ],
    },
  ]
}

/** A letter as it is printed, in its own language. */
export const letterSheet = (printed: Printed): Sheet => {
  const { letter, number, bodyName, signer, day } = printed
  const t = printedWords(letter.language)
  const to = [letter.recipient, letter.address].filter((line) => line !== '').join('\n')
  return {
    title: letter.subject,
    sender: bodyName,
    language: letter.language,
    date: day,
    standard: 'accessible',
    blocks: [
      ...(signer === null ? [{ paragraph: t('draft'), tone: 'notice' } satisfies SheetBlock] : []),
      { fields: [...(to === '' ? [] : [[t('to'), to] as const]), [t('number'), number]] },
      ...paragraphs(letter.body),
      ...headed(t('reasons'), letter.reasons),
      ...headed(t('provisions'), letter.provisions),
      ...signatureOf(printed),
      ...appealOf(printed),
    ],
  }
}
