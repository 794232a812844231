import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { Change } from '../../law.ts'
import { citation, type SectionKey } from '../../sections.ts'
import { changesOf, sectionsTouched } from '../change.ts'
import { amendmentPaths as paths } from '../paths.ts'
import { beforeOf, type KindName, restOf, saidOf } from '../said.ts'
import { CHANGE_KINDS } from '../schema.ts'
import type { ViewedAmendment } from '../view-actions.ts'
import { useAmendmentWords } from './words.tsx'

type Told = ViewedAmendment & { readonly kindName: KindName }

/** What one change says, what the law said before it, and what else of it decides something. */
const Said: FC<{ changes: readonly Change[] } & Pick<Told, 'law' | 'kindName'>> = ({
  changes,
  law,
  kindName,
}) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  return (
    <>
      {changes.map((change) => {
        const before = beforeOf(change, law, locale, kindName)
        return (
          <>
            {saidOf(change, locale, kindName)}
            {before === undefined ? null : <p class="quiet">{t('before', { said: before })}</p>}
            {restOf(change, locale).map((rest) => (
              <p class="quiet">{rest}</p>
            ))}
          </>
        )
      })}
    </>
  )
}

/** Everything that it changes, with what is taken away and added by whoever enters it. */
export const Changes: FC<Told> = ({ amendment, isOwn, kindName, law }) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  const { id: amendmentId, changes } = amendment
  const made = (change: (typeof changes)[number]) => changesOf({ ...amendment, changes: [change] })
  const said = (change: (typeof changes)[number]) =>
    made(change)
      .map((one) => saidOf(one, locale, kindName))
      .join('. ')
  return (
    <Section id="changes" heading={t('changes')}>
      {changes.length === 0 ? (
        <p>{t('noChanges')}</p>
      ) : (
        <ul class="ds-list">
          {changes.map((change) => (
            <li>
              <Said changes={made(change)} law={law} kindName={kindName} />
              {isOwn ? (
                <Form
                  action={paths.takeChangeAway({ amendmentId, changeId: change.id })}
                  label={`${t('takeAway')}: ${said(change)}`}
                >
                  <Button variant="tertiary" label={`${t('takeAway')}: ${said(change)}`}>
                    {t('takeAway')}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isOwn ? (
        <Details summary={t('add')} open={changes.length === 0}>
          <ul class="ds-list">
            {CHANGE_KINDS.map((kind) => (
              <li>
                <Link href={paths.change({ amendmentId, kind })}>{t(`add_${kind}`)}</Link>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      <Touched sections={sectionsTouched(changes)} />
    </Section>
  )
}

/** The sections that it touches. */
export const Touched: FC<{ sections: readonly SectionKey[] }> = ({ sections }) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  return sections.length === 0 ? null : (
    <p class="quiet">
      {t('touches')}: {sections.map((key) => citation(key, locale)).join(' · ')}
    </p>
  )
}
