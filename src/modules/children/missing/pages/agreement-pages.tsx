import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { entered, fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { type FoundRecipients, RecipientField } from '../../../disclosure/index.ts'
import { counties } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedAgreement, ViewedAgreements } from '../agreement-actions.ts'
import type { AgreementPart } from '../agreement-store.ts'
import { missingWords } from '../messages.ts'
import { stepKinds } from '../schema.ts'
import { useMissingWords } from './words.tsx'

interface Values {
  readonly name?: string
  readonly county?: string | null
  readonly sharedGrounds?: string
}

const AgreementFields: FC<{ values: Values; refused: RefusedForm | undefined }> = ({ values, refused }) => {
  const field = fieldsIn(refused)
  const t = useMissingWords()
  const { locale } = useReader()
  return (
    <>
      <TextField {...field('name', values.name)} label={t('name')} description={t('nameHint')} />
      <SelectField
        {...field('county', values.county)}
        label={t('county')}
        description={t('countyHint')}
        optional
        options={counties.map(({ code, name }) => ({ value: code, label: name[locale] }))}
      />
      <TextAreaField
        {...field('sharedGrounds', values.sharedGrounds)}
        label={t('sharedGrounds')}
        description={t('sharedGroundsHint')}
        optional
        rows={4}
      />
    </>
  )
}

