export function generateBoot(): Promise<string>;
