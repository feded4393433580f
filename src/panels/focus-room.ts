/** The page's own place for the scene: a landmark with a name, which stands before everything else in the order of keys. */
export function roomElement(): HTMLElement | null {
  const room = document.getElementById('room')
  if (!room) return null
  // Nobody reaches it with Tab: it is where focus is when it is nowhere else.
  room.tabIndex = -1
  // Who came with a pointer and then walks with keys needs no line round the room, which :focus-visible would draw.
  room.onfocus = () => room.toggleAttribute('data-by-key', room.matches(':focus-visible'))
  return room
}

/** Gives focus to the room itself. */
export function focusRoom(): void {
  roomElement()?.focus({ preventScroll: true })
}
