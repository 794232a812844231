/**
 * Points on the cubic spline of Forsythe, Malcolm & Moler (1977) through points with ascending `x`: three for each point, evenly from
 * the first `x` to the last. At either end its third derivative is that of the cubic through the four nearest points.
 */
export const splinePoints = (
  x: readonly number[],
  y: readonly number[],
): readonly (readonly [number, number])[] => {
  const n = x.length
  const [b, c, d] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
  d[0] = x[1]! - x[0]!
  c[1] = (y[1]! - y[0]!) / d[0]!
  for (let at = 1; at < n - 1; at += 1) {
    d[at] = x[at + 1]! - x[at]!
    b[at] = 2 * (d[at - 1]! + d[at]!)
    c[at + 1] = (y[at + 1]! - y[at]!) / d[at]!
    c[at] = c[at + 1]! - c[at]!
  }
  b[0] = -d[0]!
  b[n - 1] = -d[n - 2]!
  c[0] = 0
  c[n - 1] = 0
  if (n > 3) {
    c[0] = c[2]! / (x[3]! - x[1]!) - c[1]! / (x[2]! - x[0]!)
    c[n - 1] = c[n - 2]! / (x[n - 1]! - x[n - 3]!) - c[n - 3]! / (x[n - 2]! - x[n - 4]!)
    c[0] = (c[0]! * d[0]! * d[0]!) / (x[3]! - x[0]!)
    c[n - 1] = (-c[n - 1]! * d[n - 2]! * d[n - 2]!) / (x[n - 1]! - x[n - 4]!)
  }
  for (let at = 1; at < n; at += 1) {
    const factor = d[at - 1]! / b[at - 1]!
    b[at]! -= factor * d[at - 1]!
    c[at]! -= factor * c[at - 1]!
  }
  c[n - 1]! /= b[n - 1]!
  for (let at = n - 2; at >= 0; at -= 1) c[at] = (c[at]! - d[at]! * c[at + 1]!) / b[at]!
  const slope = (at: number) => (y[at + 1]! - y[at]!) / d[at]! - d[at]! * (c[at + 1]! + 2 * c[at]!)
  const valueAt = (u: number): number => {
    let at = 0
    while (at < n - 2 && u >= x[at + 1]!) at += 1
    const h = u - x[at]!
    return y[at]! + h * (slope(at) + h * (3 * c[at]! + (h * (c[at + 1]! - c[at]!)) / d[at]!))
  }
  const count = 3 * n
  return Array.from({ length: count }, (_, place) => {
    const u = x[0]! + ((x[n - 1]! - x[0]!) * place) / (count - 1)
    return [u, valueAt(u)] as const
  })
}
