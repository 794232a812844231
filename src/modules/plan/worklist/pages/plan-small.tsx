import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { StatusShape, statusTones, statusWord } from '../../../../web/components/status.tsx'
import { statusKinds } from '../../../../web/components/status-shapes.ts'
import { Section } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { titleIn } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import type { FollowedMeasure } from '../../standing/follow.ts'
import { words } from '../../standing/pages/words.tsx'
import { countKinds } from '../../standing/rules.ts'
import type { PlanRow } from '../../standing/store.ts'
import { worklistWords } from '../messages.ts'

interface PlanSmallProps {
  readonly plan: PlanRow
  readonly plans: readonly { readonly id: string; readonly reference: string }[]
  readonly areas: readonly { readonly key: string; readonly title: string }[]
  readonly measures: readonly FollowedMeasure[]
}

/** How one plan stands, small: a sentence, and each measure as a shape with its number. */
export const PlanSmall: FC<PlanSmallProps> = ({ plan, plans, areas, measures }) => {
  const { locale } = useReader()
  const t = worklistWords(locale)
  const kindWords = words(locale)
  const f = useFormat()
  const counts = countKinds(measures.map(({ standing }) => standing))
  const outside = measures.filter(({ areaKey }) => !areas.some(({ key }) => key === areaKey))
  const other = plans[(plans.findIndex(({ id }) => id === plan.id) + 1) % plans.length]
  const kinds = f.list(
    statusKinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => kindWords(`kind_${kind}`, { count: counts[kind] })),
  )
  return (
    <Section
      heading={t('plan')}
      id="plan"
      aside={
        other === undefined || other.id === plan.id ? null : (
          <Link href={`${paths.overview({ plan: other.id })}#plan`}>{t('otherPlans')}</Link>
        )
      }
    >
      <div class="plan-small">
        <p>
          <Link href={paths.plan({ planId: plan.id })}>{plan.reference}</Link>
          {'. '}
          {plan.followed
            ? t('planState', { count: measures.length, kinds })
            : t('notFollowed', { count: measures.length })}
        </p>
        {areas.map(({ key, title }) => (
          <AreaSmall
            planId={plan.id}
            title={`${key} ${titleIn(title, plan.language, locale)}`}
            measures={measures.filter(({ areaKey }) => areaKey === key)}
          />
        ))}
        {outside.length > 0 ? (
          <AreaSmall planId={plan.id} title={t('outsideAreas')} measures={outside} />
        ) : null}
      </div>
    </Section>
  )
}

const AreaSmall: FC<{ planId: string; title: string; measures: readonly FollowedMeasure[] }> = ({
  planId,
  title,
  measures,
}) => {
  const { locale } = useReader()
  const t = worklistWords(locale)
  const done = measures.filter(({ standing }) => standing.kind === 'done').length
  return (
    <div>
      <p class="plan-small-area">
        <span>{title}</span>
        <span>{t('areaDone', { done, total: measures.length })}</span>
      </p>
      <ol class="measure-chips">
        {measures.map(({ id, number, heading, standing: { kind } }) => {
          const words = t('chipOfMeasure', {
            number,
            heading: titleIn(heading, 'sv', locale),
            state: statusWord(kind, locale),
          })
          return (
            <li>
              <a
                class="measure-chip"
                data-color={statusTones[kind]}
                data-status={kind}
                href={paths.measure({ planId, measureId: id })}
                title={words}
              >
                <StatusShape kind={kind} />
                <span aria-hidden="true">{number}</span>
                <span class="ds-sr-only">{words}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
