import { useFrame } from '@react-three/fiber'
import { useEffect } from 'react'

/** Draws the frame in the renderer's place: two eras are two pictures. */
export function DrawBeside(props: { readonly draw: () => void; readonly wake: () => void }) {
  const { draw, wake } = props
  useFrame(draw, 1)
  useEffect(() => {
    wake()
    return wake
  }, [wake])
  return null
}
