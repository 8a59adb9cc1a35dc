import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../components/Face';
import { Icon } from '../../components/Icon';
import type { Quality } from './media/quality';
import type { PictureSource } from './stage/pictures';

interface Props {
  name: string;
  memberId: string;
  /** What the picture shows of them. */
  source: PictureSource;
  video: MediaStreamTrack | undefined;
  /** What the picture is of; absent for oneself. */
  producerId?: string | undefined;
  muted: boolean;
  speaking?: boolean;
  quality?: Quality | undefined;
  /** The picture is not carried for now. */
  resting?: boolean;
  mirrored?: boolean;
  label?: string | undefined;
  /** What may be done to this person. */
  acts?: ReactNode;
  /** Gives this picture the large place. */
  onEnlarge?: (() => void) | undefined;
}

/** One person: their picture, or who they are while there is none. */
export function Tile({
  name,
  memberId,
  source,
  video,
  producerId,
  quality,
  resting = false,
  ...props
}: Props) {
  const { t } = useTranslation();
  const { muted, speaking = false, mirrored = false, label, acts, onEnlarge } = props;
  return (
    <figure className={speaking ? 'tile tile-speaking' : 'tile'} data-member={memberId} data-source={source}>
      {video && !resting ? (
        <Picture track={video} producerId={producerId} mirrored={mirrored} />
      ) : (
        <div className="tile-nobody">
          <Face id={memberId} name={name} size={72} />
        </div>
      )}
      {onEnlarge ? (
        <button
          type="button"
          className="tile-enlarge"
          aria-label={t('classroom.enlarge', { name, picture: t(`classroom.pictures.${source}`) })}
          onClick={onEnlarge}
        />
      ) : null}
      {acts ? <div className="tile-acts">{acts}</div> : null}
      <figcaption>
        {muted ? (
          <span className="tile-muted">
            <Icon name="muted" size={16} />
            <span className="visually-hidden">{t('classroom.muted')}</span>
          </span>
        ) : null}
        <span className="tile-name">{name}</span>
        {label ? <span className="tile-label">{label}</span> : null}
        {quality && quality !== 'good' ? (
          <span className={`tile-quality tile-${quality}`}>{t(`classroom.quality.${quality}`)}</span>
        ) : null}
      </figcaption>
    </figure>
  );
}

interface PictureProps {
  track: MediaStreamTrack;
  producerId: string | undefined;
  mirrored: boolean;
}

function Picture({ track, producerId, mirrored }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  return (
    <video
      ref={video}
      data-producer={producerId}
      className={mirrored ? 'mirrored' : undefined}
      autoPlay
      playsInline
      muted
    />
  );
}
