import { Paper, Stack, Text, Title } from '@mantine/core';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Suspense } from 'react';
import { SignInForm } from '@/components/session/sign-in-form.tsx';
import { Logo } from '@/components/ui/logo.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import type { Locale } from '@/messages/locales.ts';

export default async function SignInPage({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  const t = await getTranslations('session');
  return (
    <Stack component="main" mih="100dvh" align="center" justify="center" p="md" gap="xl">
      <Logo />
      <Paper p="xl" radius="lg" shadow="sm" withBorder w="100%" maw={420}>
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        <Text c="dimmed" mb="lg">
          {t('hint')}
        </Text>
        <ClientMessages namespaces={['session']}>
          <Suspense>
            <SignInForm />
          </Suspense>
        </ClientMessages>
      </Paper>
    </Stack>
  );
}
