import type { FC } from 'hono/jsx'
import { Status } from '../../../../web/components/status.tsx'
import { useReader } from '../../../../web/reader.ts'
import { citation, type SectionKey } from '../../../law/index.ts'
import { identificationWords } from '../messages.ts'
import type { Judgement } from '../schema.ts'

/** The words of the checklists in the reader's language. */
export const useListWords = () => identificationWords(useReader().locale)

/** What the officer judged: a plain tag, in no colour that would rank it. */
export const JudgementWord: FC<{ judgement: Judgement | null }> = ({ judgement }) => {
  const t = useListWords()
  return judgement === null ? (
    <Status kind="draft">{t('notJudged')}</Status>
  ) : (
    <span class="ds-tag" data-color="neutral" data-variant="outline">
      {t(judgement)}
    </span>
  )
}

/** Sections of law, as a lawyer cites them. */
export const Citations: FC<{ sections: readonly SectionKey[] }> = ({ sections }) => {
  const { locale } = useReader()
  return sections.length === 0 ? null : (
    <p class="quiet">{sections.map((section) => citation(section, locale)).join(' · ')}</p>
  )
}
