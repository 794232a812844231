// What opens over the page from its header closes on Escape, which gives the focus back to the word that opens it, and when the focus
// or a press goes elsewhere: it never lies over what has the focus. Without this, the word itself closes it.
export {}

const menus = [
  ...document.querySelectorAll<HTMLDetailsElement>(
    '.page-navigation-more, .page-navigation[data-screen="narrow"], .acting-for',
  ),
]

const closeOthers = ({ target }: Event): void => {
  for (const menu of menus) if (target instanceof Node && !menu.contains(target)) menu.open = false
}

document.addEventListener('focusin', closeOthers)
document.addEventListener('pointerdown', closeOthers)
document.addEventListener('keydown', ({ key }) => {
  const open = key === 'Escape' ? menus.findLast((menu) => menu.open) : undefined
  if (!open) return
  if (open.contains(document.activeElement)) open.querySelector('summary')?.focus()
  open.open = false
})
