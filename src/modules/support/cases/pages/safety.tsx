import type { Child, FC } from 'hono/jsx'
import { Heading } from '../../../../web/components/card.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { optionName, valueInWords } from '../../sections/messages.ts'
import type { SectionKey } from '../../sections/sections.ts'
import type { ViewedCase } from '../view-actions.ts'
import { useCaseWords } from './words.tsx'

/** What is known of a field of a case; empty where nothing is, or where the reader may not see it. */
export const knownIn = (data: Pick<ViewedCase, 'fields'>, section: SectionKey, field: string): string =>
  data.fields.find((value) => value.section === section && value.field === field)?.value ?? ''

const SafeContact: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const parts = ['safe_ways', 'safe_when', 'safe_by_whom', 'agreed_signal']
    .map((field) => {
      const section = field === 'agreed_signal' ? 'safety' : 'contact'
      return valueInWords(locale, section, field, knownIn(data, section, field))
    })
    .filter((part) => part !== '')
  if (parts.length > 0) return <>{parts.join(' · ')}</>
  return (
    <>
      {data.works ? t('safeContactUnknown') : t('safeContactNotShown', { body: data.bodyName })}{' '}
      {data.works ? (
        <Link href={paths.section({ caseId: data.id, section: 'contact' })}>{t('noteSafeContact')}</Link>
      ) : null}
    </>
  )
}

/** Stands before everything else on a case: how the person is reached safely, and what must not happen. */
export const SafetyBanner: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const danger = knownIn(data, 'safety', 'danger_now')
  const protection = knownIn(data, 'whereabouts', 'protection')
  const text = (term: string, section: SectionKey, field: string): { term: string; value: Child }[] => {
    const value = knownIn(data, section, field)
    return value === '' ? [] : [{ term, value: <Written text={value} /> }]
  }
  const items = [
    // Told above, with whom to call, to those who work on it.
    ...(danger === 'yes' && data.danger === null
      ? [
          {
            term: t('dangerNow'),
            value: <strong>{optionName(locale, 'danger_now', 'yes')}</strong>,
          },
        ]
      : []),
    ...(data.sections.includes('contact')
      ? [{ term: t('safeContact'), value: <SafeContact data={data} /> }]
      : []),
    ...text(t('never'), 'contact', 'never'),
    ...text(t('mustNotKnow'), 'family', 'keep_away'),
    ...text(t('mustNotBeNear'), 'housing', 'must_not_be_near'),
    ...(protection === '' || protection === 'none'
      ? []
      : [{ term: t('protection'), value: optionName(locale, 'protection', protection) }]),
    ...(data.denials > 0 ? [{ term: t('denyList'), value: t('denials', { count: data.denials }) }] : []),
  ]
  if (items.length === 0) return null
  return (
    <section
      class="safety-banner"
      data-color={danger === 'yes' ? 'danger' : 'warning'}
      aria-labelledby="safety-heading"
    >
      <Heading level={2} size="2xs" id="safety-heading">
        {t('safetyHeading')}
      </Heading>
      <DescriptionList items={items} />
    </section>
  )
}

/** What the person wants, in their own words, before what anybody else thinks. */
export const Wishes: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  if (!data.sections.includes('needs')) return null
  const wants = knownIn(data, 'needs', 'wants')
  const unwanted = knownIn(data, 'needs', 'does_not_want')
  return (
    <section class="case-wishes" aria-labelledby="wishes-heading">
      <Heading level={2} size="2xs" id="wishes-heading">
        {t('wishesHeading')}
      </Heading>
      {wants === '' ? (
        <p class="not-given">
          {t('wishesUnknown')}{' '}
          {data.works ? (
            <Link href={paths.section({ caseId: data.id, section: 'needs' })}>{t('noteWishes')}</Link>
          ) : null}
        </p>
      ) : (
        <blockquote class="own-words">
          <Written text={wants} />
        </blockquote>
      )}
      {unwanted === '' ? null : (
        <>
          <p>
            <strong>{t('doesNotWant')}:</strong>
          </p>
          <Written text={unwanted} />
        </>
      )}
    </section>
  )
}
