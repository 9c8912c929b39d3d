import type { Account } from '$lib/domain/account';
import type { SignInOffer } from '$lib/forms/sign-in-offer';
import type { Here } from '$lib/server/auth/guards';
import type { Database } from '$lib/server/db/connection';

/** What stands around a page: whose it is, and where else one may go. */
interface Frame {
  readonly partnership: { readonly name: string; readonly href: string } | null;
  readonly navigation: readonly { readonly label: string; readonly href: string }[];
  readonly account: { readonly name: string; readonly href: string } | null;
  /** The day that the demonstration's clock stands at, in words; null in a real installation. */
  readonly demonstrationToday: string | null;
}

declare global {
  namespace App {
    interface Error {
      message: string;
      /** Where the log tells of it. */
      id?: string;
      /** The session was gone when a form was sent: how to sign in without losing what was typed. */
      signIn?: SignInOffer;
      /** What there is instead of what was asked for. */
      offers?: readonly { readonly label: string; readonly href: string }[];
    }
    interface Locals {
      database: Database;
      /** Whoever is signed in. */
      account: Account | null;
      /** The partnership in the address, where the account is a member of it. */
      here?: Promise<Here | null>;
      /** What a form sent without a session had in it; read once, since a body can be read once only. */
      signInOffer?: Promise<SignInOffer>;
      /** HTML for the place that the page keeps for it. */
      drawn?: Uint8Array;
    }
    interface PageData {
      frame?: Frame;
    }
  }
}

export {};
