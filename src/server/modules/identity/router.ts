import { authedProcedure, publicProcedure, router } from '../../trpc/procedures.ts';
import { createSession } from './commands/create-session.ts';
import { removeAddress } from './commands/remove-address.ts';
import { requestOtp } from './commands/request-otp.ts';
import { revokeSession } from './commands/revoke-session.ts';
import { saveAddress } from './commands/save-address.ts';
import { signOut } from './commands/sign-out.ts';
import { updateProfile } from './commands/update-profile.ts';
import * as contract from './contract.ts';
import { addresses } from './queries/addresses.ts';
import { me } from './queries/me.ts';
import { sessions } from './queries/sessions.ts';

export const identityRouter = router({
  requestOtp: publicProcedure
    .meta({
      openapi: { method: 'POST', path: '/auth/otp', tags: ['Identity'], summary: 'Send a one-time password to a phone' },
      limit: { points: 20, seconds: 60 },
    })
    .input(contract.requestOtpInput)
    .output(contract.requestOtpOutput)
    .mutation(({ ctx, input }) => requestOtp(ctx, input)),
  createSession: publicProcedure
    .meta({
      openapi: { method: 'POST', path: '/auth/session', tags: ['Identity'], summary: 'Sign in and get a bearer token' },
      limit: { points: 30, seconds: 60 },
    })
    .input(contract.createSessionInput)
    .output(contract.createSessionOutput)
    .mutation(({ ctx, input }) => createSession(ctx, input)),
  me: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/me', tags: ['Identity'], summary: 'Who is signed in' } })
    .output(contract.meOutput)
    .query(({ ctx }) => me(ctx)),
  updateProfile: authedProcedure
    .meta({ openapi: { method: 'PATCH', path: '/me', tags: ['Identity'], summary: 'Change name or language' } })
    .input(contract.updateProfileInput)
    .output(contract.viewer)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  signOut: authedProcedure
    .meta({ openapi: { method: 'POST', path: '/auth/sign-out', tags: ['Identity'], summary: 'End this session' } })
    .output(contract.done)
    .mutation(({ ctx }) => signOut(ctx)),
  sessions: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/me/sessions', tags: ['Identity'], summary: 'My sign-ins' } })
    .output(contract.sessionsOutput)
    .query(({ ctx }) => sessions(ctx)),
  revokeSession: authedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/me/sessions/{sessionId}', tags: ['Identity'], summary: 'End one of my sign-ins' } })
    .input(contract.revokeSessionInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  addresses: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/me/addresses', tags: ['Identity'], summary: 'My saved addresses' } })
    .output(contract.addressesOutput)
    .query(({ ctx }) => addresses(ctx)),
  saveAddress: authedProcedure
    .meta({ openapi: { method: 'POST', path: '/me/addresses', tags: ['Identity'], summary: 'Save an address' } })
    .input(contract.saveAddressInput)
    .output(contract.address)
    .mutation(({ ctx, input }) => saveAddress(ctx, input)),
  removeAddress: authedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/me/addresses/{addressId}', tags: ['Identity'], summary: 'Remove an address' } })
    .input(contract.removeAddressInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => removeAddress(ctx, input)),
});