/** Which plans have been agreed on among bodies, and who has signed? */
export const AgreementsPage: View<ViewedAgreements> = ({ data, context, refused }) => {
  const t = missingWords(context.locale)
  const format = formatter(context.locale)
  return (
    <Page
      title={t('agreements')}
      breadcrumb={[{ href: paths.missing(), label: t('missing') }]}
      state={<p>{t('agreementsLead')}</p>}
    >
      {data.agreements.length === 0 ? (
        <EmptyState heading={t('noAgreements')}>{t('noAgreementsText')}</EmptyState>
      ) : (
        <ul class="records">
          {data.agreements.map((agreement) => (
            <li class="record">
              <p class="record-name">
                <Link href={paths.agreement({ agreementId: agreement.id })}>{agreement.name}</Link>
              </p>
              <p>
                <Status
                  kind={
                    agreement.endedOn !== null
                      ? 'withdrawn'
                      : agreement.parts > 0 && agreement.signed === agreement.parts
                        ? 'done'
                        : 'waiting'
                  }
                >
                  {agreement.endedOn === null
                    ? t('signedOf', { signed: agreement.signed, parts: agreement.parts })
                    : t('endedOn', { day: format.date(agreement.endedOn) })}
                </Status>{' '}
                <span class="quiet">{t('kept', { name: agreement.bodyName })}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Section id="new" heading={t('addAgreement')}>
        <Form action={paths.agreements()} label={t('addAgreement')} send>
          <AgreementFields values={{}} refused={refused} />
        </Form>
      </Section>
    </Page>
  )
}

const PartSigned: FC<{ part: AgreementPart }> = ({ part }) => {
  const t = useMissingWords()
  const format = useFormat()
  if (part.does === '') return <Status kind="missing">{t('notWritten')}</Status>
  if (part.signedOn === null) return <Status kind="waiting">{t('notSigned')}</Status>
  return (
    <Status kind="done">
      {part.signedByName
        ? t('signed', { day: format.date(part.signedOn), name: part.signedByName })
        : format.date(part.signedOn)}
    </Status>
  )
}

const OwnPart: FC<{ data: ViewedAgreement; part: AgreementPart }> = ({ data, part }) => {
  const t = useMissingWords()
  const { id: agreementId } = data.agreement
  return (
    <li class="record">
      <p class="record-name">
        {t(`step_${part.step}`)} <PartSigned part={part} />
      </p>
      {part.does === '' ? null : <Written text={part.does} />}
      <ButtonRow>
        <LinkButton variant="secondary" href={paths.agreementPart({ agreementId, partId: part.id })}>
          {t('writePart')}
        </LinkButton>
      </ButtonRow>
      {part.does !== '' && part.signedOn === null ? (
        <Form
          action={paths.signPart({ agreementId, partId: part.id })}
          revision={part.revision}
          label={`${t('sign')}: ${t(`step_${part.step}`)}`}
          send={t('sign')}
          secondary
        >
          <p class="quiet">{t('signHint')}</p>
        </Form>
      ) : null}
    </li>
  )
}

/** The own body can take a part too: it stands first. */
const withOwn = ({ agreement, bodies }: ViewedAgreement): FoundRecipients => {
  const own = { bodyId: agreement.bodyId, name: agreement.bodyName, county: null, kinds: [], takesCare: true }
  return bodies === null
    ? { find: undefined, found: [own], more: false }
    : { ...bodies, found: [own, ...bodies.found] }
}

const Keeping: FC<{ data: ViewedAgreement; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useMissingWords()
  const { agreement } = data
  const agreementId = agreement.id
  const adding = refusedAt(refused, paths.agreementParts({ agreementId }))
  const field = fieldsIn(adding)
  const changing = refusedAt(refused, paths.agreement({ agreementId }))
  return (
    <>
      <Details summary={t('addPart')} open={adding !== undefined || data.parts.length === 0}>
        <Form
          action={paths.agreementParts({ agreementId })}
          label={t('addPart')}
          send={t('addPartNow')}
          secondary
        >
          <RecipientField
            name="bodyId"
            label={t('body')}
            value={entered(adding, 'bodyId')}
            errors={adding?.errors ?? []}
            searched={withOwn(data)}
          />
          <SelectField
            {...field('step')}
            label={t('step')}
            options={stepKinds.map((value) => ({ value, label: t(`step_${value}`) }))}
          />
        </Form>
      </Details>
      <Details summary={t('changeAgreement')} open={changing !== undefined}>
        <Form
          action={paths.agreement({ agreementId })}
          revision={agreement.revision}
          label={t('changeAgreement')}
          send={t('save')}
          secondary
        >
          <AgreementFields values={agreement} refused={changing} />
        </Form>
        <Form
          action={paths.endAgreement({ agreementId })}
          revision={agreement.revision}
          label={t('endAgreement')}
          send
          secondary
          danger
        >
          <p class="quiet">{t('endHint')}</p>
        </Form>
      </Details>
    </>
  )
}

/** Who calls whom when a child disappears, and has each body signed its own part? */
export const AgreementPage: View<ViewedAgreement> = ({ data, context, refused }) => {
  const t = missingWords(context.locale)
  const { agreement, parts, keeps, ownBody } = data
  const own = agreement.endedOn === null ? parts.filter(({ bodyId }) => bodyId === ownBody) : []
  return (
    <Page
      title={agreement.name}
      breadcrumb={[
        { href: paths.missing(), label: t('missing') },
        { href: paths.agreements(), label: t('agreements') },
      ]}
      state={<p>{t('kept', { name: agreement.bodyName })}</p>}
      wide
    >
      {own.length > 0 ? (
        <Section id="own" heading={t('ownPart')}>
          <ul class="records">
            {own.map((part) => (
              <OwnPart data={data} part={part} />
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="parts" heading={t('parts')}>
        <Table
          caption={t('parts')}
          captionHidden
          rows={[...parts].sort((a, b) => stepKinds.indexOf(a.step) - stepKinds.indexOf(b.step))}
          empty={<p class="quiet">{t('noParts')}</p>}
          columns={[
            { heading: t('step'), rowHeading: true, cell: ({ step }) => t(`step_${step}`) },
            { heading: t('body'), cell: ({ bodyName }) => bodyName },
            { heading: t('within'), cell: ({ withinMinutes }) => t('minutes', { minutes: withinMinutes }) },
            {
              heading: t('functionName'),
              cell: ({ functionName, telephone }) => (
                <>
                  {functionName}
                  <br />
                  <span class="nowrap">{telephone}</span>
                </>
              ),
            },
            { heading: t('does'), cell: ({ does }) => <Written text={does} /> },
            { heading: t('signature'), cell: (part) => <PartSigned part={part} /> },
          ]}
        />
      </Section>
      {agreement.sharedGrounds === '' ? null : (
        <Section id="grounds" heading={t('sharedGrounds')}>
          <Written text={agreement.sharedGrounds} />
        </Section>
      )}
      {keeps ? <Keeping data={data} refused={refused} /> : null}
    </Page>
  )
}
