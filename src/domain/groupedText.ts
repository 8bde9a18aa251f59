// Digits as people read them.

/** `1282324.00` as `1,282,324.00`: the three languages group alike. */
export function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? marked : `${marked}.${decimals}`;
}
