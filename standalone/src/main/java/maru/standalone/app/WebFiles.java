package maru.standalone.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The built front end, from the folder `maru.web.dir`. Its router owns every path that is neither
/// a file nor the server's, so those get the one page.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("maru.web.dir")
class WebFiles implements WebMvcConfigurer {
  private static final Duration FOR_EVER = Duration.ofDays(365);
  private static final Pattern SERVERS_OWN =
      Pattern.compile("(api|actuator|v3|docs|swagger-ui|signal|flink|error)(/.*|$)");

  private final String folder;

  WebFiles(@Value("${maru.web.dir}") Path folder) {
    this.folder =
        folder.toAbsolutePath().toUri() + (folder.toUri().toString().endsWith("/") ? "" : "/");
  }

  /// Files below `assets` have a hash of their content in their name.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(folder + "assets/")
        .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
        .resourceChain(true);
    registry
        .addResourceHandler("/**")
        .addResourceLocations(folder)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new PageOrFile());
  }

  /// A folder is no file, not even the topmost.
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  private static final class PageOrFile extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      return file != null || !isPage(path) ? file : super.getResource("index.html", location);
    }

    private static boolean isPage(String path) {
      return !SERVERS_OWN.matcher(path).matches()
          && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
  }
}
