export function findChromium(): string | null;
export function findFirefox(): string | null;
export function installChromium(bin: string): string;
export function installFirefox(bin: string): string;
