// Walks from field to field of a read document with the keyboard: from a field, j and k lead to the next and the one before, and Enter
// confirms, unless the reader has turned the letters off. The passage in the document follows.

const fields = [...document.querySelectorAll<HTMLElement>('.review-field')]

/** Letters typed into a field are words, not commands. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

const showPassage = (field: HTMLElement): void => {
  for (const mark of document.querySelectorAll('mark[data-current]')) mark.removeAttribute('data-current')
  const { passage } = field.dataset
  if (!passage) return
  const marks = document.querySelectorAll<HTMLElement>(`mark[data-passages~="${CSS.escape(passage)}"]`)
  for (const mark of marks) mark.setAttribute('data-current', '')
  const column = marks[0]?.closest<HTMLElement>('.two-columns-left')
  const first = marks[0]
  if (!column || !first) return
  const top = first.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop
  column.scrollTo({ top: top - column.clientHeight / 3 })
}

const go = (step: number): void => {
  const at = fields.findIndex((field) => field.contains(document.activeElement))
  const next = fields[at + step]
  if (!next) return
  // The answer first: from it the keys walk on, and Enter gives it; what is folded away is not in the way.
  const places = [...next.querySelectorAll<HTMLElement>('button, summary, a[href], input:not([type=hidden])')]
  const seen = places.filter((place) => place.checkVisibility())
  const place = seen.find((one) => one.matches('button, summary')) ?? seen[0]
  place?.focus()
  next.scrollIntoView({ block: 'nearest' })
}

for (const field of fields) field.addEventListener('focusin', () => showPassage(field))

const letters = document.querySelector<HTMLElement>('[data-letter-keys]')
if (letters) letters.hidden = false

const walk = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) return
  if (event.key === 'j') go(1)
  else if (event.key === 'k') go(-1)
  else return
  event.preventDefault()
}

if (letters?.dataset.letterKeys === 'on') for (const field of fields) field.addEventListener('keydown', walk)
