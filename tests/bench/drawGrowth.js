// Seconds over rows, both on a scale of powers of ten, as a small SVG that reads on white and on black.
const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 56;
const RIGHT = 178;
const TOP = 16;
const BOTTOM = 44;
/** Colours that differ for the colour-blind too (Okabe and Ito); the first is esgcalc's. */
const COLOURS = ['#d55e00', '#0072b2', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#777777'];

/** Draws the lines of tools, each with its points of rows and seconds. */
export function drawGrowth(lines, title) {
  const points = lines.flatMap((line) => line.points);
  const x = scaleOf(
    points.map(({ rows }) => rows),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scaleOf(
    points.map(({ seconds }) => seconds),
    HEIGHT - BOTTOM,
    TOP,
  );
  const labels = spread(
    lines.map(({ points: [...own] }) => y.at(own.at(-1).seconds)),
    15,
  );
  const drawn = lines.map(({ name, points: own }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const path = own.map(({ rows, seconds }) => `${x.at(rows).toFixed(1)},${y.at(seconds).toFixed(1)}`);
    const dots = path.map((at) => `<circle cx="${at.split(',')[0]}" cy="${at.split(',')[1]}" r="3"/>`).join('');
    const label = `<text x="${WIDTH - RIGHT + 14}" y="${(labels[index] + 4).toFixed(1)}">${name}</text>`;
    return `<g fill="${colour}" stroke="none"><polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="${index === 0 ? 3 : 1.5}"/>${dots}${label}</g>`;
  });
  const columns = x.powers.map(
    (power) => `<line x1="${x.at(power)}" x2="${x.at(power)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/>`,
  );
  const rows = y.powers.map(
    (power) => `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.at(power)}" y2="${y.at(power)}"/>`,
  );
  const below = x.powers.map(
    (power) =>
      `<text x="${x.at(power)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">1e${Math.log10(power)}</text>`,
  );
  const beside = y.powers.map(
    (power) => `<text x="${LEFT - 8}" y="${y.at(power) + 4}" text-anchor="end">${power} s</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<g stroke="#999999" stroke-opacity="0.4">${columns.join('')}${rows.join('')}</g>`,
    `<g fill="#777777">${below.join('')}${beside.join('')}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">rows</text></g>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

/** A scale of powers of ten from the one below the least to the one above the most. */
function scaleOf(values, from, to) {
  const first = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const last = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  const at = (value) => from + ((Math.log10(value) - first) / (last - first)) * (to - from);
  return { at, powers: Array.from({ length: last - first + 1 }, (_, step) => 10 ** (first + step)) };
}

/** The places moved apart so that no two labels lie on each other. */
function spread(places, gap) {
  const ordered = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  for (let index = 1; index < ordered.length; index++)
    ordered[index].place = Math.max(ordered[index].place, ordered[index - 1].place + gap);
  return ordered.sort((a, b) => a.index - b.index).map(({ place }) => place);
}
