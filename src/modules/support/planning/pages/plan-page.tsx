import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../cases/languages.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import type { ViewedPlan } from '../view-actions.ts'
import { Goals } from './goals.tsx'
import { Phases } from './phases.tsx'
import { WishesForm } from './wishes-form.tsx'
import { usePlanWords, written } from './words.tsx'

const Wishes: FC<{ data: ViewedPlan }> = ({ data }) => {
  const t = usePlanWords()
  const { locale } = useReader()
  const { plan, caseId } = data
  if (plan === null) return null
  return (
    <Section
      id="wishes"
      heading={t('wishes')}
      aside={
        data.writes ? (
          <LinkButton variant="tertiary" href={paths.wishes({ caseId })}>
            {t('changeWishes')}
          </LinkButton>
        ) : null
      }
    >
      <blockquote class="own-words" {...written(plan.wishesLanguage)}>
        <Written text={plan.wishes} />
      </blockquote>
      <p class="quiet">
        {plan.wishesLanguage === null
          ? null
          : `${t('inLanguage', { language: languageName(plan.wishesLanguage, locale) })} · `}
        {t(plan.stays ?? 'notAsked')}
      </p>
    </Section>
  )
}

const Reviews: FC<{ data: ViewedPlan }> = ({ data }) => {
  const t = usePlanWords()
  const { reviews, caseId } = data
  return (
    <Section
      id="reviews"
      heading={t('reviews')}
      aside={
        data.writes ? (
          <LinkButton variant="tertiary" href={paths.addReview({ caseId })}>
            {t('addReview')}
          </LinkButton>
        ) : null
      }
    >
      {reviews.length === 0 ? (
        <p class="quiet">{t('noReviews')}</p>
      ) : (
        <ul class="records">
          {reviews.map((review) => (
            <li class="record">
              <p class="record-name">
                <Day day={review.heldOn} />
              </p>
              <Written text={review.text} />
              <p class="quiet">
                {t(review.personTookPart ? 'tookPartYes' : 'tookPartNo')}
                {review.madeByName === null ? '' : ` · ${review.madeByName}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const Outcomes: FC<{ data: ViewedPlan }> = ({ data }) => {
  const t = usePlanWords()
  const format = useFormat()
  const { caseId, lastAsked } = data
  return (
    <Section
      id="outcomes"
      heading={t('outcomes')}
      aside={
        <LinkButton variant="tertiary" href={paths.outcomes({ caseId })}>
          {lastAsked === null && data.writes ? t('ask') : t('outcomesOpen')}
        </LinkButton>
      }
    >
      <p>
        {t('outcomesShort')}{' '}
        {lastAsked === null ? t('outcomesNever') : t('outcomesLast', { day: format.date(lastAsked) })}
      </p>
    </Section>
  )
}

/** What does the person want, and what is done about it? Wishes first, then where they are, goals with steps, reviews. */
export const PlanPage: View<ViewedPlan> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const { caseId, number, plan, writes } = data
  return (
    <Page
      title={t('plan')}
      under={t('case', { number })}
      breadcrumb={[{ href: paths.case({ caseId }), label: t('case', { number }) }]}
      state={
        plan === null ? (
          <p>{t('beginLead')}</p>
        ) : (
          <p>
            {t('nextReview')}:{' '}
            {plan.nextReview ? (
              <Day day={plan.nextReview} kind="deadline" />
            ) : (
              withinSentence(t('noReviewDay'))
            )}
          </p>
        )
      }
      action={
        plan !== null && writes ? (
          <LinkButton variant="primary" href={paths.ownPlan({ caseId })}>
            {t('ownOpen')}
          </LinkButton>
        ) : undefined
      }
      islands={['forms']}
    >
      {plan === null && writes ? <WishesForm data={data} refused={refused} /> : null}
      {plan === null && !writes ? (
        <EmptyState heading={t('nothingYetHeading')}>{t('nothingYetText')}</EmptyState>
      ) : null}
      {plan === null ? null : (
        <>
          <Wishes data={data} />
          <Goals data={data} />
          <Phases data={data} refused={refused} />
          <Outcomes data={data} />
          <Reviews data={data} />
        </>
      )}
    </Page>
  )
}
