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

/** A page with one thing wrong with it, to see that the check of pages finds it. */
export const UnsoundPage: FC<{ context: PageContext; fault: string }> = ({ context, fault }) => (
  <Page context={context} title="Något är fel här">
    {raw(faults[fault] ?? '')}
  </Page>
)
