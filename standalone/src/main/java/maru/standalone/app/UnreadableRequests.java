package maru.standalone.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import maru.command.Languages;
import maru.command.Problem;
import maru.command.ProblemAdvice;
import maru.command.Refused;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// What the server says to a request that it can't even read. Made by Tomcat, by its name.
public final class UnreadableRequests extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Locale locale = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Refused refused = new Refused(ProblemAdvice.refusal(HttpStatusCode.valueOf(status)));
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      PrintWriter writer = response.getReporter();
      if (writer != null) {
        writer.write(JsonMapper.shared().writeValueAsString(Problem.of(refused, locale)));
        response.finishResponse();
      }
    } catch (IOException gone) {
      container.getLogger().debug("the client has gone", gone);
    }
  }
}
