import { useLayoutEffect, useState } from 'react'

/**
 * The element that the studio is drawn in: beside `#panels`, not in it, since the panels are moved into what the studio
 * leaves free. `data-studio` on the root says that they are; a resize tells the scene.
 */
export function useStudioPlace(): HTMLElement {
  const [place] = useState(() => {
    const element = document.createElement('div')
    element.id = 'studio'
    return element
  })
  useLayoutEffect(() => {
    const root = document.documentElement
    document.body.append(place)
    root.dataset['studio'] = ''
    window.dispatchEvent(new Event('resize'))
    return () => {
      place.remove()
      delete root.dataset['studio']
      window.dispatchEvent(new Event('resize'))
    }
  }, [place])
  return place
}
