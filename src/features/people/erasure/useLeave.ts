import { useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient } from '@/api/query'
import { forgetAll } from '@/platform/storage'

/** Leaves; then nothing of me is on this phone either. */
export const useLeave = () =>
  useMutation({
    mutationFn: (confirm: string) => ask(api.people.leave.mutate({ confirm })),
    onSuccess: () => {
      forgetAll()
      queryClient.clear()
    },
  })
