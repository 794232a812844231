import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Button } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewJoinings } from '../actions.ts'
import { joiningWords } from '../messages.ts'
import { reasons } from '../schema.ts'

type Data = Awaited<ReturnType<typeof viewJoinings.run>>
type Row = Data['rows'][number]

const useJoiningWords = () => joiningWords(useReader().locale)

const Steps: FC<{ row: Row; caseId: string }> = ({ row, caseId }) => {
  const t = useJoiningWords()
  const what = t('what', { number: row.number, into: row.intoNumber })
  const at = { caseId, joiningId: row.id }
  if (row.state === 'proposed')
    return (
      <Form action={paths.answerJoining(at)}>
        <div class="row-actions">
          {row.own ? null : (
            <Button variant="secondary" name="answer" value="confirm" label={t('confirmWhat', { what })}>
              {t('confirm')}
            </Button>
          )}
          <Button
            variant="tertiary"
            name="answer"
            value="decline"
            label={t(row.own ? 'takeBackWhat' : 'declineWhat', { what })}
          >
            {t(row.own ? 'takeBack' : 'decline')}
          </Button>
        </div>
      </Form>
    )
  if (!row.partable) return null
  return (
    <Form action={paths.partJoined(at)}>
      <Button variant="tertiary" label={t('partWhat', { what })}>
        {t('part')}
      </Button>
    </Form>
  )
}

const Joined: FC<{ row: Row; caseId: string }> = ({ row, caseId }) => {
  const t = useJoiningWords()
  const format = useFormat()
  const when = (at: Date | null) => (at === null ? '' : format.instant(at))
  const said =
    row.state === 'parted'
      ? { name: row.partedByName ?? '', when: when(row.partedAt) }
      : { name: row.answeredByName ?? '', when: when(row.answeredAt) }
  return (
    <li class="record">
      <p class="record-heading">{t('what', { number: row.number, into: row.intoNumber })}</p>
      <p class="quiet">
        {t('proposedBy', { name: row.proposedByName, when: when(row.proposedAt) })}. {t(row.because)}.
      </p>
      <p>{row.state === 'proposed' ? t('stateproposed') : t(`state${row.state}`, said)}</p>
      {row.copies === null || row.views === null ? null : (
        <p>{t('became', { copies: row.copies, views: row.views, number: row.number })}</p>
      )}
      {row.partable && row.until !== null ? (
        <p>{t('partableUntil', { day: format.date(dayOf(new Date(row.until.getTime() - 1))) })}</p>
      ) : null}
      <div class="record-actions">
        <Steps row={row} caseId={caseId} />
      </div>
    </li>
  )
}

/** Two cases that are the same person's: what is proposed and joined, for those who lead. */
export const JoiningPage: View<Data> = ({ data, context, refused }) => {
  const t = joiningWords(context.locale)
  const { caseId, number, rows, mayPropose } = data
  const own = refusedAt(refused, paths.joining({ caseId }))
  const field = fieldsIn(own)
  return (
    <Page
      title={t('title')}
      under={t('caseNumber', { number })}
      breadcrumb={[
        { href: paths.bodyCases(), label: t('bodyCases') },
        { href: paths.staff({ caseId }), label: t('caseNumber', { number }) },
      ]}
      state={<p>{t('lead')}</p>}
    >
      <Section id="joinings" heading={t('listHeading')}>
        {rows.length === 0 ? (
          <p class="not-given">{t('none')}</p>
        ) : (
          <ul class="records">
            {rows.map((row) => (
              <Joined row={row} caseId={caseId} />
            ))}
          </ul>
        )}
      </Section>
      {mayPropose ? (
        <Section id="propose" heading={t('proposeHeading')}>
          <p>{t('effectHeading')}:</p>
          <ul>
            {(['effectClosed', 'effectRead', 'effectDenied', 'effectKept', 'effectPart'] as const).map(
              (key) => (
                <li>{t(key)}</li>
              ),
            )}
          </ul>
          <Form action={paths.joining({ caseId })} label={t('proposeHeading')} send={t('propose')}>
            <TextField
              {...field('into')}
              label={t('into')}
              description={t('intoHint')}
              autocomplete="off"
              spellcheck={false}
              width={32}
            />
            <RadioField
              {...field('because')}
              label={t('because')}
              options={reasons.map((reason) => ({ value: reason, label: t(reason) }))}
            />
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
