import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, Notice } from '../../../../web/components/message.tsx'
import { DocumentText } from '../../../../web/components/quote.tsx'
import { Details, Tabs } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { Composer } from '../../../../web/templates/composer.tsx'
import { paths } from '../../paths.ts'
import { type ReviewWords, reviewWords } from '../messages.ts'
import type { ItemKind, ReviewItem } from '../schema.ts'
import type { ReviewView } from '../show-actions.ts'
import type { FieldContext, Refused } from './field-card.tsx'
import { FiguresPanel } from './figures-panel.tsx'
import { listOf } from './form-values.ts'
import { MeasurePanel } from './measure-panel.tsx'
import { MeasureStrip } from './measure-strip.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { ReviewHistory } from './review-history.tsx'
import { StructureForms } from './structure-forms.tsx'
import { figureText, useReview } from './words.ts'

const DocumentColumn: FC<{ view: ReviewView }> = ({ view }) => {
  const t = useReview()
  const { reading, current, part } = view
  const address = (whole: boolean) =>
    paths.reading({ readingId: reading.id }, { item: current?.id, whole: whole ? 'yes' : undefined })
  return (
    <>
      <p class="review-document-links">
        {part === 'measures' && current ? (
          <Link href={view.whole ? address(false) : `${address(true)}#passage-${current.id}`}>
            {view.whole ? t('onlySection') : t('wholeDocument')}
          </Link>
        ) : null}
        {reading.document.fileId === null ? null : (
          <Link href={paths.readingDocument({ readingId: reading.id })} download>
            {t('original')}
          </Link>
        )}
      </p>
      <DocumentText
        text={view.text}
        passages={view.passages.map(({ id, start, end, current: isCurrent }) => ({
          id,
          start: start - view.from,
          end: end - view.from,
          ...(isCurrent ? { current: true } : {}),
        }))}
      />
    </>
  )
}

/** The form that was refused, by the part and the fields that it was about. */
const refusedOf = (refused: RefusedForm | undefined): Refused | undefined => {
  if (refused === undefined || !refused.sentTo.endsWith('/correct')) return undefined
  const { values } = refused
  const kind = values.kind as ItemKind
  return {
    itemId: String(values.itemId),
    shown: listOf(values.shown).map(String),
    raw: (values[kind] ?? {}) as Refused['raw'],
    errors: refused.errors,
  }
}

/** The ways on: to the measure before, and to the next one that wants a person's eye, else the next one. */
const waysOf = (view: ReviewView, t: ReviewWords) => {
  if (view.part !== 'measures') return {}
  const to = (item: string) => paths.reading({ readingId: view.reading.id }, { item })
  const { previous, next, nextUnsure } = view
  return {
    previous: previous === undefined ? undefined : { href: to(previous), label: t('previous') },
    next:
      nextUnsure === undefined
        ? next === undefined
          ? undefined
          : { href: to(next), label: t('next') }
        : { href: to(nextUnsure), label: t('nextUnsure') },
  }
}

const openIn = ({ against }: ReviewView, part: ItemKind) =>
  against.differences.filter((one) => one.part === part && !one.decided)

const Follows: FC<{ view: ReviewView }> = ({ view }) => {
  const t = useReview()
  const { follows, reading, against } = view
  if (follows === undefined || reading.state !== 'in_review') return null
  const version = String(follows.version)
  const same = against.measures.size - new Set(openIn(view, 'measure').map(({ itemId }) => itemId)).size
  return (
    <Alert>
      <p>
        {t('followsCounts', {
          measures: same,
          facts: against.facts.size,
          next: String(follows.version + 1),
        })}
        {follows.ownWords ? ` ${t('followsOwnWords')}` : ''}
      </p>
      <p>
        <Link href={paths.compareReading({ readingId: reading.id })}>
          {t('compareWithCurrent', { version })}
        </Link>
      </p>
    </Alert>
  )
}

/** A text that holds no measures says so, with the ways out. */
const NoMeasures: FC<{ view: ReviewView }> = ({ view }) => {
  const t = useReview()
  const others = view.reading.series.some(({ taken }) => !taken)
  return (
    <Alert kind="warning" heading={t('noMeasuresHeading')}>
      <p>{t('noMeasuresText')}</p>
      <ul>
        <li>
          <Link href={paths.importDocument()}>{t('noMeasuresOther')}</Link>
        </li>
        {others ? (
          <li>
            <Link href={paths.reading({ readingId: view.reading.id }, { part: 'plan' })}>
              {t('noMeasuresSeries')}
            </Link>
          </li>
        ) : null}
        <li>{t('noMeasuresAdd')}</li>
      </ul>
    </Alert>
  )
}

