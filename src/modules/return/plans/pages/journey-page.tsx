import { Alert } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import { preparingWords } from '../messages-preparing.ts'
import type { PreparedJourney } from '../plan-actions.ts'
import { ending, journey, journeyDay } from '../records.ts'
import { hasTravelled, mayStep } from '../rules.ts'
import { Obstacles, returnCrumbs, windowOf } from './words.tsx'

/** The person has travelled, with the programme or on their own; or the return is ended. */
export const JourneyPage: View<PreparedJourney> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  const t = planWords(context.locale)
  const { caseId, plan, obstacles } = data
  const address = { caseId, returnId: plan.id }
  const righting = refusedAt(refused, paths.rightJourney(address))
  const isLeaving = mayStep(plan.state, 'travelled')
  return (
    <Page
      title={p('journey')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{p('journeyLead')}</p>}
      islands={['forms']}
    >
      {isLeaving && (plan.state !== 'confirmed' || obstacles.length > 0) ? (
        <>
          <Alert kind="warning">{p('notConfirmed')}</Alert>
          <Section id="obstacles" heading={t('obstacles')}>
            <Obstacles obstacles={obstacles} />
          </Section>
        </>
      ) : null}
      {isLeaving ? (
        <FormOf
          fields={journey}
          words={p}
          refused={refusedAt(refused, paths.journey(address))}
          likely={{ travelledOn: context.today }}
          action={paths.journey(address)}
          label={p('recordJourney')}
          revision={plan.revision}
          cancel={paths.plan(address)}
        />
      ) : null}
      {hasTravelled(plan.state) && plan.travelledOn !== null ? (
        <Details summary={p('rightJourney')} open={righting !== undefined}>
          <p class="quiet">{p('rightJourneyHint')}</p>
          <FormOf
            fields={journeyDay}
            words={p}
            refused={righting}
            saved={{ travelledOn: plan.travelledOn }}
            action={paths.rightJourney(address)}
            label={p('rightJourney')}
            revision={plan.revision}
            secondary
          />
        </Details>
      ) : null}
      {mayStep(plan.state, 'ended') ? (
        <FormOf
          fields={ending}
          words={p}
          refused={refusedAt(refused, paths.end(address))}
          likely={{ endedOn: context.today }}
          action={paths.end(address)}
          label={p('end')}
          revision={plan.revision}
        />
      ) : null}
    </Page>
  )
}
