/**
 * The part of @kninnug/constrainautor that is used here. The package ships its sources as its types, and they do not
 * pass our compiler options; `paths` in tsconfig.json leads here instead.
 */
import type Delaunator from 'delaunator'

export default class Constrainautor {
  constructor(triangulation: Delaunator<ArrayLike<number>>)
  /** Makes the segment between two points an edge. @throws Error when it passes through a third point. */
  constrainOne(from: number, to: number): number
}
