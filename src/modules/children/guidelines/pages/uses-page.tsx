import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedUses } from '../actions.ts'
import { guidelineWords } from '../messages.ts'
import { useGuidelineWords } from './words.ts'

const Uses: FC<{ data: ViewedUses }> = ({ data }) => {
  const t = useGuidelineWords()
  const format = useFormat()
  const { locale } = useReader()
  return (
    <ul class="records">
      {data.rows.map(({ key, current, uses }) => (
        <li class="record">
          <p class="record-name">
            <Link href={paths.guideline({ guideline: key })}>{current.title[locale]}</Link>
          </p>
          {uses.length === 0 ? <p class="quiet">{t('followsNot')}</p> : null}
          {uses.map(({ version, usedOn }) => (
            <p>
              <Status kind="done">{t('follows')}</Status> {t('since', { version, day: format.date(usedOn) })}
            </p>
          ))}
          {data.writes && !uses.some(({ version }) => version === current.version) ? (
            <Form
              action={paths.caseGuidelines({ caseId: data.caseId })}
              hidden={{ guideline: key }}
              label={t('useLabel', { title: current.title[locale] })}
            >
              <Button variant="secondary" label={t('useLabel', { title: current.title[locale] })}>
                {t('use')}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Which guidelines do we follow in this case? */
export const UsesPage: View<ViewedUses> = ({ data, context }) => {
  const t = guidelineWords(context.locale)
  return (
    <Page
      title={t('ofCase')}
      under={t('case', { number: data.number })}
      breadcrumb={[
        { href: supportPaths.case({ caseId: data.caseId }), label: t('case', { number: data.number }) },
      ]}
      state={<p>{t('ofCaseLead')}</p>}
    >
      <Uses data={data} />
    </Page>
  )
}
