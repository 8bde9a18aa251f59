// Normal and lognormal draws that are the same on every machine: + − × / are exact by IEEE 754, and so are the series built from
// them; the engine's own logarithm and exponential are not, and are not used. Floats stand here alone: a simulation is a sample.

/** ln 2 in two parts, the first of few bits, so that a whole number times it is exact (fdlibm, e_exp.c). */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const SQRT2 = 1.4142135623730951;

/** e to the power x for |x| below 700, off by a few units in the last place: e^x = 2^k × e^r, and e^r by its series. */
export function exponential(x: number): number {
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  // |r| ≤ 0.35: the term of order 14 is below 1e-17.
  let sum = 1;
  for (let order = 14; order > 0; order--) sum = 1 + (r / order) * sum;
  for (let step = 0; step < k; step++) sum *= 2;
  for (let step = 0; step > k; step--) sum /= 2;
  return sum;
}

/** The natural logarithm of a positive number: ln x = k ln 2 + 2 artanh((m − 1) / (m + 1)), with m between √½ and √2. */
export function logarithm(x: number): number {
  let [k, m] = [0, x];
  for (; m > SQRT2; k++) m /= 2;
  for (; m < SQRT2 / 2; k--) m *= 2;
  const s = (m - 1) / (m + 1);
  const square = s * s;
  // |s| ≤ 0.172: the term of order 25 is below 1e-19.
  let sum = 0;
  for (let order = 25; order > 0; order -= 2) sum = sum * square + 1 / order;
  return k * LN2_HIGH + (2 * s * sum + k * LN2_LOW);
}

/** Numerators and denominators of the three approximations, constant term first. */
const CENTRE = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
] as const;
const MIDDLE = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1, 1.4810397642748007459e-1,
    1.51986665636164571966e-2, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
] as const;
const TAIL = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
    2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
] as const;

/** The standard normal deviate below which a share p of all lie, to about 16 digits (Wichura, algorithm AS 241, PPND16, 1988). */
export function normalDeviate(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  const depth = Math.sqrt(-logarithm(q < 0 ? p : 1 - p));
  const size = depth <= 5 ? ratio(MIDDLE, depth - 1.6) : ratio(TAIL, depth - 5);
  return q < 0 ? -size : size;
}

type Polynomials = readonly [readonly number[], readonly number[]];

function ratio([top, bottom]: Polynomials, at: number): number {
  return polynomial(top, at) / polynomial(bottom, at);
}

function polynomial(coefficients: readonly number[], at: number): number {
  let sum = 0;
  for (let index = coefficients.length - 1; index >= 0; index--) sum = sum * at + (coefficients[index] ?? 0);
  return sum;
}
