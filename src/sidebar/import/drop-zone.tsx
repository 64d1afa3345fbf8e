import { useState } from 'preact/hooks';
import { say } from './messages';
import type { PickedFile } from './protocol';

interface DropZoneProps {
  /** Whether files are there already: then there is less to explain. */
  readonly isSmall: boolean;
  readonly onFiles: (files: readonly PickedFile[]) => void;
  readonly onNothing: () => void;
}

const picked = (list: FileList | null | undefined): PickedFile[] =>
  [...(list ?? [])].map((file) => ({ name: file.name, blob: file }));

/** Folders come as files that cannot be read. */
function droppedFiles(transfer: DataTransfer | null): PickedFile[] {
  const isFolder = [...(transfer?.items ?? [])].map(
    (item) => item.webkitGetAsEntry?.()?.isDirectory ?? false,
  );
  return picked(transfer?.files).filter((_file, index) => !isFolder[index]);
}

/** Where files are dropped or, with mouse or keyboard, chosen. */
export function DropZone({ isSmall, onFiles, onNothing }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = droppedFiles(event.dataTransfer);
    if (files.length > 0) onFiles(files);
    else onNothing();
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <label
      class={`drop${isSmall ? ' small' : ''}${isOver ? ' over' : ''}`}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {!isSmall && <span class="drop-title">{say('dropTitle')}</span>}
      <span class="drop-button">{say(isSmall ? 'chooseMore' : 'chooseFiles')}</span>
      {!isSmall && <span class="help">{say('chooseHelp')}</span>}
      <input
        type="file"
        class="unseen"
        multiple
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        onChange={(event) => {
          const files = picked(event.currentTarget.files);
          event.currentTarget.value = '';
          onFiles(files);
        }}
      />
    </label>
  );
}
