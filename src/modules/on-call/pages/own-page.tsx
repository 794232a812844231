import type { FC } from 'hono/jsx'
import { functionWords } from '../../../platform/on-call/messages.ts'
import { Button } from '../../../web/components/button.tsx'
import { errorFor } from '../../../web/components/errors.tsx'
import { DateField, SelectField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Status } from '../../../web/components/status.tsx'
import { Details, Moment, Section } from '../../../web/components/structure.tsx'
import { type Column, Table } from '../../../web/components/table.tsx'
import { fieldsIn, refusedAt } from '../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import type { ViewedBody, ViewedOwn } from '../actions.ts'
import { onCallWords } from '../messages.ts'
import { onCallPaths as paths } from '../paths.ts'
import { LineForm } from './line-form.tsx'
import { LinesTable, useOnCallWords } from './words.tsx'

/** Who answers at our own body now, and who is on duty? */
export const OwnPage: View<ViewedOwn> = ({ data, context, refused }) => {
  const t = onCallWords(context.locale)
  return (
    <Page title={t('title')} state={<p>{t('lead')}</p>} islands={['forms']}>
      <Numbers data={data} refused={refused} />
      <Duties data={data} refused={refused} />
    </Page>
  )
}

const Numbers: FC<{ data: ViewedOwn; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useOnCallWords()
  const name = functionWords(useReader().locale)
  const { lines, now, mayKeep } = data
  const again = refusedAt(refused, paths.addLine())
  return (
    <Section id="numbers" heading={t('numbers')}>
      {lines.length === 0 ? (
        <EmptyState heading={t('noNumbersTitle')} headingLevel={3}>
          {t('noNumbersText')}
        </EmptyState>
      ) : (
        <LinesTable
          lines={lines}
          now={now}
          more={
            mayKeep
              ? [
                  {
                    heading: t('changeLine'),
                    cell: (line) => (
                      <Link
                        href={paths.line({ lineId: line.id })}
                        aria-label={t('changeLineNamed', {
                          what: `${name(line.function)} ${line.telephone}`,
                        })}
                      >
                        {t('changeLine')}
                      </Link>
                    ),
                  },
                ]
              : []
          }
        />
      )}
      {mayKeep ? (
        <Details summary={t('addLine')} open={again !== undefined || lines.length === 0}>
          <LineForm action={paths.addLine()} refused={again} />
        </Details>
      ) : null}
    </Section>
  )
}

type Duty = ViewedOwn['duties'][number]

const Duties: FC<{ data: ViewedOwn; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useOnCallWords()
  const { duties, now, mayKeep } = data
  const columns: Column<Duty>[] = [
    {
      heading: t('person'),
      rowHeading: true,
      cell: ({ name, startsAt }) => (
        <>
          {name} {startsAt <= now ? <Status kind="running">{t('onNow')}</Status> : null}
        </>
      ),
    },
    { heading: t('from'), cell: ({ startsAt }) => <Moment at={startsAt} /> },
    { heading: t('until'), cell: ({ endsAt }) => <Moment at={endsAt} /> },
    ...(mayKeep
      ? [
          {
            heading: t('withdraw'),
            cell: ({ id, name }: Duty) => (
              <Form action={paths.withdrawDuty({ dutyId: id })} label={t('withdrawNamed', { name })}>
                <Button variant="tertiary" label={t('withdrawNamed', { name })}>
                  {t('withdraw')}
                </Button>
              </Form>
            ),
          },
        ]
      : []),
  ]
  return (
    <Section id="duty" heading={t('duty')}>
      <p>{t('dutyLead')}</p>
      {duties.length === 0 ? (
        <EmptyState heading={t('noDutyTitle')} headingLevel={3}>
          {t('noDutyText')}
        </EmptyState>
      ) : (
        <Table caption={t('duty')} captionHidden columns={columns} rows={duties} />
      )}
      {mayKeep ? <DutyForm data={data} refused={refusedAt(refused, paths.addDuty())} /> : null}
    </Section>
  )
}

const DutyForm: FC<{ data: ViewedOwn; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useOnCallWords()
  const { today } = useReader()
  const field = fieldsIn(refused)
  return (
    <Details summary={t('addDuty')} open={refused !== undefined}>
      <Form action={paths.addDuty()} warnUnsaved>
        <SelectField
          {...field('membershipId')}
          label={t('person')}
          options={data.colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
        />
        <DateField {...field('startsOn', today)} label={t('fromDay')} />
        <TextField {...field('startsAt', '16:30')} label={t('fromTime')} type="time" width={8} />
        <DateField {...field('endsOn')} label={t('untilDay')} error={errorFor(refused?.errors, 'endsOn')} />
        <TextField {...field('endsAt', '08:00')} label={t('untilTime')} type="time" width={8} />
        <Button variant="secondary">{t('addDuty')}</Button>
      </Form>
    </Details>
  )
}

/** Who answers at another body now? */
export const BodyNumbersPage: View<ViewedBody> = ({ data, context }) => {
  const t = onCallWords(context.locale)
  return (
    <Page title={t('ofBody', { body: data.name })}>
      {data.lines.length === 0 ? (
        <EmptyState heading={t('noNumbersTitle')} />
      ) : (
        <LinesTable lines={data.lines} now={data.now} />
      )}
    </Page>
  )
}
