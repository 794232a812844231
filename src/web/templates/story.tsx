import type { Child, FC } from 'hono/jsx'

/**
 * What a public page tells (T1): the picture, what went wrong beside how it is known, the rest as links. The answer stands
 * before it, as the `state` of the page. Where nothing went wrong there is no `wrong`.
 */
export const Story: FC<{ picture?: Child; wrong?: Child; how?: Child; rest?: Child }> = ({
  picture,
  wrong,
  how,
  rest,
}) => (
  <div class="story">
    {picture ? <div class="story-picture">{picture}</div> : null}
    {wrong || how ? (
      <div class="story-beside">
        {wrong ? <div class="story-wrong">{wrong}</div> : null}
        {how ? <div class="story-how">{how}</div> : null}
      </div>
    ) : null}
    {rest ? <div class="story-rest">{rest}</div> : null}
  </div>
)
