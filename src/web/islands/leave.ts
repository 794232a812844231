// The way out of a page that somebody else may come upon: the page is covered at once, and its place in the history of the
// window is taken by the page that it leads to. Choosing a language takes the same place, so that there is only one to leave.

const wayOut = document.querySelector<HTMLAnchorElement>('a[data-leave]')

const leave = (address: string): void => {
  document.documentElement.classList.add('left')
  document.title = ''
  location.replace(address)
}

/** A click that means "here", not "in another window". */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey

const takeThisPlace = (link: HTMLAnchorElement, go: (address: string) => void): void =>
  link.addEventListener('click', (event) => {
    if (!isPlain(event)) return
    event.preventDefault()
    go(link.href)
  })

/** Times that Shift was pressed by itself, one after the other, within five seconds. */
let presses: number[] = []

if (wayOut) {
  takeThisPlace(wayOut, leave)
  document.addEventListener('keydown', ({ key, repeat }) => {
    if (key !== 'Shift') presses = []
    else if (!repeat) {
      const now = performance.now()
      presses = [...presses.filter((moment) => now - moment < 5000), now]
      if (presses.length >= 3) leave(wayOut.href)
    }
  })
  for (const hint of document.querySelectorAll<HTMLElement>('[data-leave-by-key]')) hint.hidden = false
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]'))
  takeThisPlace(link, (address) => location.replace(address))
