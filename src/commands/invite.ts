import { parseArgs } from 'node:util';
import { firstInvitationForm } from '../lib/forms/first-invitation';
import { now } from '../lib/server/clock';
import { config } from '../lib/server/config';
import { openForCommand } from '../lib/server/db/open-for-command';
import { log } from '../lib/server/log';
import { inviteLeadOfficer } from '../lib/server/operations/invite-lead-officer';
import { startRefusal } from '../lib/server/refusal';
import { runCommand } from './run-command';

const USAGE = `Invites the lead officer of a partnership, and makes the partnership where it is missing.

  npm run invite -- --slug emsmp --short-name EMSMP --name "East Midlands Strategic Migration Partnership" \\
    --email name@example.org --person "Name of the lead officer"

Also, if you like: --region, --lead-organisation, --funder.
It works on the database that DATABASE_URL names, or on Quarterday's own, whether that is running or not.`;

const OPTIONS = Object.fromEntries(
  [...Object.keys(firstInvitationForm.shape), 'help'].map((name) => [
    name,
    { type: name === 'help' ? 'boolean' : 'string' } as const,
  ]),
);

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw startRefusal(
      `${error instanceof Error ? error.message : String(error)} See npm run invite -- --help.`,
      error,
    );
  }
}

function readInvitation(values: Readonly<Record<string, unknown>>) {
  const reading = firstInvitationForm.safeParse({ 'short-name': '', name: '', email: '', person: '', ...values });
  if (!reading.success) throw startRefusal(reading.error.issues[0]?.message ?? USAGE);
  const { slug, name: fullName, region, funder, email, person, ...rest } = reading.data;
  const names = { shortName: rest['short-name'], leadOrganisation: rest['lead-organisation'] };
  return { partnership: { slug, fullName, region, funder, ...names, yearStartsMonth: 4 }, email, name: person };
}

async function invite(values: Readonly<Record<string, unknown>>): Promise<string> {
  const invitation = readInvitation(values);
  const opened = await openForCommand(config(), log);
  try {
    const made = await inviteLeadOfficer(opened.sql, invitation, now());
    if (!made.ok) throw startRefusal(REFUSALS[made.reason]);
    const { origin, host, port } = config();
    return `Send this link to ${invitation.name}; it can be used once, within two weeks:\n${origin ?? `http://${host}:${port}`}/invitations/${made.secret}`;
  } finally {
    await opened.close();
  }
}

const REFUSALS = {
  'has the role': 'This person is a lead officer of that partnership already: they can sign in.',
  'is invited': 'This person is invited already: use that link, or let a lead officer withdraw it.',
  'no longer lead officer': 'Whoever invites has to be a lead officer.',
};

async function run(): Promise<void> {
  const values = readArguments();
  console.log(values['help'] === true ? USAGE : await invite(values));
}

runCommand(run);
