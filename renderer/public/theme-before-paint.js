// The page's policy allows no inline script, and a module would run after the first paint: so this file, before it.
// The same key as in app/remembered-theme.ts.
const remembered = localStorage.getItem('duty-desk.theme')
if (remembered === 'day' || remembered === 'night') document.documentElement.dataset.theme = remembered
