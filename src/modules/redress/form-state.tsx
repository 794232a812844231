import type { FC } from 'hono/jsx'
import { Heading } from '../../web/components/card.tsx'
import { SideBySide } from '../../web/components/comparison.tsx'
import type { RefusedForm } from '../../web/pages.tsx'

/** What was entered in a form that came back; nothing where it was not sent. */
export const entered = (refused: RefusedForm | undefined, name: string): string | undefined => {
  const given = refused?.values[name]
  return typeof given === 'string' ? given : undefined
}

/** What a colleague has saved meanwhile beside what the second writer wrote; nothing where they do not differ. */
export const BothVersions: FC<{
  refused: RefusedForm | undefined
  revision: number
  fields: readonly { label: string; saved: string; entered: string | undefined }[]
  words: { heading: string; theirs: string; yours: string }
}> = ({ refused, revision, fields, words }) => {
  if (refused === undefined || Number(refused.values.revision ?? revision) === revision) return null
  const same = (text: string) => text.replaceAll('\r\n', '\n').trim()
  const differing = fields.filter((field) => same(field.entered ?? field.saved) !== same(field.saved))
  return (
    <section class="contested" aria-labelledby="both-versions">
      <Heading level={2} size="2xs" id="both-versions">
        {words.heading}
      </Heading>
      {differing.map((field) => (
        <div>
          <p>{field.label}</p>
          <SideBySide
            before={field.saved}
            after={field.entered ?? ''}
            beforeLabel={words.theirs}
            afterLabel={words.yours}
          />
        </div>
      ))}
    </section>
  )
}
