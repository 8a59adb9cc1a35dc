import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** How to point, said once the mode is on; and one's own shared screen to point at, which is nowhere else on one's page. */
export function PointerPad({ screen }: { screen: MediaStreamTrack | undefined }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current && screen) video.current.srcObject = new MediaStream([screen]);
  }, [screen]);
  return (
    <>
      {screen ? (
        <div className="pointer-pad">
          <video ref={video} autoPlay playsInline muted aria-label={t('pointer.screen')} />
        </div>
      ) : null}
      <p className="pointer-hint" role="status">
        {t(screen ? 'pointer.hintScreen' : 'pointer.hint')}
      </p>
    </>
  );
}
