'use strict'
// Stands in for the person who answers the program's native dialogs, which nothing can reach from outside: notes what was
// asked in the file DUTY_DESK_TEST_DIALOGS, one JSON a line, and presses the button numbered DUTY_DESK_TEST_ANSWER.
const { appendFileSync } = require('node:fs')
const Module = require('node:module')

const { DUTY_DESK_TEST_DIALOGS: file, DUTY_DESK_TEST_ANSWER: answer } = process.env
const load = Module._load

Module._load = (request, ...rest) => {
  const loaded = load(request, ...rest)
  if (request === 'electron' && loaded.dialog) {
    Module._load = load
    loaded.dialog.showMessageBox = async (...given) => {
      appendFileSync(file, `${JSON.stringify(given.at(-1))}\n`)
      return { response: Number(answer), checkboxChecked: false }
    }
  }
  return loaded
}
