import type { FC } from 'hono/jsx'
import { type Block, type Inline, outlined, readMarkdown } from '../../platform/text/markdown.ts'
import { Link } from './link.tsx'

const Words: FC<{ of: readonly Inline[] }> = ({ of }) => (
  <>
    {of.map((one) => {
      switch (one.kind) {
        case 'text':
          return one.text
        case 'break':
          return <br />
        case 'strong':
          return (
            <strong>
              <Words of={one.children} />
            </strong>
          )
        case 'emphasis':
          return (
            <em>
              <Words of={one.children} />
            </em>
          )
        default:
          return (
            <Link href={one.href} rel="noreferrer">
              <Words of={one.children} />
            </Link>
          )
      }
    })}
  </>
)

const OneBlock: FC<{ block: Block }> = ({ block }) => {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as 'h2'
      return (
        <Heading>
          <Words of={block.children} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Words of={block.children} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Blocks of={block.children} />
        </blockquote>
      )
    default: {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item) => (
            <li>
              <Item of={item} />
            </li>
          ))}
        </List>
      )
    }
  }
}

/** A point of one paragraph is that paragraph's words. */
const Item: FC<{ of: readonly Block[] }> = ({ of }) => {
  const [first, ...rest] = of
  if (first?.kind !== 'paragraph') return <Blocks of={of} />
  return (
    <>
      {rest.some(({ kind }) => kind === 'paragraph') ? (
        <OneBlock block={first} />
      ) : (
        <Words of={first.children} />
      )}
      <Blocks of={rest} />
    </>
  )
}

const Blocks: FC<{ of: readonly Block[] }> = ({ of }) => (
  <>
    {of.map((block) => (
      <OneBlock block={block} />
    ))}
  </>
)

/** A text that was written as Markdown; its headings begin at level `from` of the page. */
export const Markdown: FC<{ text: string; from?: 2 | 3 | 4 }> = ({ text, from = 2 }) => (
  <Blocks of={outlined(readMarkdown(text), from)} />
)
