(globalThis as any).atlasPwned?.('file-content-config');
export const collections = {};
