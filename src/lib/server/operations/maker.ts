/** Whoever makes a change: an account, or a command that somebody ran on the server. */
export interface Maker {
  readonly id: number | null;
  readonly name: string;
}

export const BY_COMMAND: Maker = { id: null, name: 'Whoever runs the server' };
