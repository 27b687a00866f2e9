globalThis.atlasPwned?.('file-script');
