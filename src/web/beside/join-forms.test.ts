import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { digestOf } from './as-sent.ts'
import { joinForms } from './join-forms.ts'

const page = (...forms: string[]) =>
  `<html><head></head><body data-wide="">${forms.join('<p>between</p>')}</body></html>`
const writes = (inside: string, more = '') =>
  `<form method="post" action="/write"${more}><input type="hidden" name="csrf" value="t"/>${inside}<button type="submit">Send</button></form>`
const text = '<textarea name="text">\nFirst &amp; last</textarea>'
const language =
  '<form method="post" action="/language"><button type="submit" name="to" value="sv">Svenska</button></form>'
const search =
  '<form method="get" action="/list?kind=a"><input type="search" name="q" value=""/><button type="submit">Look</button></form>'

/** Names and values of what belongs to the one form, in the order in which a browser sends it. */
const owned = (html: string) => {
  const $ = load(html)
  return $('[form=joined-form][name]')
    .toArray()
    .map(({ attribs }) => attribs.name)
}

test('a page of one form, one in which nobody writes, or one that is joined already, stays as it is', () => {
  const once = joinForms(page(language, writes(text), search))
  expect(joinForms(once)).toBe(once)
  for (const html of [page(writes(text)), page(language, search), page(language, language)])
    expect(joinForms(html)).toBe(html)
})

test('all that stands in a page is of one form, and each button says which form it is of', () => {
  const html = joinForms(page(language, writes(text), search))
  const $ = load(html)
  expect(owned(html)).toEqual(['formBegins', 'to', 'formBegins', 'csrf', 'text', 'formBegins', 'q'])
  expect(
    $('button[form]')
      .toArray()
      .map(({ attribs }) => attribs.formaction),
  ).toEqual(['/language?pressed=1', '/write?pressed=2', '/list?kind=a&pressed=3'])
  expect($('textarea').text()).toBe('First & last')
})

test('how a form stood tells whether something was entered in it; one that came back holds what nobody has', () => {
  const begins = (html: string) =>
    load(joinForms(page(language, html)))('input[name=formBegins]')
      .toArray()
      .at(-1)!
      .attribs.value!.split(' ')
  expect(begins(writes(text))).toEqual([
    '2',
    'post',
    '/write',
    digestOf([
      ['csrf', 'other'],
      ['text', 'First & last'],
    ]),
  ])
  expect(begins(writes(text))[3]).not.toBe(digestOf([['text', 'First & lost']]))
  expect(
    begins(writes('<select name="s"><option value="1">1</option><option value="2">2</option></select>'))[3],
  ).toBe(digestOf([['s', '1']]))
  expect(begins(writes(text, ' data-entered=""'))[3]).toBe('-')
})

test('Enter sends the only form in which it does; of several it presses no button', () => {
  const first = (html: string) => load(joinForms(html))('#joined-form button')[0]!.attribs
  expect(first(page(language, writes('<input type="text" name="a" value=""/>')))).toMatchObject({
    formaction: '/write?pressed=2',
    tabindex: '-1',
  })
  expect(first(page(writes('<input type="text" name="a" value=""/>'), search))).toHaveProperty('disabled')
  expect(first(page(language, writes(text)))).toHaveProperty('disabled')
})

test('one choice of two forms stays two choices', () => {
  const choice =
    '<input type="radio" name="answer" value="yes" checked=""/><input type="radio" name="answer" value="no"/>'
  const names = (html: string) =>
    load(html)('input[type=radio]')
      .toArray()
      .map(({ attribs }) => attribs.name)
  expect(names(joinForms(page(writes(choice), writes(choice))))).toEqual([
    'answer~1',
    'answer~1',
    'answer~2',
    'answer~2',
  ])
  expect(names(joinForms(page(writes(choice), language)))).toEqual(['answer', 'answer'])
})
