import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ApprovalPreview } from '../approval-actions.ts'
import type { Obstacle } from '../approval-rules.ts'
import { countChanges } from '../comparison.ts'
import { reviewWords } from '../messages.ts'
import { ComparisonView } from './comparison-view.tsx'
import { useReview } from './words.ts'

const useObstacle = (): ((obstacle: Obstacle) => string) => {
  const t = useReview()
  return ({ code, parameters: { name = '', number = '', area = '', other = '' } }) => {
    const sentences = {
      unsure: () => t('obstacle_unsure', { name }),
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

const Obstacles: FC<{ preview: ApprovalPreview }> = ({ preview }) => {
  const t = useReview()
  const sentence = useObstacle()
  const readingId = preview.reading.id
  return (
    <Section heading={t('obstacles')} id="obstacles">
      <ul class="review-obstacles">
        {preview.obstacles.map((obstacle) => (
          <li>
            {obstacle.itemId === null ? (
              sentence(obstacle)
            ) : (
              <a class="ds-link" href={paths.reading({ readingId }, { item: obstacle.itemId })}>
                {sentence(obstacle)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const useEffects = ({ counts, current, reference, unknownBodies }: ApprovalPreview): string[] => {
  const t = useReview()
  const format = useFormat()
  return [
    current === undefined
      ? t('effectNew', { reference })
      : t('effectVersion', { reference, version: String(current.version + 1) }),
    ...(current === undefined ? [] : [t('effectChanges', countChanges(current.comparison.measures))]),
    t('effectCounts', {
      measures: counts.measures,
      areas: counts.areas,
      deadlines: counts.deadlines,
      figures: counts.facts,
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
          <TextField
            name="note"
            label={t('note')}
            description={t('noteHint')}
            value={note}
            error={error}
            optional
          />
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
      context={context}
      title={t('approvalTitle')}
      wide={current !== undefined}
      state={ready ? t('approvalReady') : t('approvalNotReady', { count: obstacles.length })}
      errors={refused?.errors ?? []}
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
          <LinkButton href={paths.reading({ readingId: reading.id })}>{t('backToReview')}</LinkButton>
        </>
      )}
      {current === undefined ? null : (
        <Section heading={t('compareTitle', { version: String(current.version) })} id="comparison">
          <ComparisonView
            comparison={current.comparison}
            labels={{ before: t('version', { number: String(current.version) }), after: t('proposal') }}
          />
        </Section>
      )}
    </Page>
  )
}
