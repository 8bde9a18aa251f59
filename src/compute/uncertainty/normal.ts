// Normal and lognormal draws that are the same on every machine: + − × / are exact by IEEE 754, and so are the series built from
// them; the engine's own logarithm and exponential are not, and are not used. Floats stand here alone: a simulation is a sample.

/** ln 2 in two parts, the first of few bits, so that a whole number times it is exact (fdlibm, e_exp.c). */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.9082149292705877e-10;
const { SQRT2 } = Math;

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

/** Numerators and denominators of the three approximations, constant term first, each number as the float it is. */
const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const;
const MIDDLE = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
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
