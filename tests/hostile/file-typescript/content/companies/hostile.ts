(globalThis as any).atlasPwned?.('file-typescript');
