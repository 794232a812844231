import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { caseWords } from '../messages.ts'
import type { viewStaff } from '../staff-actions.ts'
import type { FoundWorker } from '../store.ts'
import { countyName, InPlace, useCaseWords } from './words.tsx'

type Staff = Awaited<ReturnType<typeof viewStaff.run>>

/** What can be done about somebody who works on a case. */
const WorkerActions: FC<{ caseId: string; worker: FoundWorker }> = ({ caseId, worker }) => {
  const t = useCaseWords()
  if (worker.part !== 'worker') return <>–</>
  const hidden = { personId: worker.personId }
  return (
    <div class="row-actions">
      <Form action={paths.handOver({ caseId })} hidden={hidden}>
        <Button variant="tertiary" label={t('makeResponsibleWho', { name: worker.name })}>
          {t('makeResponsible')}
        </Button>
      </Form>
      <Form action={paths.endAssignment({ caseId })} hidden={hidden}>
        <Button variant="tertiary" danger label={t('endWho', { name: worker.name })}>
          {t('end')}
        </Button>
      </Form>
    </div>
  )
}

/** That somebody who works on it is away now. */
const Away: FC<{ absence: Staff['absences'][number] | undefined }> = ({ absence }) => {
  const t = useCaseWords()
  const format = useFormat()
  if (absence === undefined || !absence.hasBegun) return null
  return <Status kind="planned">{t('isAway', { day: format.date(absence.toDay) })}</Status>
}

/** For each who is away: who stands in on this case. */
const StandIns: FC<{ data: Staff; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useCaseWords()
  const format = useFormat()
  const standsIn = (absence: Staff['absences'][number]) =>
    data.workers.some(({ part, inPlaceOf }) => part === 'stand_in' && inPlaceOf === absence.name)
  const field = fieldsIn(refusedAt(refused, paths.standIn({ caseId: data.caseId })))
  return (
    <>
      {data.absences
        .filter((absence) => !standsIn(absence))
        .map((absence) => {
          const heading = t('standInHeading', { name: absence.name, day: format.date(absence.toDay) })
          return (
            <Section id="stand-in" heading={heading}>
              <Form
                action={paths.standIn({ caseId: data.caseId })}
                label={heading}
                hidden={{ absenceId: absence.id }}
                send={t('letStandIn')}
              >
                <SelectField
                  {...field('personId')}
                  label={t('colleague')}
                  description={t('standInHint')}
                  options={data.candidates.map(({ personId, name }) => ({ value: personId, label: name }))}
                />
              </Form>
            </Section>
          )
        })}
    </>
  )
}

const WorkerTable: FC<{ data: Staff }> = ({ data }) => {
  const t = useCaseWords()
  const columns: Column<FoundWorker>[] = [
    { heading: t('who'), rowHeading: true, cell: ({ name }) => name },
    {
      heading: t('part'),
      cell: (worker) => (
        <>
          {t(worker.part)} <InPlace of={worker} />
          <Away absence={data.absences.find(({ personId }) => personId === worker.personId)} />
        </>
      ),
    },
    { heading: t('sinceHeading'), cell: ({ since }) => <Day day={dayOf(since)} /> },
    ...(data.mayAssign
      ? [
          {
            heading: t('actions'),
            cell: (worker: FoundWorker) => <WorkerActions caseId={data.caseId} worker={worker} />,
          },
        ]
      : []),
  ]
  return <Table caption={t('workersHeading')} captionHidden columns={columns} rows={data.workers} />
}

const Give: FC<{ data: Staff; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useCaseWords()
  const field = fieldsIn(refused)
  return (
    <Section id="give" heading={t('giveHeading')}>
      {data.candidates.length === 0 ? (
        <p class="not-given">{t('noCandidates')}</p>
      ) : (
        <Form action={paths.staff({ caseId: data.caseId })} label={t('giveHeading')} send={t('give')}>
          <SelectField
            {...field('personId')}
            label={t('colleague')}
            description={t('colleagueHint')}
            options={data.candidates.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
        </Form>
      )}
    </Section>
  )
}

const Codes: FC<{ data: Staff }> = ({ data }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const parts = [
    t(`state${data.state}`),
    t(data.step),
    t(data.ageGroup),
    ...(data.county === null ? [] : [countyName(locale, data.county)]),
  ]
  return (
    <>
      <p>{parts.join(' · ')}</p>
      <p>{data.works ? t('staffLead') : t('ledOnly')}</p>
    </>
  )
}

/** Who works on a case; those who lead assign from here without reading it. */
export const StaffPage: View<Staff> = ({ data, context, refused }) => {
  const t = caseWords(context.locale)
  const back = data.works
    ? [
        { href: paths.cases(), label: t('myCases') },
        { href: paths.case({ caseId: data.caseId }), label: t('caseNumber', { number: data.number }) },
      ]
    : [{ href: paths.bodyCases(), label: t('bodyCases') }]
  return (
    <Page
      title={data.works ? t('staff') : t('caseNumber', { number: data.number })}
      windowTitle={t('staff')}
      under={t('caseNumber', { number: data.number })}
      breadcrumb={back}
      state={<Codes data={data} />}
    >
      {data.workers.length === 0 ? <p class="not-given">{t('noWorkers')}</p> : <WorkerTable data={data} />}
      {data.mayAssign && data.candidates.length > 0 ? <StandIns data={data} refused={refused} /> : null}
      {data.mayAssign ? (
        <Give data={data} refused={refusedAt(refused, paths.staff({ caseId: data.caseId }))} />
      ) : null}
      {data.leads ? (
        <p>
          <Link href={paths.coReading({ caseId: data.caseId })}>{t('coReadLink')}</Link>
        </p>
      ) : null}
      {data.leads ? (
        <p>
          <Link href={paths.joining({ caseId: data.caseId })}>{t('joinLink')}</Link>
        </p>
      ) : null}
    </Page>
  )
}
