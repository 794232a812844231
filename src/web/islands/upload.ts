// Lets the box of a file field take a dropped file. The field itself shows the name, as it does without this.

const take = (box: HTMLElement, input: HTMLInputElement): void => {
  const hint = box.querySelector<HTMLElement>('[data-file-drop-hint]')
  if (hint) hint.hidden = false
  const drag = (isOver: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    box.toggleAttribute('data-dragging', isOver)
  }
  box.addEventListener('dragenter', drag(true))
  box.addEventListener('dragover', drag(true))
  box.addEventListener('dragleave', drag(false))
  box.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files
    event.preventDefault()
    box.removeAttribute('data-dragging')
    if (!files?.length) return
    input.files = input.multiple ? files : onlyFirst(files)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
    input.focus()
  })
}

const onlyFirst = (files: FileList): FileList => {
  const transfer = new DataTransfer()
  const first = files[0]
  if (first) transfer.items.add(first)
  return transfer.files
}

for (const box of document.querySelectorAll<HTMLElement>('[data-file-drop]')) {
  const input = box.querySelector<HTMLInputElement>('input[type=file]')
  if (input) take(box, input)
}
