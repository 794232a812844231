import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { planPaths as paths } from '../../../plan/index.ts'
import type { SectionData } from './sentence.tsx'
import { useDrafting } from './words.ts'

type Source = SectionData['material'][number]

/** Sources that are open at once; of more, each unfolds. */
const OPEN = 8

/** The material of a section: the words of its sources, each with the press that puts it into the text. */
export const Material: FC<{ data: SectionData }> = ({ data }) => {
  const t = useDrafting()
  const { material } = data
  if (material.length === 0) return <p class="ds-paragraph">{t('noMaterial')}</p>
  return (
    <>
      {material.map((source, at) => (
        <details class="account-material" open={at < OPEN}>
          <summary>
            <span class="account-material-kind">{t(`kind_${source.kind}`)}</span>{' '}
            <span lang={data.account.language}>{source.label}</span>
          </summary>
          <Words data={data} source={source} />
          <p>
            <Link href={source.address} aria-label={t('openSourceOf', { label: source.label })}>
              {t('openSource')}
            </Link>
          </p>
        </details>
      ))}
    </>
  )
}

const Words: FC<{ data: SectionData; source: Source }> = ({ data: { account, section }, source }) => {
  const t = useDrafting()
  return (
    <>
      {source.passages.map(({ key, of, text, used }) => (
        <div class="account-passage" data-used={used ? '' : undefined}>
          {of === 'text' ? null : <p class="account-material-kind">{t(`of_${of}`)}</p>}
          <Written text={text} />
          {used ? (
            <p class="account-material-kind">{t('used')}</p>
          ) : account.state === 'draft' ? (
            <Form
              action={paths.useAccountMaterial({ accountId: account.id, sectionId: section.id })}
              revision={account.revision}
              hidden={{ passage: key }}
            >
              <Button variant="tertiary" label={t('useOf', { text: text.slice(0, 80) })}>
                {t('use')}
              </Button>
            </Form>
          ) : null}
        </div>
      ))}
    </>
  )
}
