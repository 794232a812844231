import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { type DifferingPart, DifferingParts, SideBySide } from '../../../web/components/comparison.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Day, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import type { View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { paths } from '../paths.ts'
import type { ViewedTexts } from './actions.ts'
import { eliOf } from './akoma-ntoso.ts'
import { type Difference, placeIn } from './compare.ts'
import { textWords } from './messages.ts'

type Differing = Exclude<Difference, { kind: 'same' }>

const Differences: FC<{ compared: NonNullable<ViewedTexts['compared']>; matterId: string }> = ({
  compared: { earlier, later, differences },
  matterId: id,
}) => {
  const { locale } = useReader()
  const t = textWords(locale)
  const labels = { beforeLabel: t(earlier.stage), afterLabel: t(later.stage) }
  const partOf = (one: Differing): DifferingPart => {
    const [before, after] = ['before' in one ? one.before : undefined, 'after' in one ? one.after : undefined]
    return {
      name:
        one.kind === 'moved'
          ? t('moved', { from: placeIn(one.before, locale), to: withinSentence(placeIn(one.after, locale)) })
          : placeIn((after ?? before)!, locale),
      ...(before?.text === after?.text
        ? { state: undefined }
        : {
            state: one.kind === 'added' || one.kind === 'removed' ? one.kind : 'changed',
            content: <SideBySide before={before?.text ?? ''} after={after?.text ?? ''} {...labels} />,
          }),
    }
  }
  const differing = differences.filter((one): one is Differing => one.kind !== 'same')
  const alike = differences.length - differing.length
  return (
    <Section heading={t('difference', { from: t(earlier.stage), to: t(later.stage) })} id="difference">
      <DifferingParts
        parts={differing.map(partOf)}
        equal={alike === 0 ? null : t('equal', { count: alike })}
      />
      <p>
        <Link href={paths.akomaNtoso({ id, stage: later.stage }, { from: earlier.stage })}>
          {t('takeDifference')}
        </Link>
      </p>
    </Section>
  )
}

/** The texts of a matter's law, and what differs between two of them. */
export const TextsPage: View<ViewedTexts> = ({ data, context: { locale } }) => {
  const t = textWords(locale)
  const { matter, texts, keeps, compared } = data
  const { id } = matter
  const others = texts
    .flatMap((from, at) => texts.slice(at + 1).map((to) => ({ from: from.stage, to: to.stage })))
    .filter(({ from, to }) => from !== compared?.earlier.stage || to !== compared.later.stage)
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: paths.matter.one({ id }), label: matter.name }]}
      state={<p>{t('lead')}</p>}
      action={
        keeps && texts.length < 3 ? (
          <LinkButton variant="primary" href={paths.text.add({ matterId: id })}>
            {t('newText')}
          </LinkButton>
        ) : null
      }
    >
      {texts.length === 0 ? (
        <EmptyState heading={t('none')}>{t(keeps ? 'noneText' : 'noneYet')}</EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          columns={[
            {
              heading: t('stage'),
              rowHeading: true,
              cell: (text) =>
                keeps ? (
                  <Link href={paths.text.change({ matterId: id, id: text.id })}>{t(text.stage)}</Link>
                ) : (
                  t(text.stage)
                ),
            },
            { heading: t('name'), cell: ({ name }) => <Swedish text={name} /> },
            { heading: t('dated'), kind: 'short', cell: ({ dated }) => <Day day={dated} kind="date" /> },
            { heading: 'ELI', cell: (text) => eliOf(text) ?? '' },
            {
              heading: 'Akoma Ntoso',
              plain: true,
              cell: ({ stage }) => <Link href={paths.akomaNtoso({ id, stage })}>{t('takeAlong')}</Link>,
            },
          ]}
          rows={texts}
        />
      )}
      {compared === undefined ? null : <Differences compared={compared} matterId={id} />}
      {others.length === 0 ? null : (
        <Section heading={t('compare')} id="compare">
          <ul>
            {others.map(({ from, to }) => (
              <li>
                <Link href={`${paths.texts({ id }, { from, to })}#difference`}>
                  {t('difference', { from: t(from), to: t(to) })}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
