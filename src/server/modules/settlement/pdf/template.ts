/** A settlement statement on A4, wide. Every text reaches it as data. */
export const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title)
#set page(paper: "a4", flipped: true, margin: (x: 12mm, y: 14mm), footer: [
  #set text(8pt)
  #d.footer #h(1fr) #context counter(page).display("1 / 1", both: true)
])
#set text(font: ("Noto Sans", "Noto Sans Devanagari"), size: 8pt)
#text(16pt, weight: "bold", d.title)
#v(1mm)
#for f in d.facts [#text(fill: rgb("#5b5560"), f.at(0)) #h(3pt) *#f.at(1)* #h(8mm)]
#v(3mm)
#table(columns: (1fr,) + (auto,) * (d.head.len() - 1), align: (x, y) => if x < 2 { left } else { right }, stroke: none, inset: (x: 4pt, y: 3pt),
  fill: (_, y) => if y > 0 and calc.even(y) { rgb("#f7f4f1") },
  table.header(..d.head.map(h => text(7pt, fill: rgb("#5b5560"), h)), table.hline(stroke: 0.5pt)),
  ..d.rows.map(r => r.slice(0, -1) + (strong(r.last()),)).flatten(), table.hline(stroke: 0.5pt), ..d.sums.map(s => strong(s)))
#v(3mm)
#align(right, block(breakable: false, table(columns: 2, align: (left, right), stroke: none, inset: (x: 4pt, y: 2.5pt),
  ..d.totals.slice(0, -1).flatten(), table.hline(stroke: 0.5pt), ..d.totals.last().map(s => text(11pt, weight: "bold", s)))))
`;
