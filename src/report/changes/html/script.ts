/**
 * What makes the page answer: it shows the filters, hides what does not pass them and keeps them in the address. Plain
 * ES; it reads what stands in the page and sets text, never markup. A browser test holds it.
 */
export const PAGE_SCRIPT = String.raw`'use strict'
const form = document.getElementById('loc')
const field = (name) => form.elements.namedItem(name)
const classBoxes = [...form.querySelectorAll('[name=muc]')]
const choices = ['don-vi', 'vai', 'ke-hoach']

const lower = (text) => text.normalize('NFC').toLowerCase()
const withoutMarks = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
const rows = [...document.querySelectorAll('.change')].map((node) => {
  const item = node.closest('.item')
  const parts = [item.querySelector('h3'), ...node.querySelectorAll('.what, .violation, .words')]
  const words = lower(parts.map((part) => part.textContent).join(' '))
  const list = (text) => (text ? text.split(' ') : [])
  return {
    node,
    states: list(node.dataset.states),
    lead: list(node.dataset.lead),
    support: list(node.dataset.support),
    plan: node.closest('.plan').dataset.plan,
    words,
    bare: withoutMarks(words),
  }
})
const holders = [...document.querySelectorAll('.item, .plan')]

const asked = () => ({
  states: classBoxes.filter((box) => box.checked).map((box) => box.value),
  unit: field('don-vi').selectedOptions[0].dataset.unit ?? '',
  role: field('vai').value,
  plan: field('ke-hoach').value,
  words: lower(field('tim').value).split(/\s+/).filter((word) => word !== ''),
})

const ofUnit = (row, { unit, role }) => {
  if (unit === '-') return row.lead.length + row.support.length === 0
  const held = role === '' ? [...row.lead, ...row.support] : row[role]
  return unit === '' ? role === '' || held.length > 0 : held.includes(unit)
}

// A word typed without marks finds the words with and without them; one with marks finds itself.
const holds = (row, word) => (withoutMarks(word) === word ? row.bare : row.words).includes(word)

const passes = (row, filter) =>
  ofUnit(row, filter) &&
  (filter.plan === '' || row.plan === filter.plan) &&
  filter.words.every((word) => holds(row, word))

const show = () => {
  const filter = asked()
  const found = rows.filter((row) => passes(row, filter))
  const shown = new Set(found.filter((row) => row.states.some((state) => filter.states.includes(state))))
  for (const row of rows) row.node.hidden = !shown.has(row)
  for (const holder of holders) holder.hidden = !holder.querySelector('.change:not([hidden])')
  for (const count of form.querySelectorAll('[data-count]'))
    count.textContent = found.filter((row) => row.states.includes(count.dataset.count)).length
  tell(shown.size)
}

// The filters in words stand beside the count, on paper too: a part is never taken for the whole.
const tell = (shown) => {
  const count = document.getElementById('dem')
  const set = choices
    .map((name) => field(name))
    .filter((select) => select.value !== '')
    .map((select) => select.labels[0].firstChild.textContent.trim() + ': ' + select.selectedOptions[0].textContent)
  const classes = classBoxes.filter((box) => box.checked).map((box) => box.nextSibling.textContent.trim())
  if (classes.length < classBoxes.length) set.unshift(classes.join(', ') || '–')
  if (field('tim').value.trim() !== '') set.push('“' + field('tim').value.trim() + '”')
  const words = count.dataset.shown.replace('{shown}', shown).replace('{all}', rows.length)
  count.textContent = words + (set.length > 0 ? ' (' + set.join('; ') + ')' : '')
  document.getElementById('trong').hidden = shown > 0
}

const toAddress = () => {
  const filter = new URLSearchParams()
  const states = asked().states
  if (states.length < classBoxes.length) filter.set('muc', states.join(','))
  for (const name of [...choices, 'tim']) if (field(name).value !== '') filter.set(name, field(name).value)
  history.replaceState(null, '', '#' + filter)
}

const fromAddress = () => {
  const asked = location.hash.slice(1)
  // A place in the page, not a filter.
  if (asked !== '' && !asked.includes('=')) return
  const filter = new URLSearchParams(asked)
  const states = filter.has('muc') ? filter.get('muc').split(',') : undefined
  for (const box of classBoxes) box.checked = states === undefined || states.includes(box.value)
  for (const name of choices) {
    const wanted = filter.get(name) ?? ''
    field(name).value = [...field(name).options].some((option) => option.value === wanted) ? wanted : ''
  }
  field('tim').value = filter.get('tim') ?? ''
  show()
}

const copy = async (button) => {
  const code = button.previousElementSibling
  const { copied, selected } = document.getElementById('chep').dataset
  let said = copied
  try {
    await navigator.clipboard.writeText(code.textContent)
  } catch {
    getSelection().selectAllChildren(code)
    said = selected
  }
  button.textContent = said
  button.setAttribute('aria-label', said + ' ' + code.textContent)
  document.getElementById('chep').textContent = said + ' ' + code.textContent
}

form.addEventListener('input', () => {
  show()
  toAddress()
})
form.addEventListener('submit', (event) => event.preventDefault())
document.getElementById('bo-loc').addEventListener('click', () => {
  form.reset()
  show()
  toAddress()
})
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button.copy') : null
  if (button) copy(button)
})
addEventListener('hashchange', fromAddress)
document.documentElement.classList.add('js')
form.hidden = false
fromAddress()
show()
`
