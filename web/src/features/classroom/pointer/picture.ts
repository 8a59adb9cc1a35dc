/** Where on the page a picture is drawn, without the bars that its frame leaves. */
export interface Picture {
  left: number;
  top: number;
  width: number;
  height: number;
  mirrored: boolean;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * @param frame of the video element, in CSS pixels
 * @param size of the picture that it shows, in its own pixels
 * @param fit the element's `object-fit`; the picture stands in the middle
 */
export function pictureIn(
  frame: Box,
  size: { width: number; height: number },
  fit: string,
  mirrored: boolean,
): Picture {
  const [across, down] = [frame.width / size.width, frame.height / size.height];
  const [wide, high] =
    fit === 'contain'
      ? [Math.min(across, down), Math.min(across, down)]
      : fit === 'cover'
        ? [Math.max(across, down), Math.max(across, down)]
        : [across, down];
  const [width, height] = [size.width * wide, size.height * high];
  return {
    left: frame.left + (frame.width - width) / 2,
    top: frame.top + (frame.height - height) / 2,
    width,
    height,
    mirrored,
  };
}

/** Null: the point is beside the picture. */
export function placeIn(picture: Picture, pageX: number, pageY: number): { x: number; y: number } | null {
  const x = (pageX - picture.left) / picture.width;
  const y = (pageY - picture.top) / picture.height;
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) return null;
  return { x: picture.mirrored ? 1 - x : x, y };
}

export function pointIn(picture: Picture, { x, y }: { x: number; y: number }): { x: number; y: number } {
  return {
    x: picture.left + (picture.mirrored ? 1 - x : x) * picture.width,
    y: picture.top + y * picture.height,
  };
}

/** Null: it shows nothing yet. */
export function pictureOf(video: HTMLVideoElement): Picture | null {
  const { videoWidth: width, videoHeight: height } = video;
  const frame = video.getBoundingClientRect();
  if (!width || !height || !frame.width || !frame.height) return null;
  const style = getComputedStyle(video);
  return pictureIn(frame, { width, height }, style.objectFit, style.transform.startsWith('matrix(-1'));
}

export const trackIn = (video: HTMLVideoElement): MediaStreamTrack | undefined =>
  video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined;
