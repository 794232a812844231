import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { disclosurePaths } from '../../../disclosure/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedRepresentatives } from '../actions.ts'
import { representativeWords } from '../messages.ts'
import { isForAge } from '../rules.ts'
import { grounds, relations, representativeKinds } from '../schema.ts'
import type { SuspectedGuardian } from '../store.ts'
import { RepresentativeStanding, representativeCrumbs, useRepresentativeWords } from './words.tsx'

interface Props {
  readonly data: ViewedRepresentatives
  readonly refused: RefusedForm | undefined
}

const NeedForm: FC<Props> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useRepresentativeWords()
  const { today } = useReader()
  return (
    <Details summary={t('need')} open={refused !== undefined || data.representatives.length === 0}>
      <Form
        action={paths.representatives({ caseId: data.caseId })}
        label={t('need')}
        send={t('saveNeed')}
        secondary={data.representatives.length > 0}
      >
        <RadioField
          {...field('kind')}
          label={t('kind')}
          options={representativeKinds
            .filter((kind) => isForAge(kind, data.ageGroup))
            .map((value) => ({ value, label: t(`kind_${value}`), description: t(`hint_${value}`) }))}
        />
        <DateField {...field('neededOn', today)} label={t('neededOn')} max={today} />
      </Form>
    </Details>
  )
}

const Representatives: FC<Props> = ({ data, refused }) => {
  const t = useRepresentativeWords()
  const { caseId, representatives, writes } = data
  return (
    <Section id="representatives" heading={t('representatives')}>
      {representatives.length === 0 ? <p class="quiet">{t('none')}</p> : null}
      <ul class="records">
        {representatives.map((one) => (
          <li class="record">
            <p class="record-name">
              <Link href={paths.representative({ caseId, representativeId: one.id })}>
                {t(`kind_${one.kind}`)}
              </Link>
            </p>
            <p>
              <RepresentativeStanding state={one.state} /> {one.name}
              {one.state === 'appointed' && one.childToldOn === null ? (
                <>
                  {' '}
                  <Status kind="missing">{t('childNotTold')}</Status>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {writes ? <NeedForm data={data} refused={refused} /> : null}
    </Section>
  )
}

const LiftForm: FC<Props & { one: SuspectedGuardian }> = ({ data, refused, one }) => {
  const t = useRepresentativeWords()
  const { today } = useReader()
  const address = paths.liftSuspicion({ caseId: data.caseId, suspicionId: one.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Details summary={t('lift')} open={own !== undefined}>
      <Form action={address} label={t('lift')} send={t('saveLift')} secondary>
        <TextAreaField
          {...field('reasons')}
          idName={own === undefined ? `reasons-${one.id}` : 'reasons'}
          label={t('reasons')}
          rows={3}
        />
        <DateField
          {...field('liftedOn', today)}
          idName={own === undefined ? `liftedOn-${one.id}` : 'liftedOn'}
          label={t('liftedOn')}
          min={one.since}
          max={today}
        />
      </Form>
    </Details>
  )
}

const SuspectForm: FC<Props> = ({ data, refused }) => {
  const t = useRepresentativeWords()
  const { today } = useReader()
  const address = paths.suspectedGuardians({ caseId: data.caseId })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Details summary={t('noteSuspected')} open={own !== undefined}>
      <Form action={address} label={t('noteSuspected')} send={t('saveSuspected')} secondary>
        <p>{t('noteHint')}</p>
        <SelectField
          {...field('relation')}
          label={t('relation')}
          options={relations.map((value) => ({ value, label: t(`relation_${value}`) }))}
        />
        <RadioField
          {...field('ground')}
          label={t('ground')}
          options={grounds.map((value) => ({ value, label: t(`ground_${value}`) }))}
        />
        <TextAreaField {...field('grounds')} label={t('grounds')} description={t('sealedHint')} rows={4} />
        <DateField {...field('since', today)} label={t('since')} max={today} />
      </Form>
    </Details>
  )
}

const Suspected: FC<Props> = ({ data, refused }) => {
  const t = useRepresentativeWords()
  const format = useFormat()
  const { caseId, suspected, writes, ageGroup } = data
  const stands = suspected.some(({ liftedOn }) => liftedOn === null)
  if (ageGroup === 'adult' && suspected.length === 0) return null
  return (
    <Section id="suspected" heading={t('suspected')}>
      {stands ? (
        <Alert kind="warning">
          <p>{t('suspectedEffect')}</p>
          <p>
            <Link href={disclosurePaths.consents({ caseId })}>{t('consentsNow')}</Link>
          </p>
        </Alert>
      ) : (
        <p class="quiet">{t('suspectedNone')}</p>
      )}
      <ul class="records">
        {suspected.map((one) => (
          <li class="record">
            <p class="record-name">{t(`relation_${one.relation}`)}</p>
            <p>
              {one.liftedOn === null ? (
                <Status kind="atRisk">{t('standsNow')}</Status>
              ) : (
                <Status kind="done">{t('lifted', { day: format.date(one.liftedOn) })}</Status>
              )}{' '}
              {t(`ground_${one.ground}`)}. {t('sinceDay', { day: format.date(one.since) })}
            </p>
            <Written text={one.grounds} />
            {one.liftedOn === null ? (
              writes ? (
                <LiftForm data={data} refused={refused} one={one} />
              ) : null
            ) : (
              <Written text={one.liftReasons} />
            )}
          </li>
        ))}
      </ul>
      {writes && ageGroup !== 'adult' ? <SuspectForm data={data} refused={refused} /> : null}
    </Section>
  )
}

/** Who speaks for the child, and which guardian may not? */
export const RepresentativesPage: View<ViewedRepresentatives> = ({ data, context, refused }) => {
  const t = representativeWords(context.locale)
  const needs = refusedAt(refused, paths.representatives({ caseId: data.caseId }))
  return (
    <Page
      title={t('title')}
      windowTitle={windowWords(context.locale)('representatives')}
      under={t('case', { number: data.number })}
      breadcrumb={representativeCrumbs(t, data).slice(0, 1)}
      state={<p>{t(data.ageGroup === 'adult' ? 'leadAdult' : 'lead')}</p>}
    >
      <Suspected data={data} refused={refused} />
      <Representatives data={data} refused={needs} />
    </Page>
  )
}
