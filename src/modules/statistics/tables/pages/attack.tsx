import type { FC } from 'hono/jsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { viewTable } from '../actions.ts'
import type { Verdict } from '../attack.ts'
import { tableWords } from '../messages.ts'
import { cellName } from '../naming.ts'
import { tablePaths as paths } from '../paths.ts'

type Viewed = Awaited<ReturnType<typeof viewTable.run>>

const useRange = () => {
  const t = tableWords(useReader().locale)
  return ({ least, most }: { readonly least: number; readonly most: number }): string => {
    if (!Number.isFinite(most)) return t('openRange', { least: String(least) })
    return least === most ? String(least) : t('range', { least: String(least), most: String(most) })
  }
}

/** Small counts that somebody could work out, and from what: for those who work with the table. */
const Findings: FC<{ findings: Verdict['findings'] }> = ({ findings }) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const range = useRange()
  return (
    <Table
      caption={t('attackFound')}
      rows={findings}
      columns={[
        { heading: t('cell'), rowHeading: true, cell: ({ labels }) => cellName(labels, locale) },
        { heading: t('between'), kind: 'short', cell: range },
        {
          heading: t('from'),
          cell: ({ from }) => (
            <Details summary={t('fromNumbers', { numbers: from.length })}>
              <ul class="ds-list">
                {from.map(({ source, labels }) => (
                  <li>{`${source} – ${cellName(labels, locale)}`}</li>
                ))}
              </ul>
            </Details>
          ),
        },
      ]}
    />
  )
}

const Verdicts: FC<{ verdict: Verdict }> = ({ verdict }) => {
  const t = tableWords(useReader().locale)
  const { findings, unfit, contradicts, beside } = verdict
  return (
    <>
      {contradicts ? (
        <Alert kind="danger">
          <p class="ds-paragraph">{t('attackContradicts')}</p>
        </Alert>
      ) : findings.length === 0 ? (
        <p class="ds-paragraph">{t('attackSafe', { beside })}</p>
      ) : null}
      {findings.length === 0 ? null : <Findings findings={findings} />}
      {unfit.length === 0 ? null : (
        <p class="ds-paragraph">{t('attackUnfit', { sources: unfit.join('; ') })}</p>
      )}
    </>
  )
}

const Noting: FC<{ data: Viewed; refused: RefusedForm | undefined }> = ({
  data: { table, rows },
  refused,
}) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const address = paths.note({ tableId: table.id })
  const sent = refusedAt(refused, address)
  const of = fieldsIn(sent)
  return (
    <Details summary={t('outsideText')} open={sent !== undefined}>
      <Form action={address} label={t('outside')} send={t('note')} secondary>
        <SelectField
          {...of('cell')}
          label={t('cell')}
          options={rows.map(({ cell, labels }) => ({ value: String(cell), label: cellName(labels, locale) }))}
        />
        <TextField {...of('least')} label={t('least')} inputmode="numeric" width={8} />
        <TextField {...of('most')} label={t('most')} inputmode="numeric" width={8} optional />
        <TextField {...of('source')} label={t('source')} />
      </Form>
    </Details>
  )
}

/** What can be worked out of a table, and what it is tested beside. */
export const Attack: FC<{ data: Viewed; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const range = useRange()
  const { verdict, outside, mayRelease } = data
  return (
    <>
      <Section
        id="attack"
        heading={t('attack')}
        open={verdict !== null && (verdict.contradicts || verdict.findings.length > 0)}
      >
        <p class="ds-paragraph">{t('attackText')}</p>
        {verdict === null ? null : <Verdicts verdict={verdict} />}
      </Section>
      <Section id="outside" heading={t('outside')}>
        <Table
          caption={t('outside')}
          captionHidden
          rows={outside}
          empty={<p class="ds-paragraph">{t('outsideNone')}</p>}
          columns={[
            { heading: t('cell'), rowHeading: true, cell: ({ cell }) => cellName(cell, locale) },
            { heading: t('between'), kind: 'short', cell: range },
            { heading: t('source'), cell: ({ source }) => source },
          ]}
        />
        {mayRelease ? <Noting data={data} refused={refused} /> : null}
      </Section>
    </>
  )
}
