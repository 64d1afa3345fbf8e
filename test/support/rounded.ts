/** A result with its numbers rounded, as documentation prints them. */
export function rounded(result: unknown, digits: number): unknown {
  return JSON.parse(JSON.stringify(result), (_key, value) =>
    typeof value === 'number' ? Number(value.toFixed(digits)) : value,
  );
}
