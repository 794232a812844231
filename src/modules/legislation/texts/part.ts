import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { download, page } from '../../../web/pages.tsx'
import { underPages } from '../matters/under-pages.tsx'
import { paths } from '../paths.ts'
import { findAct, lawTexts, readText, viewTexts } from './actions.ts'
import { akomaNtoso } from './akoma-ntoso.ts'
import { textRefusals, textWords } from './messages.ts'
import { TextsPage } from './texts-page.tsx'

/** Texts of law compared and taken along (measure 23). */
export const textsPart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.texts, viewTexts, TextsPage)),
    ...underPages(lawTexts, {
      paths: paths.text,
      words: textWords,
      heading: (locale, isNew) => textWords(locale)(isNew ? 'newText' : 'changeText'),
      done: paths.texts,
    }),
    download(paths.akomaNtoso, readText, ({ text, from }, context) =>
      context.body(akomaNtoso(text, from), 200, {
        'content-type': 'application/akn+xml; charset=utf-8',
        'content-disposition': `attachment; filename="${text.stage}${from ? `-${from.earlier.stage}` : ''}.akn.xml"`,
      }),
    ),
    download(paths.eli, findAct, (found, context) => context.redirect(paths.texts(found), 303)),
  ],
  api: [],
  refusals: [textRefusals],
}
