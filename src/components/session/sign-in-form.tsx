'use client';

import { Alert, Button, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { IconAlertCircle, IconMessage2 } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { CodeInput } from '@/components/ui/code-input.tsx';
import { useErrorText } from '@/i18n/use-error-text.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { reconnectLive } from '@/trpc/live.ts';
import { safeNext } from './safe-next.ts';

type Way = 'phone' | 'email';

/** Signs in by a phone's one-time password, or staff by e-mail and password; then stays at `next`, or goes to `?next=` without one. */
export function SignInForm({ next }: { next?: string }) {
  const t = useTranslations('session');
  const [way, setWay] = useState<Way>('phone');
  return (
    <Stack gap="lg">
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('way')}
        value={way}
        onChange={(value) => setWay(value === 'email' ? 'email' : 'phone')}
        data={[
          { value: 'phone', label: t('byPhone') },
          { value: 'email', label: t('byEmail') },
        ]}
      />
      {way === 'phone' ? <PhoneForm next={next} /> : <EmailForm next={next} />}
    </Stack>
  );
}

/** Runs a next-auth sign-in; an error arrives as the code of our refusal. */
function useSignIn(provider: 'otp' | 'password', next: string | undefined) {
  const queries = useQueryClient();
  const router = useRouter();
  const search = useSearchParams();
  return useMutation({
    mutationFn: async (fields: Record<string, string>) => {
      const answer = await signIn(provider, { ...fields, redirect: false });
      if (!answer?.ok) throw new Error(answer?.error ?? 'internal');
    },
    async onSuccess() {
      reconnectLive();
      await queries.invalidateQueries();
      if (next === undefined) router.replace(safeNext(search.get('next')));
    },
  });
}

function Failure({ code }: { code: string | undefined }) {
  const text = useErrorText();
  if (!code) return null;
  return (
    <Alert color="mirchi" icon={<IconAlertCircle />} role="alert">
      {text({ code })}
    </Alert>
  );
}

function PhoneForm({ next }: { next: string | undefined }) {
  const t = useTranslations('session');
  const trpc = useTRPC();
  const [phone, setPhone] = useState('');
  const [otp, setOtp] = useState('');
  const request = useMutation(trpc.identity.requestOtp.mutationOptions());
  const enter = useSignIn('otp', next);

  if (!request.data) {
    return (
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          request.mutate({ phone });
        }}
      >
        <Stack>
          <TextInput
            label={t('phone')}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            required
            autoFocus
            placeholder="98765 43210"
            value={phone}
            onChange={(event) => setPhone(event.currentTarget.value)}
            error={request.error?.message}
          />
          <Button type="submit" size="lg" loading={request.isPending}>
            {t('sendCode')}
          </Button>
        </Stack>
      </form>
    );
  }
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        enter.mutate({ phone, otp });
      }}
    >
      <Stack>
        {request.data.demoCode && (
          <Alert color="jamun" icon={<IconMessage2 />}>
            {t('demoCode', { code: request.data.demoCode })}
          </Alert>
        )}
        <CodeInput
          label={t('code', { phone })}
          autoFocus
          value={otp}
          onChange={setOtp}
          onComplete={(code) => enter.mutate({ phone, otp: code })}
          disabled={enter.isPending}
        />
        <Failure code={enter.error?.message} />
        <Button type="submit" size="lg" loading={enter.isPending} disabled={otp.length < 6}>
          {t('enter')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            request.reset();
            enter.reset();
            setOtp('');
          }}
        >
          {t('otherPhone')}
        </Button>
      </Stack>
    </form>
  );
}

function EmailForm({ next }: { next: string | undefined }) {
  const t = useTranslations('session');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useSignIn('password', next);
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        enter.mutate({ email, password });
      }}
    >
      <Stack>
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Failure code={enter.error?.message} />
        <Button type="submit" size="lg" loading={enter.isPending}>
          {t('enter')}
        </Button>
      </Stack>
    </form>
  );
}
