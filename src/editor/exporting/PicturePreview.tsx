import { Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Design, type Finding, type PictureTheme, type Remarks, svgPicture } from '../../core/index.ts';
import { fileNameOf, saveFile } from '../file/save-file.ts';
import { exportingMessages } from '../messages/exporting.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { announce, showToast } from '../ui/status.ts';
import styles from './PicturePreview.module.css';
import { themeOfPage, usePictureUrl } from './picture-url.ts';
import { pictureFonts, pngOf } from './png.ts';

const text = exportingMessages.picture;

export interface PicturePreviewProps {
  readonly design: Design;
  readonly findings: readonly Finding[];
  readonly remarks: Remarks;
  /** Why nothing may be taken out just now. */
  readonly disabledReason?: string;
}

/** The design as a picture, to look at and to take along as SVG or PNG; either can be opened again. */
export function PicturePreview({ design, findings, remarks, disabledReason }: PicturePreviewProps) {
  const [theme, setTheme] = useState<PictureTheme>(themeOfPage);
  const [chosen, setMarks] = useState<boolean>();
  // Until somebody chooses: while the picture is made in spite of errors, as on the command line.
  const marks = chosen ?? remarks.warnings.length > 0;
  const [busy, setBusy] = useState(false);
  const svg = useMemo(
    () => svgPicture(design, { findings }, remarks, { theme, marks }).text,
    [design, findings, remarks, theme, marks],
  );
  const url = usePictureUrl(svg);

  const download = (content: string | Uint8Array<ArrayBuffer>, ending: string, type: string) => {
    const name = fileNameOf(design.name, ending);
    saveFile(name, content, type);
    announce(exportingMessages.downloaded(name));
  };
  const draw = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const fonts = await pictureFonts();
    return pngOf(svgPicture(design, { findings }, remarks, { theme, marks, fonts, bare: true }).text, design);
  };
  const run = async (work: () => Promise<void>, failed: string) => {
    setBusy(true);
    try {
      await work();
    } catch {
      showToast(failed);
    } finally {
      setBusy(false);
    }
  };
  const savePng = () => run(async () => download(await draw(), text.endings.png, 'image/png'), text.failed);
  const copyPng = () =>
    run(async () => {
      // The promise itself goes to the clipboard: some browsers allow no waiting between the click and the call.
      const blob = draw().then((bytes) => new Blob([bytes], { type: 'image/png' }));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
      announce(text.copied);
    }, text.notCopied);

  const icon = <Download size={14} aria-hidden="true" />;
  return (
    <section className={styles.picture} aria-label={text.label}>
      <div className={styles.bar}>
        <div className={styles.choice}>
          <Select
            label={text.theme}
            value={theme}
            options={(['light', 'dark'] as const).map((value) => ({ value, label: text.themes[value] }))}
            onChange={(next) => setTheme(next === 'dark' ? 'dark' : 'light')}
          />
        </div>
        <Checkbox checked={marks} onChange={setMarks}>
          {text.marks}
        </Checkbox>
        <div className={styles.ways}>
          <Button
            size="small"
            icon={icon}
            disabledReason={disabledReason}
            onClick={() => download(svg, text.endings.svg, 'image/svg+xml')}
          >
            {text.svg}
          </Button>
          <Button size="small" icon={icon} busy={busy} disabledReason={disabledReason} onClick={() => void savePng()}>
            {text.png}
          </Button>
          <Button
            size="small"
            icon={<Copy size={14} aria-hidden="true" />}
            busy={busy}
            disabledReason={disabledReason}
            onClick={() => void copyPng()}
          >
            {text.copy}
          </Button>
        </div>
      </div>
      {/* Larger than its place it scrolls, also by keyboard. */}
      <div className={styles.sheet} role="region" aria-label={text.alt(design.name)} tabIndex={0}>
        {url !== undefined && <img className={styles.image} src={url} alt={text.alt(design.name)} />}
      </div>
      <p className={styles.hint}>{text.inside}</p>
    </section>
  );
}
