import type { FC } from 'hono/jsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useReader } from '../../../../web/reader.ts'
import { periodName } from '../../periods.ts'
import type { viewEstimate } from '../actions.ts'
import { ownOf } from '../analysis.ts'
import { estimateWords } from '../messages.ts'
import { besidePicture } from './fan-picture.ts'

/** How it lies beside what is published already. */
export const Beside: FC<{ data: Awaited<ReturnType<typeof viewEstimate.run>> }> = ({
  data: { estimate, beside },
}) => {
  const reader = useReader()
  const { locale } = reader
  const t = estimateWords(locale)
  if (beside.length === 0) return null
  return (
    <Section id="beside-section" heading={t('beside')}>
      <p class="ds-paragraph">{t('besideText')}</p>
      <Depicted
        id="beside"
        depiction={besidePicture(
          ownOf(estimate.analysis),
          beside.map(({ title, from, to, content }) => ({
            label: `${periodName({ from, to }, locale)}: ${title[locale]}`,
            population: content?.population ?? null,
            lower: content?.interval?.lower ?? null,
            upper: content?.interval?.upper ?? null,
          })),
          reader,
        )}
      />
    </Section>
  )
}
