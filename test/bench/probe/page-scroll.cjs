// Scrolls the list of the desk as somebody does who holds the wheel: so many px in every frame, and looks at each.
const { watchStretches } = require('./stretches.cjs')

const STEP = 300

/** Scrolls for so many frames; at the end of what is listed it goes back to the top. Answers with ScrollFigures. */
async function scrollList(webContents, frames) {
  await webContents.executeJavaScript(`(async () => {
    while (!document.querySelector('.log-list .log-row')) await new Promise(requestAnimationFrame)
  })()`)
  const blocked = watchStretches()
  const figures = await webContents.executeJavaScript(`new Promise((done) => {
    const list = document.querySelector('.log-list .list-box')
    const figures = { frames: [], framesWithEmptyRows: 0, distance: 0 }
    let before = performance.now()
    const isEmptyInSight = (row) => {
      if (row.childElementCount > 0) return false
      const { top, bottom } = row.getBoundingClientRect()
      const sight = list.getBoundingClientRect()
      return bottom > sight.top && top < sight.bottom
    }
    const next = () => requestAnimationFrame((at) => {
      figures.frames.push(at - before)
      before = at
      if ([...list.querySelectorAll('.list-box__row')].some(isEmptyInSight)) figures.framesWithEmptyRows += 1
      const stood = list.scrollTop
      list.scrollTop = stood + ${STEP}
      figures.distance += list.scrollTop - stood
      if (list.scrollTop === stood) list.scrollTop = 0
      if (figures.frames.length < ${frames}) next()
      else done(figures)
    })
    requestAnimationFrame((at) => { before = at; next() })
  })`)
  return { ...figures, blocked: blocked() }
}

module.exports = { scrollList }
