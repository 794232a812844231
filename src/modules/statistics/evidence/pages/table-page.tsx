import { LinkButton } from '../../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { PublishedTabs } from '../../pages/tabs.tsx'
import type { viewEvidenceTable } from '../actions.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePaths as paths } from '../paths.ts'
import { designs, marks, origins, PAGE_SIZE } from '../schema.ts'
import { yearsInWords } from '../words.ts'
import { addressOf, Findings, MarkOf, SizeOf } from './cells.tsx'

/** What is known, by whom and how, and how surely? */
export const EvidenceTablePage: View<Awaited<ReturnType<typeof viewEvidenceTable.run>>> = ({
  data: { filter, page, total, rows, mayRegister },
  context,
}) => {
  const { locale } = context
  const t = evidenceWords(locale)
  return (
    <Page
      context={context}
      title={t('title')}
      wide
      state={<p>{t('lead')}</p>}
      action={
        mayRegister ? (
          <LinkButton variant="primary" href={paths.register()}>
            {t('register')}
          </LinkButton>
        ) : null
      }
    >
      <PublishedTabs current="evidence" />
      <ListOf
        address={paths.table}
        selection={filter}
        caption={t('title')}
        columns={[
          {
            heading: t('evidence'),
            rowHeading: true,
            kind: 'prose',
            cell: (row) => (
              <>
                <Link href={addressOf(row)}>
                  <Swedish text={row.title} />
                </Link>
                <div class="quiet">
                  {row.publisher}, {t(`origin_${row.origin}`)}
                </div>
              </>
            ),
          },
          {
            heading: t('finding'),
            kind: 'prose',
            cell: (row) => (
              <>
                <Findings row={row} />
                <Details summary={t('limits')}>
                  <p>
                    <Swedish text={row.limits} />
                  </p>
                  <p>
                    <Swedish text={row.what} />
                  </p>
                  <p>
                    {t('size')}: <SizeOf row={row} />
                  </p>
                </Details>
              </>
            ),
          },
          {
            heading: t('design'),
            desk: true,
            cell: (row) => `${t(`design_${row.design}`)}, ${yearsInWords(row)}`,
          },
          { heading: t('quality'), kind: 'short', cell: (row) => <MarkOf row={row} /> },
        ]}
        manyControls
        rows={rows}
        paging={{ page, pageSize: PAGE_SIZE, total }}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
        controls={
          <>
            <TextField
              name="words"
              label={t('words')}
              description={t('wordsHint')}
              value={filter.words}
              optional
            />
            <SelectField
              name="design"
              label={t('design')}
              value={filter.design}
              emptyLabel={t('all')}
              options={designs.map((design) => ({ value: design, label: t(`design_${design}`) }))}
              optional
            />
            <SelectField
              name="mark"
              label={t('quality')}
              value={filter.mark}
              emptyLabel={t('all')}
              options={marks.map((mark) => ({ value: mark, label: t(`mark_${mark}`) }))}
              optional
            />
            <SelectField
              name="origin"
              label={t('origin')}
              value={filter.origin}
              emptyLabel={t('all')}
              options={origins.map((origin) => ({ value: origin, label: t(`origin_${origin}`) }))}
              optional
            />
          </>
        }
      />
      <ul class="link-line">
        <li>
          <Link href={paths.contrasts()}>{t('toContrasts')}</Link>
        </li>
        <li>
          <Link href={paths.file({ ...filter, language: locale })}>{t('toFile')}</Link>
        </li>
        <li>
          <Link href={paths.annex({ ...filter })}>{t('toAnnex')}</Link>
        </li>
        <li>
          <Link href={paths.annex({ ...filter, format: 'docx' })}>{t('toAnnexWord')}</Link>
        </li>
      </ul>
    </Page>
  )
}
