import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import type { PageContext } from '../../../src/web/page-context.ts'
import { Page } from '../../../src/web/shell.tsx'

const faults: Readonly<Record<string, string>> = {
  image: '<img src="/assets/none.svg">',
  wide: '<svg width="900" height="20" aria-hidden="true"></svg>',
  inline: '<p style="color: red">Rött</p>',
  foreign: '<p>Ett <a href="/words">steg</a></p><img alt="En bild" src="http://example.invalid/picture.png">',
}

/** More than a page of any template may have, each kind once. */
const overfull = (
  <>
    <button type="button" class="ds-button" data-variant="primary">
      Spara
    </button>
    <button type="button" class="ds-button" data-variant="primary">
      Skicka
    </button>
    <label>
      Antal <input name="count" />
    </label>
    <p>
      {Array.from({ length: 12 }, (_, at) => (
        <>
          <a href={`/words?page=${at}`}>Sida {at}</a>{' '}
        </>
      ))}
    </p>
    <div>
      <span class="ds-tag status">Saknas sedan fyrtioen långa och påhittade dagar</span>
    </div>
    <p>
      <span class="ds-tag">Människohandelsbekämpningssamordningsansvarsförordning</span>
    </p>
    <table class="ds-table">
      <thead>
        <tr>
          <th>A</th>
          <th>B</th>
          <th>C</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>-</td>
          <td>-</td>
          <td>-</td>
        </tr>
      </tbody>
    </table>
    {Array.from({ length: 60 }, () => (
      <p>En rad till.</p>
    ))}
  </>
)

/** A page with one thing wrong with it, to see that the check of pages finds it. */
export const UnsoundPage: FC<{ context: PageContext; fault: string }> = ({ context, fault }) => (
  <Page
    context={context}
    title="Något är fel här"
    {...(fault === 'overfull' ? { template: 'record' as const } : {})}
  >
    {fault === 'overfull' ? overfull : raw(faults[fault] ?? '')}
  </Page>
)
