import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { type Description, DescriptionList } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { languageName, supportPaths } from '../../../support/index.ts'
import { ageBands } from '../../matching/wanted.ts'
import { paths } from '../../paths.ts'
import { requestWords } from '../messages.ts'
import type { AskedFor, RequestState } from '../schema.ts'

/** The words of housing requests in the reader's language. */
export const useRequestWords = () => requestWords(useReader().locale)

const stateKinds: Readonly<Record<RequestState, StatusKind>> = {
  open: 'waiting',
  answered: 'running',
  chosen: 'done',
  placed: 'done',
  no_place: 'missing',
  declined_by_person: 'withdrawn',
  withdrawn: 'withdrawn',
}

/** How a request stands, in a word. */
export const RequestStatus: FC<{ state: RequestState }> = ({ state }) => {
  const t = useRequestWords()
  return <Status kind={stateKinds[state]}>{t(state)}</Status>
}

type Who = Pick<AskedFor, 'receives' | 'adults' | 'childAges'>

/** Who comes, in a line: "En kvinna, 1 vuxen, 2 barn". */
export const needInWords = (
  t: ReturnType<typeof requestWords>,
  { receives, adults, childAges }: Who,
): string =>
  [t(receives), t('adultsCount', { count: adults }), t('childrenCount', { count: childAges.length })].join(
    ', ',
  )

export const useNeedLine = () => {
  const t = useRequestWords()
  return (who: Who): string => needInWords(t, who)
}

/** The days for which a place is asked, in words. */
export const usePeriodWords = () => {
  const t = useRequestWords()
  const format = useFormat()
  return ({ fromDay, untilDay }: Pick<AskedFor, 'fromDay' | 'untilDay'>): string =>
    t('period', {
      from: format.date(fromDay),
      until: untilDay === null ? withinSentence(t('unknownEnd')) : format.date(untilDay),
    })
}

const childrenInWords = (t: ReturnType<typeof requestWords>, childAges: AskedFor['childAges']): string =>
  childAges.length === 0
    ? t('noChildren')
    : ageBands
        .map((band) => ({ band, count: childAges.filter((age) => age === band).length }))
        .filter(({ count }) => count > 0)
        .map(({ band, count }) => t('childCount', { age: t(`age-${band}`), count }))
        .join(', ')

const languagesInWords = (
  t: ReturnType<typeof requestWords>,
  languages: readonly string[],
  locale: Locale,
): string =>
  languages.length === 0 ? t('anyLanguage') : languages.map((code) => languageName(code, locale)).join(', ')

/** What is asked for, as the shelters are told it. */
export const AskedForList: FC<{ asked: AskedFor; more?: readonly Description[] }> = ({
  asked,
  more = [],
}) => {
  const t = useRequestWords()
  const { locale } = useReader()
  const period = usePeriodWords()
  return (
    <DescriptionList
      items={[
        { term: t('urgency'), value: t(asked.urgency) },
        { term: t('fromDay'), value: period(asked) },
        { term: t('receives'), value: `${t(asked.receives)}, ${t('adultsCount', { count: asked.adults })}` },
        { term: t('children'), value: childrenInWords(t, asked.childAges) },
        {
          term: t('needs'),
          value: asked.needs.length === 0 ? t('any') : asked.needs.map((need) => t(need)).join(', '),
        },
        { term: t('languages'), value: languagesInWords(t, asked.languages, locale) },
        { term: t('security'), value: t(asked.security) },
        ...more,
      ]}
    />
  )
}

/** The way to the requests of a case. */
export const requestCrumbs = (
  t: ReturnType<typeof requestWords>,
  { caseId, number }: { readonly caseId: string; readonly number: string },
) => [
  { href: supportPaths.case({ caseId }), label: t('case', { number }) },
  { href: paths.caseRequests({ caseId }), label: t('housing') },
]
