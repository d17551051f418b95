/** A tax document on A4. Every text reaches it as data. */
export const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.supplier.name)
#set page(paper: "a4", margin: (x: 18mm, y: 16mm), footer: [
  #set text(8pt, fill: rgb("#5b5560"))
  #d.signature #h(1fr) #context counter(page).display("1 / 1", both: true)
])
#set text(font: ("Noto Sans", "Noto Sans Devanagari"), size: 9.5pt, fill: rgb("#241a28"))
#set par(leading: 0.62em)
#let quiet(body) = text(8pt, fill: rgb("#5b5560"), body)
#let party(p) = [
  #quiet(p.label) \\
  *#p.name* \\
  #for line in p.lines [#line \\ ]
]
#grid(columns: (1fr, auto),
  [#text(18pt, weight: "bold", d.title) \\ #if d.subtitle != "" [#text(11pt, fill: rgb("#5b5560"), d.subtitle)]],
  align(right)[#for f in d.facts [#quiet(f.at(0)) #h(4pt) *#f.at(1)* \\ ]])
#v(4mm)
#line(length: 100%, stroke: 0.6pt + rgb("#d9d0c7"))
#v(2mm)
#grid(columns: (1fr,) * d.parties.len(), column-gutter: 8mm, ..d.parties.map(party))
#v(4mm)
#if d.rows.len() > 0 [
  #table(columns: (1fr, auto, auto), align: (left, right, right), stroke: none, inset: (x: 4pt, y: 4pt),
    table.header(..d.itemHead.map(h => quiet(h))), table.hline(stroke: 0.5pt + rgb("#d9d0c7")),
    ..d.rows.flatten())
  #v(3mm)
]
#table(columns: (1fr, auto, auto, auto, auto, auto, auto), align: (left, left, right, right, right, right, right), stroke: none, inset: (x: 4pt, y: 4pt),
  table.header(..d.taxHead.map(h => quiet(h))), table.hline(stroke: 0.5pt + rgb("#d9d0c7")),
  ..d.taxes.flatten(), table.hline(stroke: 0.5pt + rgb("#d9d0c7")),
  ..d.sums.map(s => strong(s)))
#v(2mm)
#align(right)[#text(13pt)[#d.totalLabel #h(6mm) *#d.total*]]
#v(3mm)
#for note in d.notes [#quiet(note) \\ ]
`;
