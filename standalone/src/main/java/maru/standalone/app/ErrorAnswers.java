package maru.standalone.app;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import maru.command.Problem;
import maru.command.ProblemAdvice;
import maru.command.Problems;
import maru.command.Refused;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what went wrong before any controller was found.
@RestController
final class ErrorAnswers implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Problem> error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    return Problems.entity(
        new Refused(ProblemAdvice.refusal(HttpStatusCode.valueOf(status))), request);
  }
}
