package org.miaopi.runtime.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Bounds every request body before anybody reads it, whether or not its length is announced: its
 * size, the time that it takes, and what all of them hold of the memory. Uploads are parsed by the
 * web server itself, so no filter could.
 */
@Component
final class BodyValve extends ValveBase
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private static final String REPORT = ProblemReport.class.getName();

  private final BodySettings settings;
  private final Clock clock;
  private final AtomicLong held = new AtomicLong();

  BodyValve(BodySettings settings, Clock clock) {
    super(true);
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addEngineValves(this);
    factory.addContextCustomizers(
        context -> ((StandardHost) context.getParent()).setErrorReportValveClass(REPORT));
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var coyote = request.getCoyoteRequest();
    InputBuffer input = coyote.getInputBuffer();
    Body body = new Body(input, settings, held, BodyLimit.of(request), clock);
    coyote.setInputBuffer(body);
    try {
      getNext().invoke(request, response);
      if (request.isAsync()) return;
      body.release();
      response.finishResponse();
      body.swallow(coyote);
    } finally {
      coyote.setInputBuffer(input);
      body.release();
    }
  }
}
