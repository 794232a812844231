import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { Depicted } from '../pictures/picture.tsx'
import { standaloneSvg } from '../pictures/standalone.ts'
import {
  beforeRun,
  blanksIn,
  type Cell,
  type Composition,
  type Drawn,
  type Node,
  type Picture,
  type Run,
  sourceAnchor,
  type Table,
} from './composition.ts'

/** The words and the language in which nodes are shown. */
export type Reading = {
  language: Composition['language']
  /** Stands behind a claim that has no source. */
  missing: string
  contents: string
  /** What a note is called: "Källa 3". */
  reference: (number: number) => string
  /** Whether it stands in a page of the application, with its stylesheet and the reader's context, or in a file. */
  inPage: boolean
  /** What a folded part of a long table is called: "Rad 26–50". Without it nothing is folded. */
  more?: (from: number, to: number) => string
  /** Where a place in the report is: on the page itself where nothing else is said. */
  hrefOf?: (anchor: string) => string
}

const hrefOf = ({ hrefOf: elsewhere }: Reading, anchor: string): string => elsewhere?.(anchor) ?? `#${anchor}`

const Notes: FC<{ notes: number[]; reading: Reading }> = ({ notes, reading }) => (
  <>
    {notes.map((number, index) => (
      <sup class="account-note">
        {index > 0 ? ',' : ''}
        <a href={hrefOf(reading, sourceAnchor(number))} aria-label={reading.reference(number)}>
          {number}
        </a>
      </sup>
    ))}
  </>
)

/** A text whose places to fill in stand out. */
export const WithBlanks: FC<{ text: string }> = ({ text }) => (
  <>
    {blanksIn(text).map((part) => (part.blank ? <span class="account-blank">{part.text}</span> : part.text))}
  </>
)

const Runs: FC<{ runs: Run[]; reading: Reading }> = ({ runs, reading }) => (
  <>
    {runs.map((run, index) => {
      const { breaks, mark } = beforeRun(run, index)
      return (
        <>
          {Array.from({ length: breaks }, () => (
            <br />
          ))}
          {mark}
          {run.blanks === true ? <WithBlanks text={run.text} /> : run.text}
          {run.unsourced ? <strong class="account-unsourced"> [{reading.missing}]</strong> : null}
          <Notes notes={run.notes} reading={reading} />
        </>
      )
    })}
  </>
)

const CellContent: FC<{ cell: Cell; reading: Reading }> = ({ cell, reading }) => (
  <>
    {cell.status === undefined ? null : (
      <span class={`account-mark account-status-${cell.status}`} aria-hidden="true"></span>
    )}
    {cell.lines.map((line, index) => {
      const content = <Runs runs={line} reading={reading} />
      if (cell.equal === true) return <span class="account-line">{content}</span>
      if (index > 0) return <span class="account-detail">{content}</span>
      return cell.link === undefined ? content : <a href={hrefOf(reading, cell.link)}>{content}</a>
    })}
  </>
)

/** So many rows stand open on a page; the rest of a longer table is folded. */
const OPEN_ROWS = 15

/** A table; in a page of the application what is longer than a screen or two is folded by parts. */
const DataTable: FC<{ table: Table; reading: Reading }> = ({ table, reading }) => {
  const { rows } = table
  if (!reading.inPage || reading.more === undefined || rows.length <= OPEN_ROWS)
    return <TableRows table={table} rows={rows} reading={reading} />
  const more = reading.more
  const parts = Array.from({ length: Math.ceil(rows.length / OPEN_ROWS) }, (_, part) =>
    rows.slice(part * OPEN_ROWS, (part + 1) * OPEN_ROWS),
  )
  return (
    <>
      {parts.map((part, index) => {
        const shown = <TableRows table={table} rows={part} reading={reading} />
        const first = index * OPEN_ROWS
        return index === 0 ? (
          shown
        ) : (
          <details class="account-more">
            <summary>{more(first + 1, first + part.length)}</summary>
            {shown}
          </details>
        )
      })}
    </>
  )
}

