import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { enteredIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { disclosurePaths, StaleLawField } from '../../../disclosure/index.ts'
import { paths } from '../../paths.ts'
import { withheldReasons } from '../codes.ts'
import type { PreparedConfirmation } from '../confirmation-actions.ts'
import { planWords } from '../messages.ts'
import { preparingWords } from '../messages-preparing.ts'
import type { Confirmation } from '../plan.ts'
import { Obstacles, returnCrumbs, usePreparingWords, windowOf } from './words.tsx'

/** What one of the two has said about the plan as it is now. */
export const Said: FC<{ said: Confirmation | undefined }> = ({ said }) => {
  const p = usePreparingWords()
  const format = useFormat()
  if (said === undefined) return <Status kind="waiting">{p('notSaid')}</Status>
  return (
    <>
      {said.answer === 'confirmed' ? (
        <Status kind="done">{p('saysConfirmed')}</Status>
      ) : (
        <Status kind="atRisk">{p('saysWithheld')}</Status>
      )}
      {said.reasons.length === 0 ? null : (
        <ul>
          {said.reasons.map((reason) => (
            <li>{p(`reason_${reason}`)}</li>
          ))}
        </ul>
      )}
      {said.text === '' ? null : (
        <>
          <p class="ds-paragraph">{p('change')}:</p>
          <Written text={said.text} />
        </>
      )}
      <p class="quiet">
        {said.bodyName}, {format.instant(said.at)}
      </p>
    </>
  )
}

/** The fields of an answer: confirm, or wait with reasons and with what would change it. */
export const AnswerFields: FC<{ refused: RefusedForm | undefined }> = ({ refused }) => {
  const p = usePreparingWords()
  const { of, list, error } = enteredIn(refused)
  return (
    <>
      <RadioField
        {...of('answer')}
        label={p('answerIs')}
        options={[
          { value: 'confirmed', label: p('confirmIt') },
          { value: 'withheld', label: p('withholdIt') },
        ]}
      />
      <CheckboxGroupField
        name="reasons"
        label={p('reasons')}
        optional
        values={list('reasons')}
        error={error('reasons')}
        options={withheldReasons.map((value) => ({ value, label: p(`reason_${value}`) }))}
      />
      <TextAreaField {...of('text')} label={p('change')} description={p('changeHint')} optional />
    </>
  )
}

const Coordinator: FC<{ data: PreparedConfirmation; refused: RefusedForm | undefined }> = ({
  data,
  refused,
}) => {
  const p = usePreparingWords()
  const { caseId, plan } = data
  const address = paths.confirmation({ caseId, returnId: plan.id })
  return (
    <Section id="coordinator" heading={p('coordinator')}>
      <Said said={data.standing.coordinator} />
      {!data.confirms ? (
        <p class="quiet">{p('onlyCoordinator')}</p>
      ) : plan.state === 'planned' || plan.state === 'confirmed' ? (
        <Form
          action={address}
          hidden={{ edition: String(plan.edition) }}
          label={p('confirm')}
          send={p('saveAnswer')}
        >
          <AnswerFields refused={refusedAt(refused, address)} />
        </Form>
      ) : null}
    </Section>
  )
}

const Organiser: FC<{ data: PreparedConfirmation; refused: RefusedForm | undefined }> = ({
  data,
  refused,
}) => {
  const p = usePreparingWords()
  const { today } = useReader()
  const { caseId, plan, organisers } = data
  const address = paths.askOrganiser({ caseId, returnId: plan.id })
  const { of, text, error } = enteredIn(refusedAt(refused, address))
  const [first] = organisers
  return (
    <Section id="organiser" heading={p('organiser')}>
      <Said said={data.standing.organiser} />
      {data.question ? (
        <>
          <p>
            <Status kind="waiting">{p('asked')}</Status>
          </p>
          {data.question.isOutdated ? <Alert kind="warning">{p('askedOutdated')}</Alert> : null}
          <Form action={paths.takeBackQuestion({ caseId, returnId: plan.id })} label={p('takeBack')}>
            <Button variant="tertiary">{p('takeBack')}</Button>
          </Form>
        </>
      ) : plan.state !== 'planned' ? null : first === undefined ? (
        <p>
          {p('noOrganiser')} <Link href={disclosurePaths.newConsent({ caseId })}>{p('requestConsent')}</Link>
        </p>
      ) : (
        <Details summary={p('askOrganiser')} open={refusedAt(refused, address) !== undefined}>
          <p>{p('askOrganiserLead')}</p>
          {organisers.map(({ bodyId, name, consentId, expiresOn }) => (
            <Form
              action={address}
              hidden={{ organiser: bodyId, consentId }}
              label={`${p('askOrganiser')}: ${name}`}
            >
              <p>{name}</p>
              <DateField
                {...of('endsOn')}
                idName={`endsOn-${bodyId}`}
                value={text('endsOn') ?? expiresOn}
                min={today}
                label={p('endsOn')}
                error={error('endsOn') ?? error('organiser')}
              />
              <StaleLawField
                refused={text('organiser') === bodyId ? refusedAt(refused, address) : undefined}
                idName={`staleLaw-${bodyId}`}
              />
              <Button variant="secondary" label={`${p('askOrganiser')}: ${name}`}>
                {p('askOrganiser')}
              </Button>
            </Form>
          ))}
        </Details>
      )}
    </Section>
  )
}

/** Whether the programme confirms: what stands against it, and what the two have said. */
export const ConfirmationPage: View<PreparedConfirmation> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  const t = planWords(context.locale)
  return (
    <Page
      title={p('confirmation')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{p('confirmationLead')}</p>}
      islands={['forms']}
    >
      <Section id="obstacles" heading={t('obstacles')}>
        <p class="quiet">{t('obstaclesLead')}</p>
        <Obstacles obstacles={data.obstacles} />
      </Section>
      <Coordinator data={data} refused={refused} />
      <Organiser data={data} refused={refused} />
      <Earlier data={data} />
    </Page>
  )
}

const Earlier: FC<{ data: PreparedConfirmation }> = ({ data }) => {
  const p = usePreparingWords()
  const earlier = data.confirmations.filter(({ edition }) => edition !== data.plan.edition)
  if (earlier.length === 0) return null
  return (
    <Details summary={p('history')}>
      <DescriptionList items={earlier.map((said) => ({ term: p(said.part), value: <Said said={said} /> }))} />
    </Details>
  )
}
