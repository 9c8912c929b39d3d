const LOST = ['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED'];

/** After an error of these severities the server closes the connection itself. */
const FATAL = ['FATAL', 'PANIC'];

/** Whether a query failed because its connection is gone or about to go: closed, cut, or ended by the server. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, severity_local: severity, syscall } = error as Error & Partial<Record<string, string>>;
  return LOST.includes(code ?? '') || FATAL.includes(severity ?? '') || syscall !== undefined;
}
