# The same sums by awk, in floats: quantity by activity, unit, region, class and site. Lines with a quote are cut letter by letter.
BEGIN { FS = "," }
FNR == 1 { next }
/"/ { cut($0); add(cell[3], cell[6], cell[7], cell[4], cell[2], cell[5]); next }
{ add($3, $6, $7, $4, $2, $5) }
END {
  printf "["
  for (key in sums) printf "%s[%s,\"%.17g\"]", (count++ ? "," : ""), key, sums[key]
  print "]"
}
function add(activity, unit, region, kind, site, quantity) {
  sums[json(activity) "," json(unit) "," json(region) "," json(kind) "," json(site)] += quantity
}
function json(text) {
  if (!(text in known)) {
    plain = text
    gsub(/"/, "\\\"", plain)
    known[text] = "\"" plain "\""
  }
  return known[text]
}
function cut(line,   at, number, letter, inside) {
  number = 1
  cell[1] = ""
  for (at = 1; at <= length(line); at++) {
    letter = substr(line, at, 1)
    if (letter == "\"") {
      if (inside && substr(line, at + 1, 1) == "\"") { cell[number] = cell[number] "\""; at++ }
      else inside = !inside
    } else if (letter == "," && !inside) cell[++number] = ""
    else cell[number] = cell[number] letter
  }
}
