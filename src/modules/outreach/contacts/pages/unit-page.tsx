import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import { enteredIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedSlips, ViewedUnit } from '../actions.ts'
import { contactWords } from '../messages.ts'
import type { UnitWeek } from '../store.ts'

/** How many contacts one's own unit has noted, week by week, and how its slips came back. */
export const UnitPage: View<ViewedUnit> = ({ data: { weeks, slips }, context, refused }) => {
  const t = contactWords(context.locale)
  const counted = [
    ['dayCount', 'day'],
    ['nightCount', 'night'],
    ['onlineCount', 'online'],
    ['relativeCount', 'relatives'],
    ['slipCount', 'slips'],
  ] as const
  const columns: Column<UnitWeek>[] = [
    { heading: t('week'), rowHeading: true, cell: ({ monday }) => <Day day={monday} kind="date" /> },
    ...counted.map(
      ([heading, of]): Column<UnitWeek> => ({
        heading: t(heading),
        kind: 'number',
        cell: (week) => String(week[of]),
      }),
    ),
  ]
  const words = enteredIn(refused).text('words')
  return (
    <Page
      title={t('title')}
      state={<p>{t('lead')}</p>}
      action={
        <LinkButton variant="primary" href={paths.note()}>
          {t('note')}
        </LinkButton>
      }
    >
      <Table
        caption={t('title')}
        captionHidden
        columns={columns}
        rows={weeks}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
      />
      <Section heading={t('said')} id="slips">
        <p>{t('slipsSaid', slips)}</p>
        <Form action={paths.useSlip()} label={t('said')} send secondary>
          <TextField
            name="words"
            label={t('words')}
            autocomplete="off"
            spellcheck={false}
            width={16}
            value={words}
            error={errorFor(refused?.errors ?? [], 'words')}
          />
        </Form>
        <p>
          <Link href={paths.slips()}>{t('slips')}</Link>
        </p>
      </Section>
    </Page>
  )
}

/** The slips that can be given away, to be printed and cut apart. */
export const SlipsPage: View<ViewedSlips> = ({ data: { slips }, context, refused }) => {
  const t = contactWords(context.locale)
  return (
    <Page
      template="document"
      title={t('slips')}
      breadcrumb={[{ href: paths.unit(), label: t('title') }]}
      state={<p>{t('slipsLead')}</p>}
    >
      {slips.length === 0 ? (
        <EmptyState heading={t('noSlips')}>{t('noSlipsText')}</EmptyState>
      ) : (
        <ul class="records">
          {slips.map((words) => (
            <li class="record">
              <p>
                <strong>{words}</strong>
              </p>
              <p class="quiet">{t('slipText')}</p>
            </li>
          ))}
        </ul>
      )}
      <Form action={paths.slips()} label={t('makeSlips')}>
        <RadioField
          name="language"
          label={t('slipLanguage')}
          value={enteredIn(refused, { language: context.locale }).text('language')}
          options={(['sv', 'en'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <ButtonRow>
          <Button variant="secondary">{t('makeSlips')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
