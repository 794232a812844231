import type { FC } from 'hono/jsx'
import { addDays, type Day } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import { MoreRows, rowsOf } from '../../../../web/fields/rows.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedDecision } from '../decide-actions.ts'
import { placementWords } from '../messages.ts'
import { guardianAnswers, phases } from '../schema.ts'
import { LawNotes, placementCrumbs, usePlacementWords } from './words.tsx'

const FIRST_REVIEW_DAYS = 30

const optionsOf = (t: ReturnType<typeof placementWords>, data: PreparedDecision) => [
  ...data.offers.map(({ id, requestNumber }) => ({
    value: `offer:${id}`,
    label: t('offerOf', { number: requestNumber }),
  })),
  ...data.own.map(({ id, name }) => ({ value: `shelter:${id}`, label: t('ownShelter', { name }) })),
]

const groundHints = {
  social_board_immediate: 'immediateHint',
  national_support_programme: 'programmeHint',
} as const

const Children: FC<{ data: PreparedDecision; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePlacementWords()
  const { today } = useReader()
  const errors = refused?.errors ?? []
  // Rows that were left empty are none: what is wrong is told by the number of those that were filled in.
  const sent = Object.values((refused?.values.children ?? []) as Record<string, string>[]).filter(
    ({ birth, guardians }) => birth || guardians,
  )
  const shown: readonly { birth?: string; guardians?: string }[] =
    refused === undefined ? data.movedChildren : sent
  const asked = Math.max(0, ...data.offers.map(({ children }) => children))
  const rows = rowsOf({ children: shown, more: refused?.values.more }, 'children', Math.max(1, asked))
  const open = asked + shown.length > 0 || rows.length > 1 || data.ageGroup !== 'adult'
  return (
    <Details summary={t('children')} open={open} id="rows-children">
      <p class="quiet">{t('childrenHint')}</p>
      {rows.map((row) => (
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{t('childRow', { row: row + 1 })}</legend>
          <DateField
            name={`children.${row}.birth`}
            label={t('birth')}
            optional
            max={today}
            value={shown[row]?.birth}
            error={errorFor(errors, `children.${row}.birth`)}
          />
          <SelectField
            name={`children.${row}.guardians`}
            label={t('guardians')}
            optional
            value={shown[row]?.guardians}
            options={guardianAnswers.map((value) => ({ value, label: t(value) }))}
            error={errorFor(errors, `children.${row}.guardians`)}
          />
        </fieldset>
      ))}
      <MoreRows name="children" label={t('children')} />
    </Details>
  )
}

const DecideForm: FC<{ data: PreparedDecision; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePlacementWords()
  const { today } = useReader()
  const { caseId, grounds, moves, chosen } = data
  const address = paths.newPlacement({ caseId })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  const options = optionsOf(t, data)
  const offer = data.offers.find(({ id }) => id === chosen) ?? data.offers[0]
  const from = offer?.fromDay && offer.fromDay > today ? offer.fromDay : today
  const until = offer?.untilDay ?? undefined
  const firstReview = addDays(from as Day, FIRST_REVIEW_DAYS)
  const only = options.length === 1 ? options[0]?.value : undefined
  const day = (name: 'decidedOn' | 'fromDay' | 'untilDay' | 'reviewOn', value?: string, limits = {}) => (
    <DateField {...field(name, value)} label={t(name)} {...limits} />
  )
  return (
    <Form
      action={address}
      label={t('decide')}
      warnUnsaved
      byEnter={{}}
      hidden={moves === undefined ? {} : { from: moves.id }}
      send={t('grant')}
      cancel={paths.placements({ caseId })}
    >
      <RadioField
        {...field('where', chosen === undefined ? only : `offer:${chosen}`)}
        label={t('whereField')}
        description={t('whereHint')}
        options={options}
      />
      <RadioField
        {...field('ground', grounds.length === 1 ? grounds[0] : undefined)}
        label={t('ground')}
        options={grounds.map((value) => {
          const hint = groundHints[value as keyof typeof groundHints]
          return { value, label: t(value), ...(hint === undefined ? {} : { description: t(hint) }) }
        })}
      />
      {grounds.includes('national_support_programme') ? (
        <RadioField
          {...field('phase')}
          label={t('phase')}
          options={phases.map((value) => ({ value, label: t(value) }))}
        />
      ) : null}
      {day('decidedOn', today, { max: today })}
      {day('fromDay', from)}
      {day('untilDay', until)}
      {day('reviewOn', until !== undefined && until < firstReview ? until : firstReview)}
      <RadioField
        {...field('adults', String(data.movedAdults || (offer?.adults ?? 1)))}
        label={t('adults')}
        description={t('adultsHint')}
        options={['1', '2'].map((value) => ({ value, label: value }))}
      />
      <Children data={data} refused={refused} />
      <TextAreaField {...field('reasons')} label={t('reasons')} description={t('reasonsHint')} />
    </Form>
  )
}

/** May this person be placed, on what ground, and with whom? */
export const DecidePage: View<PreparedDecision> = ({ data, context, refused }) => {
  const t = placementWords(context.locale)
  const { grounds, offers, own, moves, writes } = data
  const hasTarget = offers.length + own.length > 0
  const isMove = moves !== undefined
  return (
    <Page
      title={t(isMove ? 'decideMove' : 'decide')}
      under={t('case', { number: data.number })}
      breadcrumb={placementCrumbs(t, data)}
      state={<p>{isMove ? t('moveHint') : t('decideLead')}</p>}
      islands={['forms']}
    >
      {grounds.length === 0 ? <Alert kind="info">{t('mayNotDecide')}</Alert> : null}
      {grounds.length > 0 && !hasTarget ? (
        <EmptyState
          heading={t('noTargetHeading')}
          action={
            <LinkButton variant="secondary" href={paths.newRequest({ caseId: data.caseId })}>
              {t('askForPlace')}
            </LinkButton>
          }
        >
          {t('noTarget')}
        </EmptyState>
      ) : null}
      {grounds.length > 0 && hasTarget && writes ? <DecideForm data={data} refused={refused} /> : null}
      <LawNotes
        sections={[
          'sol-9-6',
          'sol-22-5',
          'law-2024-79-3-1',
          'law-2024-79-4-1',
          'law-2024-79-4-2',
          'law-2024-79-2-3',
          'law-2024-79-3-4',
          'sol-22-13',
        ]}
      />
    </Page>
  )
}
