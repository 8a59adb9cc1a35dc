import { useState } from 'react';
import { MantineProvider } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../components/MembersOnly';
import { cssVariablesResolver, theme } from '../../theme';
import { Classroom } from './Classroom';
import './classroom.css';

/** Dark, whatever the other pages are: the video is the light in the room. */
export function ClassroomPage() {
  const { t } = useTranslation();
  const { sessionId } = useParams({ from: '/class/$sessionId' });
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  return (
    <div className="classroom" ref={setRoot}>
      {root ? (
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          forceColorScheme="dark"
          cssVariablesSelector=".classroom"
          getRootElement={() => root}
        >
          <MembersOnly invitation={t('classroom.invitation')}>
            {(me) => <Classroom key={sessionId} sessionId={sessionId} me={me} />}
          </MembersOnly>
        </MantineProvider>
      ) : null}
    </div>
  );
}
