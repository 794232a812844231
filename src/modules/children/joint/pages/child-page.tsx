import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ForChild } from '../child-actions.ts'
import { toldSteps } from '../child-print.ts'
import { jointWords } from '../messages.ts'
import { ageBands } from '../schema.ts'
import { entryKindIn, jointCrumbs, useJointWords } from './words.tsx'

const Choice: FC<{ data: ForChild }> = ({ data }) => {
  const t = useJointWords()
  return (
    <form
      class="form own-plan-choice"
      method="get"
      action={paths.forChild({ investigationId: data.investigationId })}
      aria-label={t('forChild')}
    >
      <SelectField
        name="age"
        label={t('age')}
        value={data.age}
        options={ageBands.map((value) => ({ value, label: t(value) }))}
      />
      <SelectField
        name="language"
        label={t('screenLanguage')}
        value={data.language}
        options={[
          { value: 'sv', label: 'Svenska' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Button variant="secondary">{t('show')}</Button>
    </form>
  )
}

const Told: FC<{ data: ForChild }> = ({ data }) => {
  const { words, language } = data
  const told = toldSteps(data)
  return (
    <article class="own-plan" lang={language} aria-label={words.title}>
      <h2>{words.title}</h2>
      {words.lead.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <h3>{words.whatHappens}</h3>
      {told.length === 0 ? (
        <p>{words.nothingPlanned}</p>
      ) : (
        <ul>
          {told.map(({ what, who, when }) => (
            <li>
              <span>
                {what} {who}
              </span>
              <strong>{when}</strong>
            </li>
          ))}
        </ul>
      )}
      <h3>{words.rightsTitle}</h3>
      <ul class="own-plan-always">
        {words.rights.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <h3>{words.askTitle}</h3>
      {words.ask.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </article>
  )
}

/** What does the child need to know, in words for the age? */
export const ForChildPage: View<ForChild> = ({ data, context }) => {
  const t = jointWords(context.locale)
  const { investigationId, age, language, rows } = data
  return (
    <Page
      title={t('forChild')}
      under={t('joints')}
      breadcrumb={jointCrumbs(t, { frame: { id: investigationId, number: data.number } })}
      state={<p>{t('forChildLead')}</p>}
      action={
        <LinkButton
          variant="primary"
          download
          href={paths.forChildFile({ investigationId }, { age, language })}
        >
          {t('print')}
        </LinkButton>
      }
    >
      <Choice data={data} />
      <Told data={data} />
      <p class="quiet">{t('textVersion', { version: data.words.version })}</p>
      <Details summary={t('childRows')}>
        <p class="quiet">{t(rows.length === 0 ? 'childRowsEmpty' : 'childRowsHint')}</p>
        <ul class="records">
          {rows.map((row) => (
            <li class="record">
              <p class="record-name">
                <Link href={paths.layerEntry({ investigationId, entryId: row.id })}>
                  {entryKindIn(t, row.kind)}
                </Link>
              </p>
              <Written text={row.text} />
            </li>
          ))}
        </ul>
      </Details>
    </Page>
  )
}
