const UNFIT = /[\\/:*?"<>|]/g;

/** Hands a file to the browser to be saved; its name without what file systems refuse. */
export function saveFile(name: string, content: Blob): string {
  const fit = name.replace(UNFIT, '-');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fit;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  return fit;
}
