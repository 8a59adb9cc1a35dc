package maru.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/// Turns whatever goes wrong in a controller into a [Problem].
@RestControllerAdvice
public final class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refused refused, HttpServletRequest request) {
    return Problems.entity(refused, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return Problems.entity(refused, request);
      }
    }
    return unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()
        ? Problems.entity(malformed(json), request)
        : Problems.entity(new Refused(RequestRefusal.MALFORMED), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> mismatch(
      MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    return Problems.entity(Refused.field(mismatch.getName(), RequestRefusal.MALFORMED), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(
      MissingRequestValueException missing, HttpServletRequest request) {
    return missing instanceof MissingServletRequestParameterException parameter
        ? Problems.entity(
            Refused.field(parameter.getParameterName(), RequestRefusal.MALFORMED), request)
        : Problems.entity(new Refused(RequestRefusal.MALFORMED), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> other(Exception fault, HttpServletRequest request) throws Exception {
    if (isDisconnect(fault) || isForSecurity(fault)) {
      throw fault;
    }
    if (fault instanceof ErrorResponse response) {
      return Problems.entity(new Refused(refusal(response.getStatusCode())), request);
    }
    if (fault instanceof InvalidParameterException) {
      return Problems.entity(new Refused(RequestRefusal.MALFORMED), request);
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
    return Problems.entity(new Refused(RequestRefusal.BROKEN), request);
  }

  /// What a bare HTTP status means.
  public static RequestRefusal refusal(HttpStatusCode status) {
    return switch (status.value()) {
      case 401 -> RequestRefusal.UNAUTHENTICATED;
      case 403 -> RequestRefusal.FORBIDDEN;
      case 404 -> RequestRefusal.NOT_FOUND;
      case 405 -> RequestRefusal.METHOD_NOT_ALLOWED;
      case 406 -> RequestRefusal.NOT_ACCEPTABLE;
      case 415 -> RequestRefusal.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> RequestRefusal.UNAVAILABLE;
      default -> status.is4xxClientError() ? RequestRefusal.MALFORMED : RequestRefusal.BROKEN;
    };
  }

  /// Goes on to the security filters, which know whether to answer 401 or 403.
  private static boolean isForSecurity(Exception fault) {
    return fault instanceof AccessDeniedException || fault instanceof AuthenticationException;
  }

  private static boolean isDisconnect(Exception fault) {
    return org.springframework.web.util.DisconnectedClientHelper.isClientDisconnectedException(
        fault);
  }

  /// Names the values that there are, where there are only some.
  private static Refused malformed(JacksonException json) {
    String field = path(json.getPath());
    Class<?> wanted =
        switch (json) {
          case MismatchedInputException mismatch -> mismatch.getTargetType();
          case ValueInstantiationException refused -> refused.getType().getRawClass();
          default -> null;
        };
    return wanted == null || !wanted.isEnum()
        ? Refused.field(field, RequestRefusal.MALFORMED)
        : Refused.field(field, RequestRefusal.NOT_AMONG, field, names(wanted));
  }

  /// As JSON has them.
  private static String names(Class<?> constants) {
    return Arrays.stream(constants.getEnumConstants())
        .map(constant -> JsonMapper.shared().convertValue(constant, String.class))
        .collect(Collectors.joining(", "));
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.toString();
  }
}