const TableRows: FC<{ table: Table; rows: Cell[][]; reading: Reading }> = ({ table, rows, reading }) => {
  const align = (column: number) => (table.columns[column]?.align === 'end' ? 'account-number' : undefined)
  const classes = (cell: Cell, column: number) =>
    [align(column), cell.tone === undefined ? undefined : `account-${cell.tone}`].filter(Boolean).join(' ') ||
    undefined
  return (
    // A wide table is scrolled by keyboard inside its frame.
    <div class="account-frame" tabindex={0}>
      <table class={table.total ? 'account-total' : undefined}>
        <caption class={table.headed ? 'account-hidden' : undefined}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th scope="col" class={align(index)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th scope="row" id={cell.anchor} class={classes(cell, index)}>
                    <CellContent cell={cell} reading={reading} />
                  </th>
                ) : (
                  <td id={cell.anchor} class={classes(cell, index)} data-column={table.columns[index]?.title}>
                    <CellContent cell={cell} reading={reading} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const StatusPicture: FC<{ picture: Picture }> = ({ picture }) => (
  <figure class="account-picture">
    <figcaption>{picture.caption}</figcaption>
    <div role="img" aria-label={picture.alternative}>
      <span class="account-tiles">
        {picture.tiles.map(({ label, status }) => (
          <span class={`account-tile account-status-${status}`}>
            <span>{label}</span>
          </span>
        ))}
      </span>
      <span class="account-legend">
        {picture.legend.map(({ status, label, count }) => (
          <span>
            <span class={`account-mark account-status-${status}`}></span>
            {label} {count}
          </span>
        ))}
      </span>
    </div>
  </figure>
)

/**
 * In a page its drawings follow the screen; in a file it is one drawing that brings its own style. Its facts stand in a table of
 * the composition.
 */
const DrawnPicture: FC<{ node: Drawn; reading: Reading }> = ({ node: { id, depiction, source }, reading }) =>
  reading.inPage ? (
    <Depicted id={id} depiction={depiction} />
  ) : (
    <figure class="account-picture">
      {/* Made smaller its words could not be read. */}
      <div
        class="account-frame"
        tabindex={0}
        role="img"
        aria-label={`${depiction.title}. ${depiction.description}`}
      >
        {raw(
          standaloneSvg(depiction, { locale: reading.language, source })
            .replace(/^<\?xml[^>]*\?>\s*/u, '')
            .replaceAll('p-title', `${id}-title`)
            .replaceAll('p-desc', `${id}-desc`),
        )}
      </div>
    </figure>
  )

type HeadingName = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
/** The heading element of a level: 1 is the page's own. */
export const headingAt = (level: number): HeadingName => `h${Math.min(level, 6)}` as HeadingName

/** One node of the composition as HTML; `level` is that of the heading above it. */
export const OneNode: FC<{ node: Node; level: number; reading: Reading }> = ({ node, level, reading }) => {
  switch (node.kind) {
    case 'paragraph':
      return (
        <p class={node.tone === 'normal' ? undefined : `account-${node.tone}`}>
          <Runs runs={node.runs} reading={reading} />
        </p>
      )
    case 'heading': {
      const Heading = headingAt(level + 1)
      return (
        <Heading>
          <Runs runs={node.runs} reading={reading} />
        </Heading>
      )
    }
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul'
      return (
        <List>
          {node.items.map((item) => (
            <li>
              <Runs runs={item} reading={reading} />
            </li>
          ))}
        </List>
      )
    }
    case 'quotation':
      return (
        <figure class="account-quotation">
          <figcaption>{node.label}</figcaption>
          <blockquote lang={node.language === reading.language ? undefined : node.language}>
            {node.paragraphs.map((paragraph, index) => (
              <p>
                {paragraph}
                {index === node.paragraphs.length - 1 ? <Notes notes={node.notes} reading={reading} /> : null}
              </p>
            ))}
          </blockquote>
        </figure>
      )
    case 'facts':
      return (
        <>
          {node.title === null ? null : (
            <p class="account-facts-title">
              <Runs runs={node.title} reading={reading} />
            </p>
          )}
          <dl>
            {node.rows.map(({ term, runs, tone }) => (
              <div>
                <dt>{term}</dt>
                <dd class={tone === 'quiet' ? 'account-quiet' : undefined}>
                  <Runs runs={runs} reading={reading} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )
    case 'status':
      return (
        <p class="account-state">
          <span class={`account-mark account-status-${node.status}`} aria-hidden="true"></span>
          <strong>{node.label}</strong>
          {node.since === null ? '' : ` ${node.since}`}. <Runs runs={node.runs} reading={reading} />
        </p>
      )
    case 'code':
      return (
        <p>
          <code>{node.text}</code>
        </p>
      )
    case 'table':
      return <DataTable table={node} reading={reading} />
    case 'picture':
      return <StatusPicture picture={node} />
    case 'drawn':
      return <DrawnPicture node={node} reading={reading} />
  }
}
