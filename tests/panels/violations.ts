import axe from 'axe-core'

/** What axe finds amiss on the page, as lines that name the rule and the element. */
export async function violations(): Promise<string[]> {
  await new Promise(done => setTimeout(done, 300))
  for (const animation of document.getAnimations()) animation.finish()
  const { violations: found } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The page's own landmarks and heading are the app's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}
