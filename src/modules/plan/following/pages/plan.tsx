import type { Child, FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { FilterForm, NoResult, Pagination } from '../../../../web/components/list-controls.tsx'
import { Alert, EmptyState, Notice } from '../../../../web/components/message.tsx'
import { statusWord } from '../../../../web/components/status.tsx'
import { statusKinds } from '../../../../web/components/status-shapes.ts'
import { Day, DescriptionList, Details } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { ListFiles } from '../../../../web/list-files.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { RecordRow } from '../../../../web/templates/record.tsx'
import { figureInWords } from '../../figure-units.ts'
import { PlanTabs } from '../../names/pages/tabs.tsx'
import { PlanTitle, titleIn } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import { planPictures } from '../../picture-paths.ts'
import type { FollowedMeasure } from '../../standing/follow.ts'
import { Standing, useFollowing, words } from '../../standing/pages/words.tsx'
import { countKinds, neverAssigned } from '../../standing/rules.ts'
import type { PlanRow } from '../../standing/store.ts'
import type { listPlansAction, viewPlan } from '../actions.ts'

type PlanData = Awaited<ReturnType<typeof viewPlan.run>>

const isFiltered = ({ area, state, body, assigned, text }: PlanData['filter']): boolean =>
  [area, state, body, assigned, text].some((value) => value !== undefined)

/** So many that the page can be taken in; what needs somebody stands first. */
const MEASURES_PER_PAGE = 20

/** A plan: its facts, its areas and measures with how each stands. */
export const PlanPage: View<PlanData> = ({ data, context }) => {
  const t = words(context.locale)
  const { plan, all, shown, filter, mayOversee } = data
  const { planId, page, notice, ...wanted } = filter
  const done = all.filter(({ standing }) => standing.kind === 'done').length
  const missing = all.reduce((sum, { standing }) => sum + standing.missing, 0)
  const filtered = isFiltered(filter)
  return (
    <Page
      title={titleIn(plan.title, plan.language, context.locale)}
      template="list"
      wide
      breadcrumb={[{ href: paths.plans(), label: t('plans') }]}
      notice={notice !== undefined && mayOversee ? <Notice>{t('planApproved')}</Notice> : undefined}
      state={
        plan.followed
          ? t('planState', { done, total: all.length, missing })
          : t('planUnfollowed', { total: all.length })
      }
      {...(mayOversee
        ? { action: <LinkButton href={paths.overview({ plan: plan.id })}>{t('overseePlan')}</LinkButton> }
        : {})}
    >
      <PlanTabs planId={plan.id} current="plan" />
      <NotFollowed {...data} />
      <NeverAssigned {...data} />
      <PlanFilter {...data} />
      {all.length === 0 ? (
        <EmptyState heading={t('noMeasures')}>{t('noMeasuresText')}</EmptyState>
      ) : !filtered && all.length > MEASURES_PER_PAGE ? (
        <MeasuresByArea {...data} />
      ) : (
        <MeasureTable
          plan={plan}
          measures={shown.slice((page - 1) * MEASURES_PER_PAGE, page * MEASURES_PER_PAGE)}
          empty={filtered ? <NoResult clearHref={paths.plan({ planId: plan.id })} /> : undefined}
        />
      )}
      {filtered && shown.length > MEASURES_PER_PAGE ? (
        <Pagination
          page={page}
          pageSize={MEASURES_PER_PAGE}
          total={shown.length}
          href={(next) => paths.plan({ planId }, { ...wanted, page: next })}
        />
      ) : null}
      {all.length > 0 ? (
        <ListFiles href={(query) => paths.listOfMeasures({ planId }, { ...wanted, ...query })} />
      ) : null}
      {mayOversee ? (
        <p>
          <Link href={paths.coverage({ planId: plan.id })}>{t('coverage')}</Link>
        </p>
      ) : null}
      <PlanFacts {...data} />
    </Page>
  )
}

/** That a plan which came with the program is not followed here, with the step that changes it. */
const NotFollowed: FC<PlanData> = ({ plan, mayFollow }) => {
  const t = useFollowing()
  if (plan.followed) return null
  return (
    <Alert kind="info">
      <p>{t('notFollowed')}</p>
      {mayFollow ? (
        <Form action={paths.followPlan({ planId: plan.id })} label={t('followPlan')}>
          <Button variant="secondary">{t('followPlan')}</Button>
        </Form>
      ) : null}
    </Alert>
  )
}

/** That measures never got an assignment, once the plan's time is over. */
const NeverAssigned: FC<PlanData> = ({ plan, all }) => {
  const t = useFollowing()
  const { today } = useReader()
  const counted = neverAssigned(
    all.map(({ standing }) => standing),
    plan,
    today,
  )
  if (counted === undefined) return null
  return (
    <Alert kind="warning">
      <p>
        {t('neverAssigned', counted)}{' '}
        <Link href={paths.plan({ planId: plan.id }, { assigned: 'no' })}>{t('whichMeasures')}</Link>
      </p>
    </Alert>
  )
}

/** A measure is never a draft. */
const measureKinds = statusKinds.filter((kind) => kind !== 'draft')

const PlanFilter: FC<PlanData> = ({ plan, areas, filter }) => {
  const t = useFollowing()
  const { locale } = useReader()
  const active = isFiltered(filter)
  return (
    <FilterForm action={paths.plan({ planId: plan.id })} active={active}>
      {areas.length > 0 ? (
        <SelectField
          name="area"
          label={t('area')}
          optional
          value={filter.area}
          emptyLabel={t('allAreas')}
          options={areas.map(({ key, title }) => ({
            value: key,
            label: `${key} ${titleIn(title, plan.language, locale)}`,
          }))}
        />
      ) : null}
      <SelectField
        name="state"
        label={t('standing')}
        optional
        value={filter.state}
        emptyLabel={t('allStates')}
        options={[...measureKinds.map((kind) => ({ value: kind, label: statusWord(kind, locale) }))]}
      />
      <TextField name="text" label={t('words')} optional value={filter.text ?? ''} />
    </FilterForm>
  )
}

const leads = (measure: FollowedMeasure): string[] =>
  measure.bodies.filter(({ part }) => part === 'lead').map(({ name }) => name)

const MeasureTable: FC<{ plan: PlanRow; measures: readonly FollowedMeasure[]; empty?: Child }> = ({
  plan,
  measures,
  empty,
}) => {
  const t = useFollowing()
  const format = useFormat()
  return (
    <Table
      caption={t('measures')}
      captionHidden
      rows={measures}
      {...(empty === undefined ? {} : { empty })}
      columns={[
        { heading: t('number'), kind: 'number', cell: ({ number }) => number },
        {
          heading: t('measure'),
          rowHeading: true,
          cell: ({ id, heading }) => (
            <Link href={paths.measure({ planId: plan.id, measureId: id })}>
              <PlanTitle text={heading} language={plan.language} />
            </Link>
          ),
        },
        {
          heading: t('lead'),
          plain: true,
          cell: (measure) => (leads(measure).length > 0 ? format.list(leads(measure)) : '–'),
        },
        {
          heading: t('standing'),
          kind: 'short',
          cell: ({ standing }) => (
            <>
              <Standing standing={standing} />
              {standing.missing > 0 ? (
                <div class="quiet">{t('missingReports', { count: standing.missing })}</div>
              ) : null}
            </>
          ),
        },
        {
          heading: t('nextDay'),
          kind: 'short',
          cell: ({ standing }) => (standing.next ? <Day day={standing.next} kind="brief" /> : '–'),
        },
      ]}
    />
  )
}

/** Measures behind their areas, each with how many stand how; those of no area last. */
const MeasuresByArea: FC<PlanData> = ({ plan, areas, shown }) => {
  const t = useFollowing()
  const { locale } = useReader()
  const format = useFormat()
  const ofNone = shown.filter(({ areaKey }) => !areas.some(({ key }) => key === areaKey))
  const groups = [
    ...areas.map(({ key, title }) => ({
      id: `area-${key}`,
      heading: `${key} ${titleIn(title, plan.language, locale)}`,
      measures: shown.filter(({ areaKey }) => areaKey === key),
    })),
    { id: 'area-none', heading: t('outsideAreas'), measures: ofNone },
  ].filter(({ measures }) => measures.length > 0)
  return (
    <div class="record-rows">
      {groups.map(({ id, heading, measures }) => {
        const counts = countKinds(measures.map(({ standing }) => standing))
        const kinds = statusKinds.filter((kind) => counts[kind] > 0)
        return (
          <RecordRow
            id={id}
            heading={heading}
            summary={format.list(
              plan.followed
                ? kinds.map((kind) => t(`kind_${kind}`, { count: counts[kind] }))
                : [t('measureCount', { count: measures.length })],
            )}
          >
            <MeasureTable plan={plan} measures={measures} />
          </RecordRow>
        )
      })}
    </div>
  )
}

const pictureNames = ['areas', 'timeline', 'dependencies', 'counties'] as const

const years = (from: number | null, to: number | null): string =>
  from === null ? '' : to === null || to === from ? String(from) : `${from}–${to}`

const PlanFacts: FC<PlanData> = ({ plan, money, facts }) => {
  const t = useFollowing()
  const format = useFormat()
  return (
    <>
      <Details summary={t('plan')} id="facts">
        <DescriptionList
          items={[
            { term: t('reference'), value: plan.reference },
            { term: t('decided'), value: plan.decided ? <Day day={plan.decided} /> : null },
            { term: t('period'), value: years(plan.periodFrom, plan.periodTo) },
            { term: t('followUp'), value: plan.followUpYear === null ? null : String(plan.followUpYear) },
            {
              term: t('money'),
              value: money
                .filter(({ measureId }) => measureId === null)
                .map((line) => (
                  <div>
                    {t('moneyLine', {
                      amount: format.moneyInWords(line.amountOre),
                      years: years(line.fromYear, line.toYear),
                    })}
                  </div>
                )),
            },
            {
              term: t('version'),
              value: (
                <>
                  {t('versionWords', {
                    number: String(plan.versionNumber),
                    date: format.instant(plan.approvedAt),
                  })}
                  <br />
                  {t(plan.provenance === 'shipped' ? 'provenance_shipped' : 'provenance_document')}
                </>
              ),
            },
          ]}
        />
      </Details>
      <Details summary={t('pictures')} id="pictures">
        <ul class="picture-links">
          {pictureNames.map((name) => (
            <li>
              <Link href={planPictures[name].page({ planId: plan.id })}>{t(`${name}Picture`)}</Link>
            </li>
          ))}
        </ul>
      </Details>
      <Details summary={`${t('facts')} (${facts.length})`} id="baseline">
        {facts.length === 0 ? (
          <p class="ds-paragraph">{t('factsEmpty')}</p>
        ) : (
          <Table
            caption={t('facts')}
            captionHidden
            rows={facts}
            columns={[
              {
                heading: t('topic'),
                rowHeading: true,
                cell: ({ topic }) => <Swedish text={topic} language={plan.language} />,
              },
              {
                heading: t('value'),
                kind: 'number',
                cell: ({ value, unit, approximate }) => {
                  const words = figureInWords(value, unit, format.locale)
                  return approximate ? t('about', { value: words }) : words
                },
              },
              { heading: t('year'), kind: 'short', cell: ({ year }) => year ?? '–' },
              { heading: t('source'), cell: ({ source }) => source ?? '–' },
            ]}
          />
        )}
      </Details>
    </>
  )
}

type Plans = Awaited<ReturnType<typeof listPlansAction.run>>

/** Every plan there is. */
export const PlansPage: View<Plans> = ({ data, context }) => {
  const t = words(context.locale)
  return (
    <Page title={t('plans')} {...(data.length > 0 ? { state: t('plansState', { count: data.length }) } : {})}>
      <Table
        caption={t('plans')}
        captionHidden
        rows={data}
        empty={<EmptyState heading={t('noPlanTitle')}>{t('noPlanText')}</EmptyState>}
        columns={[
          {
            heading: t('plan'),
            rowHeading: true,
            cell: ({ id, title, fictional }) => (
              <>
                <Link href={paths.plan({ planId: id })}>
                  <PlanTitle text={title} />
                </Link>
                {fictional ? ` (${t('fictional')})` : ''}
              </>
            ),
          },
          { heading: t('reference'), kind: 'short', cell: ({ reference }) => reference },
          {
            heading: t('period'),
            kind: 'short',
            cell: ({ periodFrom, periodTo }) => years(periodFrom, periodTo),
          },
          { heading: t('measures'), kind: 'number', cell: ({ measures }) => String(measures ?? 0) },
        ]}
      />
    </Page>
  )
}
