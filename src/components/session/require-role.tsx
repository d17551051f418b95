'use client';

import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { usePathname } from '@/i18n/use-pathname.ts';
import type { Viewer } from '@/server/modules/identity/contract.ts';
import { holds, useViewer } from './use-viewer.ts';

/** Shows its children to holders of one of the roles; sends guests to sign in, and tells others plainly. The server checks again. */
export function RequireRole({ roles, children }: { roles: readonly Viewer['roles'][number]['role'][]; children: (viewer: Viewer) => ReactNode }) {
  const t = useTranslations('session');
  const { viewer, failed, retry } = useViewer();
  const router = useRouter();
  const path = usePathname();
  useEffect(() => {
    if (viewer === null) router.replace(`/sign-in?next=${encodeURIComponent(path)}`);
  }, [viewer, path, router]);

  if (failed) {
    return (
      <Center mih="60vh">
        <Stack align="center">
          <Text>{t('unknown')}</Text>
          <Button onClick={retry}>{t('retry')}</Button>
        </Stack>
      </Center>
    );
  }
  if (!viewer) {
    return (
      <Center mih="60vh">
        <Loader aria-label={t('checking')} />
      </Center>
    );
  }
  if (!holds(viewer, roles)) {
    return (
      <Center mih="60vh" component="main">
        <Stack align="center" maw={420} ta="center" px="md">
          <Title order={1} size="h3">
            {t('wrongRoleTitle')}
          </Title>
          <Text>{t('wrongRoleText', { contact: viewer.contact })}</Text>
          <Button component="a" href={`/sign-in?next=${encodeURIComponent(path)}`}>
            {t('otherAccount')}
          </Button>
        </Stack>
      </Center>
    );
  }
  return <>{children(viewer)}</>;
}
