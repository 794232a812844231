import type { Child, FC } from 'hono/jsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { entered, fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { paths } from '../../paths.ts'
import type { ViewedRepresentative } from '../actions.ts'
import { representativeWords } from '../messages.ts'
import { APPLICANTS, afterStep, type Step } from '../rules.ts'
import { endReasons } from '../schema.ts'
import { RepresentativeStanding, representativeCrumbs, useRepresentativeWords } from './words.tsx'

interface Props {
  readonly data: ViewedRepresentative
  readonly refused: RefusedForm | undefined
}

const StepForm: FC<Props & { step: Step; heading: string; primary?: boolean; children?: Child }> = ({
  data,
  refused,
  step,
  heading,
  primary = false,
  children,
}) => {
  const t = useRepresentativeWords()
  const { caseId, representative } = data
  const own = refused?.values.step === step ? refused : undefined
  return (
    <Details summary={heading} open={primary || own !== undefined}>
      <Form
        action={paths.representative({ caseId, representativeId: representative.id })}
        revision={representative.revision}
        hidden={{ step }}
        label={heading}
        send={t('save')}
        secondary={!primary}
      >
        {children}
      </Form>
    </Details>
  )
}

type DayName = 'appliedOn' | 'appointedOn' | 'childToldOn' | 'endedOn'

const DayOf: FC<Props & { step: Step; name: DayName; optional?: boolean }> = ({
  data,
  refused,
  step,
  name,
  optional = false,
}) => {
  const t = useRepresentativeWords()
  const { today } = useReader()
  const own = refused?.values.step === step ? refused : undefined
  const field = fieldsIn(own)
  return (
    <DateField
      {...field(name, optional ? undefined : today)}
      idName={own === undefined ? `${name}-${step}` : name}
      label={t(name)}
      optional={optional}
      min={data.representative.neededOn}
      max={today}
    />
  )
}

const Apply: FC<Props> = (props) => {
  const t = useRepresentativeWords()
  const { representative } = props.data
  const own = props.refused?.values.step === 'apply' ? props.refused : undefined
  const field = fieldsIn(own)
  const possible = APPLICANTS[representative.kind]
  return (
    <StepForm {...props} step="apply" heading={t('applied')} primary>
      <p class="quiet">{t(`hint_${representative.kind}`)}</p>
      <RadioField
        {...field('appliedBy', possible.length === 1 ? possible[0] : undefined)}
        label={t('appliedBy')}
        options={possible.map((value) => ({ value, label: t(`by_${value}`) }))}
      />
      <DayOf {...props} step="apply" name="appliedOn" />
    </StepForm>
  )
}

const Appoint: FC<Props> = (props) => {
  const t = useRepresentativeWords()
  const { representative } = props.data
  const own = props.refused?.values.step === 'appoint' ? props.refused : undefined
  const field = fieldsIn(own)
  return (
    <StepForm {...props} step="appoint" heading={t('appoint')} primary={representative.state === 'applied'}>
      <TextField {...field('name')} label={t('name')} description={t('sealedHint')} autocomplete="off" />
      <TextField
        {...field('contact')}
        label={t('contact')}
        description={t('sealedHint')}
        optional
        autocomplete="off"
      />
      <DayOf {...props} step="appoint" name="appointedOn" />
      <p>{t('childToldHint')}</p>
      <DayOf {...props} step="appoint" name="childToldOn" optional />
      {representative.kind === 'special_representative' ? (
        <CheckboxField
          name="coversCompensation"
          label={t('coversCompensation')}
          checked={entered(own, 'coversCompensation') === 'yes'}
          error={errorFor(own?.errors, 'coversCompensation')}
        />
      ) : null}
    </StepForm>
  )
}

const End: FC<Props> = (props) => {
  const t = useRepresentativeWords()
  const own = props.refused?.values.step === 'end' ? props.refused : undefined
  const field = fieldsIn(own)
  return (
    <StepForm {...props} step="end" heading={t('end')}>
      <SelectField
        {...field('reason')}
        label={t('endReason')}
        options={endReasons.map((value) => ({ value, label: t(`reason_${value}`) }))}
      />
      <DayOf {...props} step="end" name="endedOn" />
    </StepForm>
  )
}

const Steps: FC<Props> = (props) => {
  const t = useRepresentativeWords()
  const { state, childToldOn } = props.data.representative
  const can = (step: Step) => afterStep(state, step) !== undefined
  return (
    <>
      {can('apply') ? <Apply {...props} /> : null}
      {can('appoint') ? <Appoint {...props} /> : null}
      {can('tell_child') && childToldOn === null ? (
        <StepForm {...props} step="tell_child" heading={t('tellChild')} primary>
          <p>{t('childToldHint')}</p>
          <DayOf {...props} step="tell_child" name="childToldOn" />
        </StepForm>
      ) : null}
      {can('refuse') ? (
        <StepForm {...props} step="refuse" heading={t('refuse')}>
          <DayOf {...props} step="refuse" name="endedOn" />
        </StepForm>
      ) : null}
      {can('drop') ? (
        <StepForm {...props} step="drop" heading={t('drop')}>
          <DayOf {...props} step="drop" name="endedOn" />
        </StepForm>
      ) : null}
      {can('end') ? <End {...props} /> : null}
    </>
  )
}

const Known: FC<{ data: ViewedRepresentative }> = ({ data }) => {
  const t = useRepresentativeWords()
  const { representative: one } = data
  const day = (value: string | null) => (value === null ? null : <Day day={value} />)
  return (
    <DescriptionList
      items={[
        { term: t('neededOn'), value: day(one.neededOn) },
        {
          term: t('appliedOn'),
          value:
            one.appliedOn === null || one.appliedBy === null ? null : (
              <>
                <Day day={one.appliedOn} />, {t(`by_${one.appliedBy}`)}
              </>
            ),
        },
        ...(one.appointedOn === null || one.appointedBy === null
          ? []
          : [
              {
                term: t('appointedOn'),
                value: (
                  <>
                    <Day day={one.appointedOn} />, {t(`appointed_${one.appointedBy}`)}
                  </>
                ),
              },
              { term: t('name'), value: one.name },
              { term: t('contact'), value: one.contact },
              { term: t('childToldOn'), value: day(one.childToldOn) },
              ...(one.coversCompensation
                ? [{ term: t('coversCompensation'), value: <Status kind="done" /> }]
                : []),
            ]),
        ...(one.endedOn === null || one.endReason === null
          ? []
          : [
              {
                term: t(`state_${one.state}`),
                value: (
                  <>
                    <Day day={one.endedOn} />, {t(`reason_${one.endReason}`)}
                  </>
                ),
              },
            ]),
      ]}
    />
  )
}

/** Where does a representative of the child stand, and what is next? */
export const RepresentativePage: View<ViewedRepresentative> = ({ data, context, refused }) => {
  const t = representativeWords(context.locale)
  const { representative } = data
  return (
    <Page
      title={t(`kind_${representative.kind}`)}
      windowTitle={windowWords(context.locale)('representative')}
      under={t('case', { number: data.number })}
      breadcrumb={representativeCrumbs(t, data)}
      state={
        <p>
          <RepresentativeStanding state={representative.state} />{' '}
          {representative.state === 'appointed' && representative.childToldOn === null ? (
            <Status kind="missing">{t('childNotTold')}</Status>
          ) : null}
        </p>
      }
    >
      <Known data={data} />
      {data.writes ? (
        <Section id="steps" heading={t('next')}>
          <Steps data={data} refused={refused} />
        </Section>
      ) : null}
    </Page>
  )
}
