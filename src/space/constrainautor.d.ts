/** The package ships its sources as types, which our compiler options do not fit: the part that is used here. */
declare module '@kninnug/constrainautor' {
  import type Delaunator from 'delaunator'

  export default class Constrainautor {
    constructor(triangulation: Delaunator<ArrayLike<number>>)
    /** Makes the segment between two points an edge. @throws Error when it passes through a third point. */
    constrainOne(from: number, to: number): number
  }
}
