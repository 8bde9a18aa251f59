// Scopes of the GHG Protocol as rows write them: 1, 2, and 3 with its category.

const WRITTEN =
  /^(?:scope\s*|範圍|范围)?([123一二三])(?:(?:\s*[.,/\- ]\s*|\s*(?:[.,/\- ]\s*)?(?:cat(?:egory)?\.?\s*|類別|类别))(\d{1,2}))?$/i;
const CHINESE_DIGITS: ReadonlyMap<string, string> = new Map([
  ['一', '1'],
  ['二', '2'],
  ['三', '3'],
]);

/** Reads `1`, `scope 2`, `3.6`, `範圍三`; a bare 3 takes the activity's own category. Undefined where it is no scope. */
export function parseScope(text: string, activityScope: string): string | undefined {
  const match = WRITTEN.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const scope = CHINESE_DIGITS.get(match[1] ?? '') ?? match[1] ?? '';
  const category = match[2];
  if (scope !== '3') return category === undefined ? scope : undefined;
  if (category === undefined) return activityScope.startsWith('3.') ? activityScope : undefined;
  return Number(category) >= 1 && Number(category) <= 15 ? `3.${Number(category)}` : undefined;
}

/** Whether a scope lies in another: 3.6 in 3, 1 in 1. */
export function scopeHolds(wider: string, scope: string): boolean {
  return scope === wider || scope.startsWith(`${wider}.`);
}
