import { useEffect, useState } from 'preact/hooks';
import { Waiting } from '../parts/Waiting';
import { useLoaded } from '../service/useLoaded';

interface PictureProps {
  load: (signal: AbortSignal) => Promise<Blob>;
  alt: string;
}

/** A picture of the service. It is fetched with the person's token, which an address in `src` could not carry. */
export function Picture({ load, alt }: PictureProps) {
  const loading = useLoaded(load, []);
  return <Waiting on={loading}>{(picture) => <Shown picture={picture} alt={alt} />}</Waiting>;
}

function Shown({ picture, alt }: { picture: Blob; alt: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [picture]);
  return <figure class="picture">{address !== undefined && <img src={address} alt={alt} width="320" height="400" />}</figure>;
}
