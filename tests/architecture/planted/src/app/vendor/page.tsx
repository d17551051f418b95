import { useQuery } from '@tanstack/react-query';

export default function Page() {
  return useQuery({ queryKey: [] }).data;
}
