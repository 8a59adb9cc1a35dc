package maru.bridge;

import java.net.URI;
import java.util.List;
import maru.bridge.media.MediaServer;
import maru.bridge.media.TurnServers;
import maru.command.classroom.ClassroomModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/// The media side: signalling with browsers, rooms on the media server, and who is there.
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import(ClassroomModule.class)
public class MediaBridge {

  @Bean
  MediaServer mediaServer(
      @Value("${maru.media.url}") URI url, @Value("${maru.media.token}") String token) {
    return new MediaServer(url, token);
  }

  @Bean
  TurnServers turnServers(
      @Value("${maru.turn.urls:}") List<String> urls,
      @Value("${maru.turn.secret:}") String secret) {
    return new TurnServers(urls, secret);
  }
}