const PartTabs: FC<{ view: ReviewView }> = ({ view }) => {
  const t = useReview()
  const readingId = view.reading.id
  const count = (kind: ItemKind) => view.listed.filter((item) => item.kind === kind && !item.removed).length
  const labels = { measures: t('partMeasures'), plan: t('partPlan'), figures: t('partFigures') }
  return (
    <Tabs
      label={t('parts')}
      tabs={(['measures', 'plan', 'figures'] as const).map((part) => ({
        href: paths.reading({ readingId }, { part }),
        label: labels[part],
        current: part === view.part,
        ...(part === 'plan' ? {} : { count: count(part === 'measures' ? 'measure' : 'fact') }),
      }))}
    />
  )
}

const Panel: FC<{ view: ReviewView; refused: RefusedForm | undefined }> = ({ view, refused }) => {
  const { reading } = view
  const areas = (
    view.items.filter(({ kind, removed }) => kind === 'area' && !removed) as ReviewItem<'area'>[]
  ).map(({ content }) => content)
  const of = (item: ReviewItem): FieldContext => ({
    readingId: reading.id,
    item,
    revision: reading.lastDecision,
    mayDecide: view.may.decide && !item.removed,
    differences: view.against.differences.filter(({ itemId }) => itemId === item.id),
    ownHeading: view.against.stays.get(item.id)?.has('heading')
      ? view.against.measures.get(item.id)
      : undefined,
    version: view.follows?.version,
    part: view.part,
    areas,
    matches: view.matches,
    marked: new Set(view.whole && view.part === 'measures' ? [] : view.passages.map(({ field }) => field)),
    refused: refusedOf(refused),
  })
  const isAdding = /\/add-\w+$/.test(refused?.sentTo ?? '')
  const entered = isAdding ? refused?.values : undefined
  const errors = isAdding ? (refused?.errors ?? []) : []
  if (view.part === 'plan') return <PlanPanel view={view} of={of} entered={entered} errors={errors} />
  if (view.part === 'figures') return <FiguresPanel view={view} of={of} entered={entered} errors={errors} />
  return (
    <>
      {view.current ? <MeasurePanel view={view} of={of(view.current)} /> : null}
      {view.may.decide ? <StructureForms view={view} entered={entered} errors={errors} /> : null}
    </>
  )
}

const Discarding: FC<{ view: ReviewView }> = ({ view }) => {
  const t = useReview()
  return (
    <Details summary={t('discard')}>
      <p>{t('discardText')}</p>
      <Form action={paths.discardReading({ readingId: view.reading.id })}>
        <Button variant="secondary" danger>
          {t('discardButton')}
        </Button>
      </Form>
    </Details>
  )
}

/** A read document beside what was read from it: is this what it says? */
export const ReviewPage: View<ReviewView> = ({ data: view, context, refused }) => {
  const t = reviewWords(context.locale)
  const { reading, progress } = view
  const open = reading.state === 'in_review'
  const hasMeasures = progress.total > 0
  const names = new Map(
    view.listed.map(({ id, name, figure }) => [
      id,
      figure === undefined ? name : figureText(figure, context.locale),
    ]),
  )
  return (
    <Page
      title={t('reviewTitle', { title: view.title || t('noTitle') })}
      template="composer"
      wide
      islands={['review', 'forms']}
      breadcrumb={[{ href: paths.readings(), label: t('readings') }]}
      state={
        reading.state === 'in_review'
          ? t('reviewState', { left: view.obstacles.length })
          : t(`closedState_${reading.state}`)
      }
      notice={view.notice && hasMeasures ? <Notice>{t(`notice_${view.notice}`)}</Notice> : undefined}
      {...(open
        ? {
            action: (
              <LinkButton
                href={paths.approveReading({ readingId: reading.id })}
                variant={progress.unsure === 0 ? 'primary' : 'secondary'}
              >
                {t('approveNow')}
              </LinkButton>
            ),
          }
        : {})}
      {...(view.decisions.length > 0
        ? {
            history: (
              <ReviewHistory decisions={view.decisions} {...(view.current === undefined ? { names } : {})} />
            ),
          }
        : {})}
    >
      {hasMeasures || !open ? null : <NoMeasures view={view} />}
      <Follows view={view} />
      <PartTabs view={view} />
      {view.part === 'measures' ? <MeasureStrip view={view} /> : null}
      <Composer
        progress={{ label: t('measuresReviewed'), done: progress.done, total: progress.total }}
        {...waysOf(view, t)}
        source={<DocumentColumn view={view} />}
        sourceLabel={t('documentColumn')}
        pieceLabel={t('fieldsColumn')}
      >
        <Panel view={view} refused={refused} />
      </Composer>
      {view.may.discard ? <Discarding view={view} /> : null}
    </Page>
  )
}
