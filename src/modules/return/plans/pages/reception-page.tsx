import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { enteredIn, refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { disclosurePaths, StaleLawField } from '../../../disclosure/index.ts'
import { partName } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { preparingWords } from '../messages-preparing.ts'
import type { PreparedReception } from '../reception-actions.ts'
import { receptionAnswer } from '../reception-schema.ts'
import { isPreparing } from '../rules.ts'
import { returnCrumbs, usePreparingWords, windowOf } from './words.tsx'

type Partner = NonNullable<PreparedReception['partner']>
type Shown = { data: PreparedReception; refused: RefusedForm | undefined }
type Reception = PreparedReception['receptions'][number]

/** What a partner that receives somebody can need to know, where it is told without a consent. */
const OFTEN_NEEDED = [
  'identity.chosen_name',
  'identity.full_name',
  'identity.languages',
  'contact.safe_ways',
  'needs.needs',
  'health.acute',
  'family.children',
  'safety.from_whom',
] as const

const usePartOptions = () => {
  const { locale } = useReader()
  return (parts: readonly string[]) =>
    parts.map((value) => {
      const [section = '', field = ''] = value.split('.')
      return { value, label: partName(locale, section, field) }
    })
}

const AnswerForm: FC<Shown & { reception: Reception }> = ({ data, refused, reception }) => {
  const p = usePreparingWords()
  const { today } = useReader()
  const { caseId, plan } = data
  const address = paths.answerReception({ caseId, returnId: plan.id, receptionId: reception.id })
  const form = refusedAt(refused, address)
  return (
    <Details summary={p('answer')} open={form !== undefined || reception.answer === null}>
      <FormOf
        fields={receptionAnswer}
        words={p}
        apart={reception.id}
        refused={form}
        saved={{ answeredOn: today }}
        action={address}
        label={`${p('answer')}: ${reception.partnerName}`}
        send={p('answer')}
        secondary
      />
    </Details>
  )
}

const Receptions: FC<Shown> = ({ data, refused }) => {
  const p = usePreparingWords()
  const format = useFormat()
  const { caseId, receptions } = data
  if (receptions.length === 0) return <p class="quiet">{p('noReceptions')}</p>
  return (
    <ul class="records">
      {receptions.map((reception) => (
        <li class="record">
          <p class="record-name">{reception.partnerName}</p>
          <p>
            {reception.partnerClosedOn !== null ? (
              <Status kind="withdrawn">{p('partnerClosed')}</Status>
            ) : reception.answer === 'accepted' ? (
              <Status kind="done">
                {p('receivesFrom', { day: format.date(reception.receivesOn ?? reception.askedOn) })}
              </Status>
            ) : reception.answer === 'declined' ? (
              <Status kind="withdrawn">{p('declined')}</Status>
            ) : (
              <Status kind="waiting">{p('waitsForAnswer')}</Status>
            )}
          </p>
          {reception.note === '' ? null : <Written text={reception.note} />}
          <p class="quiet">
            {p('askedOn', { day: format.date(reception.askedOn) })}. {p(reception.transfer)}.{' '}
            <Link href={disclosurePaths.disclosure({ caseId, disclosureId: reception.disclosureId })}>
              {p('disclosure')}
            </Link>
          </p>
          {reception.answer !== 'declined' && isPreparing(data.plan.state) ? (
            <AnswerForm data={data} refused={refused} reception={reception} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const OnConsent: FC<Shown & { partner: Partner }> = ({ data, refused, partner }) => {
  const p = usePreparingWords()
  const format = useFormat()
  const options = usePartOptions()
  const { of, list, text, error } = enteredIn(refused)
  const { caseId, consents } = data
  const [first] = consents
  if (first === undefined)
    return (
      <Alert kind="info">
        <p>{p('noConsent')}</p>
        <p>
          <Link href={disclosurePaths.newConsent({ caseId })}>{p('askConsent', { name: partner.name })}</Link>
        </p>
      </Alert>
    )
  const parts = [
    ...new Set(
      consents.flatMap(({ items }) =>
        items.map(({ section, field }) => (field === '' ? section : `${section}.${field}`)),
      ),
    ),
  ]
  return (
    <Form
      action={paths.reception({ caseId, returnId: data.plan.id })}
      hidden={{ partnerId: partner.id, ground: 'consent' }}
      label={p('ask')}
      send
    >
      <RadioField
        {...of('consentId')}
        value={text('consentId') ?? first.consent.id}
        label={p('consent')}
        options={consents.map(({ consent }) => ({
          value: consent.id,
          label: `${format.date(consent.givenOn)} – ${format.date(consent.expiresOn)}`,
        }))}
      />
      <CheckboxGroupField
        name="parts"
        label={p('parts')}
        description={p('partsHint')}
        values={list('parts')}
        error={error('parts') ?? error('items')}
        options={options(parts)}
      />
      <DateField {...of('endsOn')} value={text('endsOn') ?? first.consent.expiresOn} label={p('endsOn')} />
      <StaleLawField refused={refused?.values.ground === 'consent' ? refused : undefined} />
    </Form>
  )
}

const WithoutConsent: FC<Shown & { partner: Partner }> = ({ data, refused, partner }) => {
  const p = usePreparingWords()
  const options = usePartOptions()
  const { of, list, error } = enteredIn(refused)
  const yesNo = [
    { value: 'yes', label: p('yes') },
    { value: 'no', label: p('no') },
  ]
  const isOpen = refused !== undefined && refused.values.ground !== 'consent'
  return (
    <Details summary={p('otherGround')} open={isOpen}>
      <Form
        action={paths.reception({ caseId: data.caseId, returnId: data.plan.id })}
        hidden={{ partnerId: partner.id }}
        label={p('otherGround')}
        send={p('ask')}
        secondary
      >
        <RadioField
          {...of('ground')}
          idName="other-ground"
          label={p('ground')}
          options={(['abroad', 'vital_interest'] as const).map((value) => ({
            value,
            label: p(`ground_${value}`),
          }))}
        />
        <RadioField
          {...of('swedishEquivalentFits')}
          label={p('swedishEquivalentFits')}
          optional
          options={yesNo}
        />
        <RadioField
          {...of('clearlyInSwedishInterest')}
          label={p('clearlyInSwedishInterest')}
          optional
          options={yesNo}
        />
        <CheckboxGroupField
          name="parts"
          idName="other-parts"
          label={p('parts')}
          values={list('parts')}
          error={error('items')}
          options={options(OFTEN_NEEDED)}
        />
        <TextAreaField {...of('necessity')} label={p('necessity')} description={p('necessityHint')} />
        <TextAreaField {...of('danger')} label={p('danger')} rows={3} optional />
        <StaleLawField refused={isOpen ? refused : undefined} idName="other-staleLaw" />
        <DateField {...of('endsOn')} idName="other-endsOn" label={p('endsOn')} />
      </Form>
    </Details>
  )
}

const AskPartner: FC<Shown> = ({ data, refused }) => {
  const p = usePreparingWords()
  const format = useFormat()
  const { caseId, plan, partner, partners, transfer } = data
  return (
    <Section id="ask" heading={p('askPartner')}>
      {partners.length === 0 ? <p class="quiet">{p('noPartners')}</p> : null}
      <form
        class="form list-controls"
        method="get"
        action={paths.reception({ caseId, returnId: plan.id })}
        aria-label={p('choosePartner')}
      >
        <SelectField
          name="partnerId"
          label={p('choosePartner')}
          value={partner?.id}
          error={enteredIn(refused).error('partnerId')}
          options={partners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button variant="secondary">{p('choosePartner')}</Button>
      </form>
      {partner === undefined || transfer === undefined ? null : (
        <>
          <p>
            {p('transfer')}: {p(transfer)}.
          </p>
          {data.disclosures.map(({ id, endsOn }) => (
            <Form
              action={paths.reception({ caseId, returnId: plan.id })}
              hidden={{ partnerId: partner.id, disclosureId: id, endsOn }}
              label={p('useDisclosure')}
            >
              <p>{p('useDisclosureHint', { day: format.date(endsOn) })}</p>
              <Button variant="secondary">{p('useDisclosure')}</Button>
            </Form>
          ))}
          <OnConsent data={data} refused={refused} partner={partner} />
          <WithoutConsent data={data} refused={refused} partner={partner} />
        </>
      )}
    </Section>
  )
}

/** Who is asked to receive the person, on what ground, and what they answered. */
export const ReceptionPage: View<PreparedReception> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  const { caseId, plan } = data
  const asked = refusedAt(refused, paths.reception({ caseId, returnId: plan.id }))
  return (
    <Page
      title={p('receptions')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{p('receptionLead')}</p>}
    >
      <Receptions data={data} refused={refused} />
      {isPreparing(plan.state) ? <AskPartner data={data} refused={asked} /> : null}
    </Page>
  )
}
