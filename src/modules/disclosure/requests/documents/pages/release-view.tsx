import type { FC } from 'hono/jsx'
import { DescriptionList, Section } from '../../../../../web/components/structure.tsx'
import { Written } from '../../../../../web/components/written.tsx'
import { useReader } from '../../../../../web/reader.ts'
import { citation, type SectionKey } from '../../../../law/index.ts'
import { partName } from '../../../../support/index.ts'
import { handedOut, type Release } from '../release.ts'
import { shownInWords } from '../release-sheet.ts'
import { useDocumentWords } from './words.ts'

const Covered: FC<{ by: readonly (SectionKey | null)[] }> = ({ by }) => {
  const t = useDocumentWords()
  const { locale } = useReader()
  return by.map((section) => (
    <p class="redacted-run">
      {t('covered', { section: section === null ? t('notDecided') : citation(section, locale) })}
    </p>
  ))
}

/** What is handed out, from the same release as the paper: of what is covered only by what it is covered. */
export const ReleaseView: FC<{ release: Release }> = ({ release }) => {
  const t = useDocumentWords()
  const { locale } = useReader()
  const { sections, restCoveredBy } = handedOut(release)
  if (sections.length === 0) return <p class="not-given">{t('previewRefused')}</p>
  return (
    <div class="copy-content">
      {sections.map(({ section, shown, coveredBy }) => (
        <Section id={`released-${section}`} heading={partName(locale, section)}>
          {shown.length === 0 ? null : (
            <DescriptionList
              items={shown.map((part) => {
                const { label, value } = shownInWords(locale, part)
                return { term: label, value: <Written text={value} /> }
              })}
            />
          )}
          <Covered by={coveredBy} />
        </Section>
      ))}
      {restCoveredBy.length === 0 ? null : (
        <Section id="released-rest" heading={t('theRest')}>
          <Covered by={restCoveredBy} />
        </Section>
      )}
    </div>
  )
}
