import { type Child, createContext, type FC, type PropsWithChildren, useContext } from 'hono/jsx'

/** True in what nobody sees until they open it. */
const Folded = createContext(false)

/** What a button is that says nothing of itself: the page's one step, or where it is folded away a step beside that. */
export const useStep = (): 'primary' | 'secondary' => (useContext(Folded) ? 'secondary' : 'primary')

/** Something behind one line; opens without JavaScript. */
export const Fold: FC<
  PropsWithChildren<{
    look: 'record-row' | 'ds-details'
    summary: Child
    open?: boolean | undefined
    id?: string | undefined
  }>
> = ({ look, summary, open = false, id, children }) => {
  const folded = useContext(Folded) || !open
  return (
    <details class={look} open={open} {...(id ? { id } : {})}>
      <summary>{summary}</summary>
      <div class="details-content">
        <Folded.Provider value={folded}>{children}</Folded.Provider>
      </div>
    </details>
  )
}
