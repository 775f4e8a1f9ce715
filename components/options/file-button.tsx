interface FileButtonProps {
  label: string;
  accept?: string;
  multiple?: boolean;
  /** A whole folder is chosen, with all files in it. */
  folder?: boolean;
  disabled?: boolean;
  /** What was chosen: at least one file. */
  take: (files: File[]) => void;
}

/** A button that lets a person choose files. */
export function FileButton({ label, accept, multiple, folder, disabled, take }: FileButtonProps) {
  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // The same file, mended, may be chosen again.
    input.value = '';
    if (files.length > 0) take(files);
  };
  return (
    <label class="button file">
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        {...(folder && { webkitdirectory: true })}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => choose(event.currentTarget)}
      />
      <span aria-hidden="true">{label}</span>
    </label>
  );
}
