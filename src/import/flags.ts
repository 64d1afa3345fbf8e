const YES = /^(?:y|yes|true|1|x|escalated|reopened|agent|admin|teammate|operator|bot|outbound)$/i;
const AGENT = /^(?:teammate|admin|agent|operator|bot|outbound)\b/i;

/** Whether a cell says yes: `true`, `Yes`, `1`; also who started, where that was the team. */
export function readFlag(cell: string): boolean {
  if (cell === '') return false;
  return YES.test(cell) || AGENT.test(cell);
}

const KEPT =
  /^(?:within|met\b|achieved|fulfilled|completed in time|in time|ok\b|yes\b|not violated|not breached|no violation)/;
const FIRST_ONLY = /^(?:first )?response (?:time )?(?:sla )?(?:violat|breach)/;
const BROKEN = /violat|breach|missed|overdue|failed|not met|unmet|late\b|resolution|both/;

/**
 * A resolution SLA: words such as "Within SLA" or "SLA Violated", or the time that remained, which
 * is negative where it was broken. Null where no promise applied.
 */
export function readSla(cell: string): 'met' | 'breached' | null {
  if (cell === '') return null;
  const text = cell.trim().toLowerCase();
  if (/^-\s*\d/.test(text)) return 'breached';
  if (/^\d/.test(text) || KEPT.test(text) || FIRST_ONLY.test(text)) return 'met';
  return BROKEN.test(text) ? 'breached' : null;
}
