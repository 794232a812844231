import type { Child, FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ApprovalPreview } from '../approval-actions.ts'
import type { Obstacle } from '../approval-rules.ts'
import { countChanges } from '../comparison.ts'
import { reviewWords } from '../messages.ts'
import { figureText, useReview } from './words.ts'

const useObstacle = (): ((obstacle: Obstacle) => string) => {
  const t = useReview()
  const { locale } = useFormat()
  return ({ code, parameters }) => {
    const { number = '', area = '', other = '', value, unit = '', topic = '' } = parameters
    const name =
      value === undefined
        ? (parameters.name ?? '')
        : figureText({ value: Number(value), unit, topic }, locale)
    const sentences = {
      unsure: () => name,
      differs: () => name,
      new_part: () => name,
      missing_part: () => name,
      no_reference: () => t('obstacle_no_reference'),
      no_title: () => t('obstacle_no_title'),
      no_measures: () => t('obstacle_no_measures'),
      number_repeated: () => t('obstacle_number_repeated', { number }),
      area_repeated: () => t('obstacle_area_repeated', { area }),
      unknown_area: () => t('obstacle_unknown_area', { number, area }),
      unknown_number: () => t('obstacle_unknown_number', { number, other }),
      own_number: () => t('obstacle_own_number', { number }),
    } satisfies Record<Obstacle['code'], () => string>
    return sentences[code]()
  }
}

/** What is told by its count and unfolded by whoever wants the names. */
const counted = ['unsure', 'differs', 'new_part', 'missing_part'] as const
const isCounted = ({ code }: Obstacle): boolean => counted.some((one) => one === code)

const ObstacleList: FC<{ readingId: string; obstacles: readonly Obstacle[] }> = ({
  readingId,
  obstacles,
}) => {
  const sentence = useObstacle()
  const addressOf = ({ itemId, parameters: { kind } }: Obstacle): string | undefined => {
    if (itemId !== null) return paths.reading({ readingId }, { item: itemId })
    if (kind === undefined) return undefined
    return paths.reading({ readingId }, { part: kind === 'fact' ? 'figures' : 'plan' })
  }
  return (
    <ul class="review-obstacles">
      {obstacles.map((obstacle) => {
        const address = addressOf(obstacle)
        return (
          <li>
            {address === undefined ? sentence(obstacle) : <Link href={address}>{sentence(obstacle)}</Link>}
          </li>
        )
      })}
    </ul>
  )
}

const Obstacles: FC<{ preview: ApprovalPreview }> = ({ preview: { reading, obstacles } }) => {
  const t = useReview()
  return (
    <Section heading={t('obstacles')} id="obstacles">
      <ObstacleList readingId={reading.id} obstacles={obstacles.filter((one) => !isCounted(one))} />
      {counted.map((code) => {
        const own = obstacles.filter((obstacle) => obstacle.code === code)
        return own.length === 0 ? null : (
          <Details summary={t(`obstacles_${code}`, { count: own.length })}>
            <ObstacleList readingId={reading.id} obstacles={own} />
          </Details>
        )
      })}
    </Section>
  )
}

const useEffects = ({
  counts,
  current,
  reference,
  stays,
  unknownBodies,
  reading,
}: ApprovalPreview): Child[] => {
  const t = useReview()
  const format = useFormat()
  return [
    current === undefined
      ? t('effectNew', { reference })
      : t('effectVersion', { reference, version: String(current.version + 1) }),
    ...(current === undefined
      ? []
      : [
          <>
            {t('effectChanges', countChanges(current.comparison.measures))}{' '}
            <Link href={paths.compareReading({ readingId: reading.id })}>
              {t('compareWithCurrent', { version: String(current.version) })}
            </Link>
          </>,
        ]),
    t('effectCounts', {
      measures: counts.measures,
      areas: counts.areas,
      deadlines: counts.deadlines,
      figures: counts.facts,
      stay: stays.facts,
    }),
    ...(unknownBodies.length > 0
      ? [t('effectBodies', { count: unknownBodies.length, names: format.list(unknownBodies) })]
      : []),
    t('effectClosed'),
  ]
}

const Approving: FC<{ preview: ApprovalPreview; note: string | undefined; error: string | undefined }> = ({
  preview,
  note,
  error,
}) => {
  const t = useReview()
  const readingId = preview.reading.id
  return (
    <Form action={paths.approveReading({ readingId })} revision={preview.reading.lastDecision}>
      <ConfirmEffect
        effects={useEffects(preview)}
        confirmLabel={t('approve')}
        cancelHref={paths.reading({ readingId })}
      >
        {preview.current === undefined ? null : (
          <TextField name="note" label={t('note')} value={note} error={error} optional />
        )}
      </ConfirmEffect>
    </Form>
  )
}

/** What approving would do, or what still stands in its way. */
export const ApprovalPage: View<ApprovalPreview> = ({ data, context, refused }) => {
  const t = reviewWords(context.locale)
  const { reading, obstacles, current, mayApprove, title } = data
  const ready = obstacles.length === 0
  const note = typeof refused?.values.note === 'string' ? refused.values.note : undefined
  return (
    <Page
      title={t('approvalTitle')}
      template="step"
      state={ready ? t('approvalReady') : t('approvalNotReady', { count: obstacles.length })}
      breadcrumb={[
        { href: paths.readings(), label: t('readings') },
        { href: paths.reading({ readingId: reading.id }), label: title || t('noTitle') },
      ]}
    >
      {ready ? null : <Obstacles preview={data} />}
      {ready && mayApprove ? (
        <Approving preview={data} note={note} error={errorFor(refused?.errors, 'note')} />
      ) : (
        <>
          {mayApprove ? null : (
            <Alert>
              <p>{t('onlyCoordinator')}</p>
            </Alert>
          )}
          <LinkButton
            variant={ready ? 'secondary' : 'primary'}
            href={paths.reading({ readingId: reading.id })}
          >
            {ready ? t('backToReview') : t('decideNext')}
          </LinkButton>
        </>
      )}
      {current === undefined || (ready && mayApprove) ? null : (
        <p>
          <Link href={paths.compareReading({ readingId: reading.id })}>
            {t('compareWithCurrent', { version: String(current.version) })}
          </Link>
        </p>
      )}
    </Page>
  )
}
