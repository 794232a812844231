import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../platform/print/case-sheet.ts'
import type { Entry } from '../../platform/records/register.ts'
import { Refusal } from '../../platform/refusal.ts'
import { incidentWords } from './messages.ts'
import type { incidents } from './registers.ts'

type Shown = Awaited<ReturnType<typeof incidents.view.run>>
type Incident = Entry<typeof incidents.fields>

/** In Swedish, the language of the authority and of what is written here, whoever takes them out. */
const LANGUAGE: Locale = 'sv'
const t = incidentWords(LANGUAGE)

/** What the authority asks for (GDPR 33.3; the same of chapter 3 section 9 of 2018:1177), in its order. */
export const reportSheet = ({ entry }: Shown, date: string): Sheet => {
  const { date: dayIn, number } = formatter(LANGUAGE)
  const part = (
    key: 'happened' | 'data' | 'consequences' | 'measures' | 'contact' | 'riskReason',
  ): SheetBlock[] => [{ heading: t(key), level: 1 }, { paragraph: entry[key] || t('notWritten') }]
  return {
    title: t('reportTitle'),
    language: LANGUAGE,
    date,
    standard: 'accessible',
    blocks: [
      {
        fields: [
          [t('law'), t(entry.law)],
          [t('kinds'), entry.kinds.map((kind) => t(kind)).join('; ')],
          [t('known'), `${dayIn(entry.knownOn!)} ${entry.knownTime}`],
          [t('people'), entry.people === null ? t('notWritten') : number(entry.people)],
          [t('risk'), t(entry.risk)],
        ],
      },
      ...part('happened'),
      ...part('data'),
      ...part('consequences'),
      ...part('measures'),
      ...part('riskReason'),
      ...(entry.lateReason === ''
        ? []
        : [{ heading: t('lateReason'), level: 1 } as const, { paragraph: entry.lateReason }]),
      ...part('contact'),
    ],
  }
}

/** What those concerned are told, to hand over: it may be found by somebody else, so it says nothing of who they are or why they are known. @throws Refusal `incident.nothing_to_tell`. */
export const noticeSheet = ({ told, contact }: Pick<Incident, 'told' | 'contact'>, date: string): Sheet => {
  if (told === '') throw new Refusal('incident.nothing_to_tell', 409)
  return {
    title: t('noticeTitle'),
    language: LANGUAGE,
    date,
    standard: 'accessible',
    discreet: true,
    blocks: [
      ...told.split(/\n{2,}/).map((paragraph) => ({ paragraph })),
      { heading: t('noticeWho'), level: 1 },
      { paragraph: contact },
    ],
  }
}
