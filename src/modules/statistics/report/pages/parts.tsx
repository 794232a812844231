import type { FC } from 'hono/jsx'
import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { DraftContent } from '../document.ts'
import { reportLabels } from '../labels.ts'
import { situationWords } from '../messages.ts'
import { reportPaths as paths } from '../paths.ts'
import { isDraft, type ReportHead } from '../stands.ts'

/** The way to a page of a report. */
export const crumbsOf = (head: ReportHead, locale: 'sv' | 'en') => {
  const t = situationWords(locale)
  return [
    { href: paths.reports(), label: t('reports') },
    {
      href: paths.report({ situationReportId: head.id }),
      label: t('reportTitle', { year: String(head.year) }),
    },
  ]
}

/** How a report stands. */
export const StateOf: FC<{ head: ReportHead }> = ({ head }) => {
  const t = situationWords(useReader().locale)
  if (!isDraft(head)) return <Status kind="done">{t('published')}</Status>
  return head.versions === 0 ? (
    <Status kind="draft">{t('draft')}</Status>
  ) : (
    <Status kind="running">{t('correcting')}</Status>
  )
}

/** The fields of one of several forms of a page: only the one that was refused shows what was entered. */
export const fieldsSentTo = (
  refused: RefusedForm | undefined,
  address: string,
  isThis: (values: RefusedForm['values']) => boolean = () => true,
) => {
  const sent = refusedAt(refused, address)
  return fieldsIn(sent !== undefined && isThis(sent.values) ? sent : undefined)
}

/** Which of the quoted sources something rests on. */
export const SourcesField: FC<{
  sources: DraftContent['sources']
  chosen: readonly string[]
  label: string
  name?: string
  idName?: string
}> = ({ sources, chosen, label, name = 'sources', idName }) => {
  const { locale } = useReader()
  const t = situationWords(locale)
  if (sources.length === 0) return <p class="ds-paragraph quiet">{t('noSources')}</p>
  return (
    <CheckboxGroupField
      name={name}
      {...(idName === undefined ? {} : { idName })}
      label={label}
      optional="unmarked"
      values={chosen}
      options={sources.map(({ id, title, kind, issuer }) => ({
        value: id,
        label: title[locale],
        description: `${reportLabels[locale].kinds[kind]}, ${issuer}`,
      }))}
    />
  )
}
