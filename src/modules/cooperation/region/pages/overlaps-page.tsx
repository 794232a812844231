import type { FC } from 'hono/jsx'
import { countryName } from '../../../../platform/fields/countries.ts'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { activityWords } from '../messages.ts'
import { judged, type ViewedOverlaps } from '../overlaps.ts'

const KINDS = { same_work: 'atRisk', completes: 'done', unrelated: 'done' } as const
type Overlap = ViewedOverlaps['overlaps'][number]

const One: FC<{ of: Overlap; mayJudge: boolean; refused: RefusedForm | undefined }> = ({
  of,
  mayJudge,
  refused,
}) => {
  const { locale } = useReader()
  const t = activityWords(locale)
  const format = useFormat()
  const action = paths.judgeOverlap({ oneId: of.one.id, otherId: of.other.id })
  const own = refusedAt(refused, action)
  return (
    <li class="record">
      {[of.one, of.other].map(({ id, name, actor }) => (
        <p>
          {t(actor)}:{' '}
          <Link href={paths.foreignActivity.one({ id })}>
            <Swedish text={name} />
          </Link>
        </p>
      ))}
      <p class="quiet">
        {t(of.one.topic)} · {format.list(of.countries.map((code) => countryName(code, locale)))} ·{' '}
        {of.fromYear === of.toYear ? String(of.fromYear) : `${of.fromYear}–${of.toYear}`}
      </p>
      {of.judged === undefined ? (
        <Status kind="waiting">{t('notJudged')}</Status>
      ) : (
        <>
          <Status kind={KINDS[of.judged.judgement]}>{t(of.judged.judgement)}</Status>
          <Written text={of.judged.words} />
        </>
      )}
      {mayJudge ? (
        <Details summary={t('judge')} open={own !== undefined}>
          <FormOf
            fields={judged}
            words={t}
            refused={own}
            apart={`${of.one.id}-${of.other.id}`}
            action={action}
            label={t('judge')}
            secondary
          />
        </Details>
      ) : null}
    </li>
  )
}

/** Where do others do the same? */
export const OverlapsPage: View<ViewedOverlaps> = ({ data, context, refused }) => {
  const t = activityWords(context.locale)
  return (
    <Page
      title={t('overlaps')}
      breadcrumb={[{ href: paths.foreignActivity.list(), label: t('title') }]}
      state={<p>{t('overlapsLead')}</p>}
    >
      {data.overlaps.length === 0 ? (
        <EmptyState heading={t('noOverlaps')}>{t('noOverlapsText')}</EmptyState>
      ) : (
        <ul class="records">
          {data.overlaps.map((of) => (
            <One of={of} mayJudge={data.mayJudge} refused={refused} />
          ))}
        </ul>
      )}
    </Page>
  )
}
