package maru.query;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import maru.query.catalogue.InstructorNames;
import maru.query.elastic.Elastic;
import maru.query.projection.AfterPosition;
import maru.store.MemberNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The asking side: every feature below this package, and what they stand on.
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QuerySide implements WebMvcConfigurer {
  private final ObjectProvider<AfterPosition> after;

  QuerySide(ObjectProvider<AfterPosition> after) {
    this.after = after;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    after.ifAvailable(registry::addInterceptor);
  }

  @Bean
  static InstantSource queryClock() {
    return InstantSource.system();
  }

  @Bean
  static InstructorNames instructorNames(MemberNames names) {
    return names::of;
  }

  /// Elasticsearch as configured.
  ///
  /// @param urls one or more nodes of one cluster, separated by commas
  @Bean
  static Elastic elastic(@Value("${maru.elasticsearch.url}") String urls) {
    List<URI> nodes =
        Pattern.compile(",").splitAsStream(urls).map(String::strip).map(URI::create).toList();
    return new Elastic(nodes);
  }
}
