import type { FC } from 'hono/jsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { citation, type SectionKey, saying } from '../../../law/index.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { placementWords } from '../messages.ts'
import { isOverstaying } from '../rules.ts'
import type { PersonKind, PlacementState } from '../schema.ts'
import type { Placement } from '../store.ts'

/** The words of placements in the reader's language. */
export const usePlacementWords = () => placementWords(useReader().locale)

const kinds: Readonly<Record<PlacementState, StatusKind>> = {
  granted: 'waiting',
  in_force: 'running',
  ended: 'done',
  moved: 'done',
  lapsed: 'withdrawn',
  withdrawn: 'withdrawn',
}

/** How a placement stands, in words; past its time it says so. */
export const Standing: FC<{ placement: Pick<Placement, 'state' | 'plannedUntil'> }> = ({ placement }) => {
  const t = usePlacementWords()
  const format = useFormat()
  const { today } = useReader()
  return isOverstaying(placement, today) ? (
    <Status kind="late">{t('overstay', { day: format.shortDate(placement.plannedUntil) })}</Status>
  ) : (
    <Status kind={kinds[placement.state]}>{t(placement.state)}</Status>
  )
}

/** "Vuxen 1", "Barn 2": people have numbers and no names here. */
export const usePersonName = () => {
  const t = usePlacementWords()
  return ({ kind, number }: { kind: PersonKind; number: number }): string => t(kind, { number })
}

/** The way from a case to its placements. */
export const placementCrumbs = (
  t: ReturnType<typeof placementWords>,
  { caseId, number }: { caseId: string; number: string },
) => [
  { href: supportPaths.case({ caseId }), label: t('case', { number }) },
  { href: paths.placements({ caseId }), label: t('placements') },
]

/** The sections that a decision rests on, in the house's own words. */
export const LawNotes: FC<{ sections: readonly SectionKey[] }> = ({ sections }) => {
  const t = usePlacementWords()
  const { locale, today } = useReader()
  return (
    <Section id="law" heading={t('sections')}>
      <ul class="law-notes">
        {sections.map((key) => (
          <li>
            {saying(key, today, locale)} <span class="quiet">({citation(key, locale)})</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
