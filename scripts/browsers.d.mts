export function findChromium(): string | null;
export function findFirefox(): string | null;
export function installChromium(bin: string): string;
export function installFirefox(bin: string): string;
export function findDesktop(): { missing: string[] };
export function installDesktop(): void;
