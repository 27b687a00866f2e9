globalThis.atlasPwned?.('seed-script');
